"""``python -m scripts.pictures``: every picture of docs/, anew, by a real server and Chromium."""

import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from scripts.pictures.album import Album
from scripts.pictures.day import take_the_day
from scripts.pictures.organisation import ENVIRONMENT, take_the_organisation
from scripts.pictures.others import take_the_others
from scripts.pictures.specimen import take_the_specimens
from tests.support.browsers import launch
from tests.support.server import Server
from tests.support.sources import HOUSE

PICTURES = HOUSE / "docs" / "pictures"
ADDRESS = "https://samling.example.org"


def main() -> None:
    """Start what is needed, take all, stop it."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = launch(playwright)
        album = Album(browser, PICTURES)
        plain = {"REDIS_URL": "", "WORKSHOP_PUBLIC_URL": ADDRESS}
        with Server(Path(folder) / "plain", plain) as server:
            take_the_specimens(album, server.url)
            take_the_day(server.url, album)
            take_the_others(server.url, album)
        with Server(Path(folder) / "organisation", {**plain, **ENVIRONMENT}) as server:
            take_the_organisation(server.url, album)
        browser.close()


if __name__ == "__main__":
    main()
