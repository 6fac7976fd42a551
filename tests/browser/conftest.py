"""One Chromium for all browser tests, and pages that are held to good behaviour."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from tests.support.browsers import Visitors, launch
from tests.support.patience import PATIENCE_S

expect.set_options(timeout=PATIENCE_S * 1000)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        chromium = launch(playwright)
        yield chromium
        chromium.close()


@pytest.fixture
def visitors(browser: Browser) -> Iterator[Visitors]:
    """Opens phones, desks and screens; fails the test for anything wrong on their pages."""
    people = Visitors(browser)
    yield people
    people.leave()
