"""docs/programme.md says something of every kind."""

from tests.gallery.exhibits import EXHIBITS
from tests.support.sources import HOUSE
from workshop.kinds import KINDS

DOCUMENT = (HOUSE / "docs/programme.md").read_text(encoding="utf-8")


def test_every_kind_has_its_line_with_every_setting_and_every_way_to_take_from_it() -> None:
    for name, kind in KINDS.items():
        (line,) = [row for row in DOCUMENT.splitlines() if row.startswith(f"| `{name}` |")]
        given = EXHIBITS[name].step["settings"]
        for said in (*kind.settings(given), *kind.takes):
            assert f"`{said}`" in line, f"{name}: {said}"
