"""One Chromium for all browser tests, and pages that are held to good behaviour."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.support.browsers import Visitors, launch


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
