"""What a kind brings to the gallery."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from tests.support.pages import PhonePage


class Hand(Protocol):
    """A person's hand on a phone, in the order in which the walk asks for it.

    The page shows the kind's empty answer; what ``errs`` leaves can still be finished.
    """

    def begins(self, phone: PhonePage) -> None:
        """Gives a part of an answer."""

    def errs(self, phone: PhonePage) -> None:
        """Makes a mistake that people make, and reads what the phone says of it."""

    def finishes(self, phone: PhonePage) -> None:
        """Mends the mistake and gives the rest, until the large button would send it."""


class Listens:
    """The hand of somebody who has nothing to answer: it rests."""

    def begins(self, phone: PhonePage) -> None:
        """Nothing."""

    def errs(self, phone: PhonePage) -> None:
        """Nothing."""

    def finishes(self, phone: PhonePage) -> None:
        """Nothing."""


@dataclass(frozen=True)
class Exhibit:
    """``step`` as a facilitator would really write it, without ``kind``, ``id`` and ``by``.

    ``sizes`` are other settings to be shown with 40 answers, by a name for the pictures: the fewest
    items the kind takes, nine, thirty and long words at least, where the kind has a list of items.
    ``compared``: which of its ``rounds`` and ``groups`` can stand beside each other on the screen.
    """

    step: Mapping[str, Any]
    sizes: Mapping[str, Mapping[str, Any]]
    hand: Hand
    compared: Sequence[str] = ()
