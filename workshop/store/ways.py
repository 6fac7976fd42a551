"""How else a seat is reached: by a return code, and by the next person on the same phone."""

from workshop.clock import now_ms
from workshop.store import keys
from workshop.store.errors import NoSeat, Unknown
from workshop.store.scripts import call
from workshop.store.verbs import Verbs


class WayVerbs(Verbs):
    """The store's verbs about ways to a seat. Seats are named as phones first came with them."""

    def lend(self, code: str, seat: str, *, hash: str, lapses_ms: int) -> None:
        """From now until ``lapses_ms`` (Unix) the return code with that ``hash`` leads to the seat.

        The one that was shown before does not any more. Raises ``NoSeat`` where nobody has taken
        the seat yet, and ``Unknown``.
        """
        used = [key(code) for key in (keys.room, keys.seats, keys.ways)]
        reply = self._writes.ask(call("lend", used, seat, hash, lapses_ms))
        if reply is None:
            raise Unknown(code)
        if not reply:
            raise NoSeat(code)

    def reclaim(self, code: str, seat: str, *, hash: str) -> bool:
        """Whether the return code was right: from now on ``seat`` is the seat it was shown for.

        A code works once; for the phone that has used it, it is right again. Raises ``Unknown``.
        """
        used = [key(code) for key in (keys.room, keys.seats, keys.here, keys.ways, keys.members)]
        reply = self._writes.ask(call("reclaim", used, seat, hash, now_ms()))
        if reply is None:
            raise Unknown(code)
        return bool(reply)

    def hand_on(self, code: str, own: str, *, to: str, most: int | None) -> None:
        """Whoever comes with the seat ``own`` has the new seat ``to`` from now on.

        It is in the group of the one before. Raises ``NoSeat`` where there may be no more than
        ``most``, and ``Unknown``.
        """
        used = [key(code) for key in (keys.room, keys.seats, keys.ways, keys.members)]
        reply = self._writes.ask(call("hand_on", used, own, to, "" if most is None else most))
        if reply is None:
            raise Unknown(code)
        if not reply:
            raise NoSeat(code)
