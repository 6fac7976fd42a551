"""What every engine can do, whatever its driver is called."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from types import TracebackType
from typing import Any, Self

Actions = dict[str, Any]

# How long a driver may take over one thing that it was asked, starting the browser included.
ANSWER_S = 120.0


class Refused(Exception):
    """What was asked of a driver cannot be done; ``error`` is WebDriver's word for why."""

    def __init__(self, error: str, message: str) -> None:
        super().__init__(f"{error}: {message}")
        self.error = error


class Interrupted(Exception):
    """The page went away, or was not there yet, while something was asked of it."""


class Window(ABC):
    """One page in a window of its own. ``complaints`` is what went wrong on it, as it was told."""

    # How the engine's driver presses: "touch" where it has fingers.
    finger = "mouse"

    def __init__(self) -> None:
        self.complaints: list[str] = []

    @abstractmethod
    def opens(self, url: str) -> None:
        """Goes there, and returns when all of the page has come."""

    @abstractmethod
    def runs(self, function: str, *arguments: Any) -> Any:
        """Calls a JavaScript function in the page; what goes in and comes out is JSON.

        Raises ``Interrupted`` where the page goes elsewhere meanwhile.
        """

    @abstractmethod
    def acts(self, sources: Sequence[Actions]) -> None:
        """W3C actions: what keys and pointers do, as by hand."""

    @abstractmethod
    def picture(self) -> bytes:
        """What the window shows, as PNG."""

    @abstractmethod
    def close(self) -> None:
        """Closes the window, and takes its last complaints."""

    def presses_at(self, x: float, y: float) -> None:
        """A tap, or a click, at a point of the window in CSS px."""
        moves = [
            {"type": "pointerMove", "duration": 0, "x": round(x), "y": round(y)},
            {"type": "pointerDown", "button": 0},
            {"type": "pointerUp", "button": 0},
        ]
        kind = {"pointerType": self.finger}
        self.acts([{"type": "pointer", "id": "finger", "parameters": kind, "actions": moves}])

    def strikes(self, keys: str) -> None:
        """Keys one after the other; what is no letter has W3C's code for it."""
        strokes = [{"type": kind, "value": key} for key in keys for kind in ("keyDown", "keyUp")]
        self.acts([{"type": "key", "id": "keyboard", "actions": strokes}])


class Engine(ABC):
    """A running browser."""

    @abstractmethod
    def window(self, width: int, height: int) -> Window:
        """A new window whose page is so many CSS px wide and high."""

    @abstractmethod
    def close(self) -> None:
        """Ends the browser and all that it started."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        self.close()
