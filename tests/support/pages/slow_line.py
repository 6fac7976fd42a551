"""A desk that hears nothing of the room for a while."""

import re

from playwright.sync_api import Page, WebSocketRoute

_FRAME = re.compile(r'^42\["(room|desk|tally)"')


class SlowLine:
    """While ``holds``, a desk hears nothing of the room; what it asks for is still answered.

    It ``lies_to`` whatever a page loads from then on.
    """

    def __init__(self) -> None:
        self.holds = False
        self._route: WebSocketRoute | None = None

    def lies_to(self, page: Page) -> None:
        page.route_web_socket(re.compile("/socket.io/"), self._connect)

    def _connect(self, route: WebSocketRoute) -> None:
        self._route = route
        route.connect_to_server().on_message(self._pass)

    def _pass(self, message: str | bytes) -> None:
        assert self._route
        if not (self.holds and isinstance(message, str) and _FRAME.match(message)):
            self._route.send(message)
