"""Whatever comes over a socket is answered with an object, and only what is right counts."""

import json
from collections.abc import Iterator
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fuzz.bent import SENDABLE, bent
from tests.gallery.exhibits import EXHIBITS
from tests.kinds.cases import ANSWERED, shape_of
from tests.support.facilitator import Facilitator, Workshop
from tests.support.people import Desk, Person, Phone, Screen
from tests.support.programmes import programme
from tests.support.server import Server
from tests.support.thorough import examples
from tests.support.wire import close_all
from workshop.kinds import KINDS
from workshop.live import messages

MOST_BYTES = 60_000
CODES = {"invalid", "unknown", "forbidden", "stale", "closed", "slow_down", "away"}
EVENTS = [
    *(messages.JOIN, messages.CAST, messages.DRAFT, messages.MOVE, messages.ITEMS),
    *(messages.MERGE, messages.UNMERGE, messages.HIDE, messages.UNHIDE, messages.CLEAR),
    *(messages.COMPANY, messages.GROUPS, messages.SITTING, messages.NEXT_PERSON, messages.PAPER),
    messages.PACE,
]
NAMES = ["step", "round", "epoch", "base", "answer", "version", "open", "shown", "clock", "code"]
NAMES += [
    "as",
    "key",
    "seat",
    "group",
    "language",
    "into",
    "what",
    "items",
    "texts",
    "note",
    "draw",
    "name",
    *("make", "add", "rename", "remove", "move", "from", "to", "count", "id", "shared"),
    *("opens", "until", "roles", "place"),
]

scalars = (
    st.none()
    | st.booleans()
    | st.integers(-(2**70), 2**70)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=30)
    | st.sampled_from(["points", "person", "group", "room", "phone", "desk", "screen", "nb"])
)
anything = st.recursive(
    scalars,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.sampled_from(NAMES) | st.text(max_size=8), inner, max_size=5)
    ),
    max_leaves=12,
)


@pytest.fixture(scope="module")
def room(server: Server) -> Iterator[Workshop]:
    """A step of every kind, by its name; nobody opens any of them for those who fuzz."""
    steps = [
        {"id": name, "kind": name, **EXHIBITS[name].step, "results": "hidden"} for name in KINDS
    ]
    yield Facilitator(server.url).creates(programme(*steps))
    close_all()


class Watched:
    """Somebody whose requests may not change the room."""

    def __init__(self, room: Workshop, person: Person) -> None:
        self.room = room
        self.person = person

    def asks(self, event: str, payload: Any) -> dict[str, Any]:
        if len(json.dumps(payload)) > MOST_BYTES:
            return {"error": "", "code": "invalid"}
        if not self.person.wire.connected:
            self.person.joins()
        answer = self.person.wire.call(event, payload)
        if "error" in answer:
            assert answer["code"] in CODES, (event, payload, answer)
            assert isinstance(answer["error"], str), (event, payload, answer)
            assert answer["error"], (event, payload, answer)
        return answer


@settings(max_examples=examples(60))
@given(data=st.data())
@pytest.mark.parametrize("face", [Phone, Screen])
def test_no_request_from_the_hall_is_left_without_an_answer_or_changes_the_room(
    face: type[Person], room: Workshop, server: Server, data: st.DataObject
) -> None:
    person = Watched(room, face(room.url, room.code))
    before = room.calls("GET").json
    for _ in range(6):
        person.asks(data.draw(st.sampled_from(EVENTS)), data.draw(anything))
    person.person.leaves()
    assert {**room.calls("GET").json, "now": 0} == {**before, "now": 0}
    assert "Traceback" not in server.log


@settings(max_examples=examples(60))
@given(data=st.data())
def test_no_request_from_a_desk_is_left_without_an_answer_or_breaks_the_room(
    room: Workshop, server: Server, data: st.DataObject
) -> None:
    desk = Desk(room.url, room.code, key=room.key)
    watched = Watched(room, desk)
    for _ in range(6):
        event = data.draw(st.sampled_from(EVENTS))
        wish = data.draw(anything | st.dictionaries(st.sampled_from(NAMES), scalars))
        if isinstance(wish, dict):
            step = data.draw(st.sampled_from([*KINDS, None]))
            wish = {"version": desk.room["version"], "step": step, **wish}
        watched.asks(event, wish)
    desk.leaves()
    again = Desk(room.url, room.code, key=room.key)
    assert again.room["code"] == room.code
    again.leaves()
    assert "Traceback" not in server.log


@pytest.mark.parametrize("name", ANSWERED)
def test_a_bent_answer_gets_a_sentence_and_changes_nothing(
    name: str, server: Server, facilitator: Facilitator
) -> None:
    kind = KINDS[name]
    step = {"id": "step", "kind": name, **EXHIBITS[name].step, "by": ["person"]}
    if "person" not in kind.by:
        return
    room = facilitator.creates(programme(step))
    room.desk().opens("step")
    shape = shape_of(kind, EXHIBITS[name].step["settings"])
    right = kind.answer(shape, kind.example(shape, Random(1)))
    wrong = [
        answer
        for _way, answer in bent(right, SENDABLE)
        if len(json.dumps(answer)) < MOST_BYTES and not _is_read(kind, shape, answer)
    ]
    assert wrong
    chosen = Random(name).sample(wrong, min(len(wrong), 40))
    watched = Watched(room, room.phone())
    for answer in chosen:
        refused = watched.asks("cast", {"step": "step", "answer": answer})
        assert refused["code"] == "invalid", (answer, refused)
    assert room.results("step")["answers"] == 0
    assert "Traceback" not in server.log


def _is_read(kind: Any, shape: Any, answer: Any) -> bool:
    try:
        kind.answer(shape, answer)
    except ValueError:
        return False
    return True
