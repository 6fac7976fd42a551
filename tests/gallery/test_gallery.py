"""Every kind on every face in every state is pictured, whole, apart and without obstacle."""

import pytest

from tests.gallery.exhibits import EXHIBITS
from tests.gallery.look import look
from tests.gallery.walks import WALKS, moments
from tests.support.browsers import PICTURES, Visitors
from tests.support.server import Server
from workshop.kinds import KINDS


def test_every_kind_has_an_exhibit() -> None:
    assert set(EXHIBITS) == set(KINDS)


LISTS = [(name, kind.list_name) for name, kind in KINDS.items() if kind.list_name]


@pytest.mark.parametrize(("name", "listed"), LISTS)
def test_a_kind_with_a_list_is_shown_with_nine_and_with_thirty_of_it(
    name: str, listed: str
) -> None:
    assert {9, 30} <= {len(settings[listed]) for settings in EXHIBITS[name].sizes.values()}


@pytest.mark.parametrize("walk", WALKS)
def test_nothing_is_wrong_at_any_moment_of_a_walk(
    walk: str, server: Server, guests: Visitors
) -> None:
    wrong: list[str] = []
    seen: list[str] = []
    try:
        for moment in moments(walk, server.url, guests):
            wrong += [f"{moment.name}: {each}" for each in look(moment)]
            seen.append(moment.name)
    except Exception as error:
        error.add_note("\n".join(["Until then was found:", *wrong]))
        raise
    assert not wrong, "\n".join(wrong)
    assert len(seen) == len(set(seen))
    assert all((PICTURES / "gallery" / f"{name}.png").exists() for name in seen)
