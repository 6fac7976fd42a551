"""The messages between the processes of a server: frames for groups, and who has moved where."""

import logging
from collections.abc import Callable, Iterator
from typing import Any

from socketio.pubsub_manager import PubSubManager

from workshop.live.wire import Json
from workshop.service.first_names import Opening
from workshop.store import Away, Store

CHANNEL = "samling"
PAUSE_S = 0.5
# Beside the methods of Socket.IO's own, which leave alone what they do not know.
_SEAT = "seat"
_NAME = "name"
_BACK = "back"

log = logging.getLogger(__name__)

Seated = Callable[[str, str, str | None], object]
CameBack = Callable[[str, str], None]
Heard = Callable[[Opening, int, str], None]


class Queue(PubSubManager):  # type: ignore[misc]
    """Socket.IO's message queue, carried by the store, whatever kind of store it is.

    A message that is not heard is lost; after every break ``missed`` makes up for the seats.
    """

    name = "store"

    def __init__(self) -> None:
        super().__init__(channel=CHANNEL)
        self._store: Store | None = None
        self._seated: Seated | None = None
        self._missed: Callable[[], None] | None = None
        self._heard: Heard | None = None
        self._came_back: CameBack | None = None

    def carry(self, store: Store) -> None:
        """From now on ``store`` carries the messages."""
        self._store = store

    def on_seats(self, seated: Seated, missed: Callable[[], None]) -> None:
        """``seated(code, seat, group)`` when another process has moved a seat."""
        self._seated = seated
        self._missed = missed

    def on_names(self, heard: Heard) -> None:
        """``heard(opening, number, name)`` when another process was told a first name."""
        self._heard = heard

    def on_back(self, came_back: CameBack) -> None:
        """``came_back(code, seat)`` when somebody came back to a seat in another process."""
        self._came_back = came_back

    def tell_back(self, code: str, seat: str) -> None:
        """Tell the other processes that another phone has come back to a seat."""
        what = {"method": _BACK, "code": code, "seat": seat}
        self._publish({**what, "host_id": self.host_id})

    def tell_name(self, opening: Opening, number: int, name: str) -> None:
        """Tell the other processes a first name. What is told so is written down nowhere."""
        what = {"method": _NAME, "opening": opening, "number": number, "name": name}
        self._publish({**what, "host_id": self.host_id})

    def tell_seat(self, code: str, seat: str, group: str | None) -> None:
        """Tell the other processes that a seat sits in another group now."""
        what = {"method": _SEAT, "code": code, "seat": seat, "group": group}
        self._publish({**what, "host_id": self.host_id})

    def _publish(self, data: dict[str, Any]) -> None:
        if self._store is None:
            return
        try:
            self._store.tell(self.channel, Json.dumps(data).encode())
        except Away:
            log.info("a message to other processes was lost: the store is away")

    def _listen(self) -> Iterator[dict[str, Any]]:
        while self._store is None:
            self.server.sleep(PAUSE_S)
        for message in self._store.hear(self.channel, self._after_a_break):
            content = Json.loads(message)
            if content.get("method") not in (_SEAT, _NAME, _BACK):
                yield content
            elif content["host_id"] != self.host_id:
                self._take(content)

    def _take(self, content: dict[str, Any]) -> None:
        if content["method"] == _SEAT and self._seated:
            self._seated(content["code"], content["seat"], content["group"])
        elif content["method"] == _BACK and self._came_back:
            self._came_back(content["code"], content["seat"])
        elif content["method"] == _NAME and self._heard:
            self._heard(Opening(*content["opening"]), content["number"], content["name"])

    def _after_a_break(self) -> None:
        self.server.start_background_task(self._make_up)

    def _make_up(self) -> None:
        while self._missed:
            try:
                self._missed()
                return
            except Away:
                self.server.sleep(PAUSE_S)
