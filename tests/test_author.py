"""Who answers once the desk has moved them, also where a process has not heard of that yet."""

from random import Random

import pytest

from tests.support.day import PROGRAMME, begun
from workshop import room
from workshop.room import Refused
from workshop.service.author import Author
from workshop.service.rooms import Held
from workshop.store import Moved
from workshop.text import Invalid

HELD = Held(begun(), PROGRAMME, "hash", 60)
ADA = Author("ada", "Gruppe 1")


def test_who_answers_alone_answers_from_where_they_sit_now() -> None:
    assert ADA.moved(HELD, Moved("Gruppe 2"), "person") == (Author("ada", "Gruppe 2"), "ada")
    assert ADA.moved(HELD, Moved(None), "person") == (Author("ada", None), "ada")


def test_what_was_written_for_the_group_of_before_is_not_the_new_ones() -> None:
    with pytest.raises(Refused) as refused:
        ADA.moved(HELD, Moved("Gruppe 2"), "group")
    assert refused.value.code == "forbidden"
    alone, _by = ADA.moved(HELD, Moved(None), "group")
    with pytest.raises(Invalid):
        alone.signs("group")


def test_a_seat_in_a_group_that_is_gone_sits_in_none_and_is_asked_of_once() -> None:
    here = room.Here(list, str, Random(1))
    gone = room.arrange(begun(), PROGRAMME, {"remove": "Gruppe 1"}, here).room
    held = Held(gone, room.as_it_is(PROGRAMME, gone), "hash", 60)
    assert Author("ada").moved(held, Moved("Gruppe 1"), "person") == (Author("ada"), "")
