"""What the pages are told of the organisation that runs the server."""

import hashlib
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from workshop.look.logo import Logo
from workshop.look.palette import Palette
from workshop.look.style import style_of


class Welcome(NamedTuple):
    """A short text at the doors, and the language that it is written in."""

    text: str
    language: str


@dataclass(frozen=True, eq=False)
class Look:
    """An organisation's look; all of it may be missing.

    ``welcomes`` holds the text by language, and ``main_language`` is what the others fall back on.
    ``dark_logo`` is the logo for dark ground.
    """

    name: str = ""
    logo: Logo | None = None
    dark_logo: Logo | None = None
    palette: Palette | None = None
    welcomes: Mapping[str, str] = field(default_factory=dict)
    main_language: str = "nb"

    @property
    def style(self) -> str:
        """The stylesheet that puts the organisation's colours in place; empty without any."""
        return style_of(self.palette) if self.palette else ""

    @property
    def style_source(self) -> str:
        """What a content security policy says to let ``style`` in: ``'sha256-…'``."""
        if not self.palette:
            return ""
        digest = hashlib.sha256(self.style.encode()).digest()
        return f"'sha256-{b64encode(digest).decode()}'"

    @property
    def logos(self) -> list[Logo]:
        """The logos that there are."""
        return [logo for logo in (self.logo, self.dark_logo) if logo]

    def welcome(self, language: str) -> Welcome | None:
        """The text for a reader of ``language``, or the main one, or None."""
        for tried in (language, self.main_language):
            if tried in self.welcomes:
                return Welcome(self.welcomes[tried], tried)
        return None
