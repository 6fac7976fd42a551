"""docs/kinds.md is what the kinds say of themselves, and a kind comes with all its parts."""

import pytest

from scripts.kinds_document import DOCUMENT, document
from tests.gallery.exhibits import EXHIBITS
from tests.kinds.strategies import PLANS
from tests.support.sources import HOUSE
from workshop.kinds import KINDS, UNANSWERED

PARTS = [
    "workshop/kinds/{}.py",
    "static/js/kinds/{}/phone.js",
    "static/js/kinds/{}/screen.js",
    "tests/kinds/test_{}.py",
    "tests/trees/{}-screen.txt",
    "workshop/locale/nb/{}.po",
    "workshop/locale/nn/{}.po",
]


def test_the_document_is_what_the_kinds_say_now() -> None:
    assert DOCUMENT.read_text(encoding="utf-8") == document(), "`make documents` writes it anew"


@pytest.mark.parametrize("name", KINDS)
def test_a_kind_has_documentation_tests_pictures_and_both_its_views(name: str) -> None:
    assert name in EXHIBITS
    assert name in PLANS or name in UNANSWERED
    assert f"\n## {name}\n" in DOCUMENT.read_text(encoding="utf-8")
    missing = [part.format(name) for part in PARTS if not (HOUSE / part.format(name)).exists()]
    assert not missing
