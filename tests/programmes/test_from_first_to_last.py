"""Every ready programme is run from its first step to its last, and every step is pictured."""

import pytest

from tests.gallery.geometry import faults
from tests.gallery.look import SETTLED
from tests.programmes.day import Day
from tests.support.browsers import PICTURES, Visitors, picture
from tests.support.facilitator import Facilitator
from workshop.programmes import PROGRAMMES

LANGUAGES = [
    "nb",
    *(pytest.param(other, marks=pytest.mark.thorough) for other in ("nn", "en")),
]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("id", PROGRAMMES)
def test_a_programme_runs_to_its_end_and_nothing_in_it_is_cut_off(
    id: str, language: str, facilitator: Facilitator, visitors: Visitors
) -> None:
    day = Day(id, language, facilitator, visitors)
    wrong: list[str] = []
    pictured = set()
    for moment in day.moments():
        moment.page.evaluate(SETTLED)
        path = picture(moment.page, f"programmes/{moment.name}")
        pictured.add(path.name)
        found = faults(moment.page, touch=moment.touch, still=moment.still)
        wrong += [f"{moment.name}: {each}" for each in found]
    assert not wrong, "\n".join(wrong)
    steps = {step["id"] for step in day.programme["steps"]}
    for face in ("phone", "screen"):
        assert all(
            any(f"-{face}-" in name and f"-{step}-" in name for name in pictured) for step in steps
        )
    assert (PICTURES / "programmes").is_dir()
