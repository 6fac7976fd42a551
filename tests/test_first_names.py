"""First names are remembered by one process' memory, only as long as they are told."""

from workshop.service.first_names import LIFE_S, SAID_AGAIN_AFTER_S, FirstNames, Opening

NOW = Opening("482736", "prat", "person 0")
LATER = Opening("482736", "prat", "person 1")
ELSEWHERE = Opening("111222", "prat", "person 0")


class Clock:
    seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


def test_a_name_is_known_to_those_who_ask_for_its_seat_in_the_same_opening() -> None:
    names = FirstNames(Clock())
    names.tell(NOW, 3, "Kari")
    assert names.of(NOW, (1, 3)) == {3: "Kari"}
    assert names.of(NOW, (1, 2)) == {}
    assert names.of(LATER, (3,)) == {}


def test_other_processes_hear_of_it_at_once_when_it_changes_and_now_and_then() -> None:
    clock = Clock()
    names = FirstNames(clock)
    assert names.tell(NOW, 3, "Kari")
    assert not names.tell(NOW, 3, "Kari")
    assert names.tell(NOW, 3, "Kåre")
    clock.seconds = SAID_AGAIN_AFTER_S
    assert names.tell(NOW, 3, "Kåre")


def test_who_does_not_tell_it_any_more_is_forgotten() -> None:
    clock = Clock()
    names = FirstNames(clock)
    names.tell(NOW, 3, "Kari")
    clock.seconds = LIFE_S / 2
    names.tell(NOW, 4, "Ola")
    clock.seconds = LIFE_S
    assert names.of(NOW, (3, 4)) == {4: "Ola"}
    names.forget_old()
    assert len(names) == 1
    clock.seconds = 2 * LIFE_S
    names.forget_old()
    assert len(names) == 0


def test_when_a_room_moves_only_the_present_opening_is_remembered() -> None:
    names = FirstNames(Clock())
    for opening in (NOW, LATER, ELSEWHERE):
        names.tell(opening, 3, "Kari")
    names.keep_only("482736", LATER)
    assert (names.of(NOW, (3,)), len(names)) == ({}, 2)
    names.keep_only("482736", None)
    assert names.of(ELSEWHERE, (3,)) == {3: "Kari"}
    assert len(names) == 1
