"""docs/design-system.md is true: its tables are the tokens, and its pictures are there."""

import re

from tests.support.sources import HOUSE
from tests.test_contrast import PLAIN

DOCUMENT = (HOUSE / "docs/design-system.md").read_text(encoding="utf-8")
ROW = re.compile(r"^\| `([\w-]+)` \| (#[0-9a-f]{6}) \| (#[0-9a-f]{6}|as in light) \|", re.MULTILINE)
PICTURE = re.compile(r"!\[([^\]]*)\]\((pictures/[\w-]+\.png)\)")


def test_the_table_of_colours_holds_every_token_in_light_and_in_dark() -> None:
    told = {
        name: (light, light if dark == "as in light" else dark)
        for name, light, dark in ROW.findall(DOCUMENT)
    }
    assert told == {name: (PLAIN["light"][name], PLAIN["dark"][name]) for name in PLAIN["light"]}


def test_every_picture_is_in_the_repository_and_says_what_it_shows() -> None:
    pictures = PICTURE.findall(DOCUMENT)
    assert pictures
    for said, path in pictures:
        assert said
        assert (HOUSE / "docs" / path).is_file(), path


def test_no_picture_lies_there_that_no_document_shows() -> None:
    documents = [HOUSE / "README.md", *(HOUSE / "docs").glob("*.md")]
    shown = {
        path.rpartition("/")[2]
        for document in documents
        for path in re.findall(r"\]\(([^)]+\.png)\)", document.read_text(encoding="utf-8"))
    }
    assert {picture.name for picture in (HOUSE / "docs/pictures").glob("*.png")} == shown
