"""What a process remembers of rooms: as long as somebody asks for it, and no more than so much."""

from workshop.service.recent import IDLE_S, Recent


class Clock:
    seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


def test_what_nobody_asked_for_in_an_hour_is_let_go() -> None:
    clock = Clock()
    rooms = Recent[str](10, clock)
    rooms.put("482736", "values")
    rooms.put("111222", "a plan")
    clock.seconds = IDLE_S / 2
    assert rooms.get("482736") == "values"
    clock.seconds = IDLE_S + 1
    rooms.put("333444", "a vote")
    assert (rooms.get("482736"), rooms.get("111222")) == ("values", None)
    assert len(rooms) == 2


def test_past_the_most_what_was_asked_for_longest_ago_goes() -> None:
    rooms = Recent[str](2, Clock())
    rooms.put("482736", "values")
    rooms.put("111222", "a plan")
    assert rooms.get("482736") == "values"
    rooms.put("333444", "a vote")
    assert rooms.get("111222") is None
    assert rooms.get("482736") == "values"


def test_of_a_room_that_is_gone_nothing_stays() -> None:
    rooms = Recent[str](2, Clock())
    rooms.put("482736", "values")
    rooms.drop("482736")
    rooms.drop("482736")
    assert rooms.get("482736") is None
    assert len(rooms) == 0
