"""One page in one state."""

from dataclasses import dataclass

from playwright.sync_api import Page


@dataclass(frozen=True)
class Moment:
    """What ``page`` shows now, as long as the walk stands at it.

    ``subject``: the kind it shows, or ``room`` or ``house``; ``face``: ``phone``, ``screen``,
    ``desk`` or ``page``; ``rich``: whether it is worth a look in dark colours too.
    """

    subject: str
    face: str
    state: str
    page: Page
    rich: bool = False

    @property
    def name(self) -> str:
        """``points-screen-many``."""
        return f"{self.subject}-{self.face}-{self.state}"

    @property
    def touch(self) -> bool:
        """Whether it is pressed by a finger."""
        return bool(self.page.evaluate("matchMedia('(pointer: coarse)').matches"))

    @property
    def still(self) -> bool:
        """Whether nobody can scroll it."""
        return self.face == "screen"
