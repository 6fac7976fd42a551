"""What the facilitator has noted to a step is at the desk, and nowhere else."""

import json

from tests.support.facilitator import Facilitator
from tests.support.http import call
from tests.support.programmes import gives, points, programme
from tests.support.tables import unpacked

NOTES = "Hensikt: Ulikheter kommer fram.\nSi: «Bare du vet hva du har gitt.»"


def test_notes_reach_the_desk_and_no_phone_screen_or_page_of_theirs(
    facilitator: Facilitator,
) -> None:
    steps = [points(notes=NOTES), points("neste", notes=NOTES, results="hidden")]
    room = facilitator.creates(programme(*steps))
    desk, phone, screen = room.desk(), room.phone(), room.screen()
    for step in ("hundre", "neste"):
        desk.opens(step)
        phone.answers(gives(Tillit=100))
        desk.moves(open=False, shown=True)
        phone.sees(lambda tally: tally["answers"] == 1)
        screen.sees(lambda tally: tally["answers"] == 1)
    late = room.phone(seat=phone.joined["seat"])
    for person in (phone, screen, late):
        assert "Ulikheter" not in json.dumps([person.joined, dict(person.wire.frames)])
        assert "notes" not in person.room["step"]
    for path in (room.code, f"screen/{room.code}"):
        assert "Ulikheter" not in call("GET", f"{room.url}/{path}").text
    assert "Ulikheter" not in json.dumps(desk.room["step"])
    assert [step["notes"] for step in desk.joined["room"]["programme"]["steps"]] == [NOTES] * 2


def test_notes_are_in_what_other_programs_read_and_take_home(facilitator: Facilitator) -> None:
    room = facilitator.creates(programme(points(notes=NOTES), points("neste")))
    told = room.calls("GET").json["programme"]
    assert [step.get("notes") for step in told["steps"]] == [NOTES, None]
    files = unpacked(room.calls("GET", "/export.zip").body)
    (kept,) = [json.loads(body) for name, body in files.items() if name.endswith(".json")]
    assert kept == told
    refused = facilitator.tries_to_create(programme(points(notes="x" * 2_001)))
    assert refused.json["where"] == "steps[0] (hundre): notes"
