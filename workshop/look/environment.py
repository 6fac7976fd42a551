"""What an organisation says in its server's environment -> its ``Look``."""

from collections.abc import Callable, Mapping

from workshop.look.colour import read as read_colour
from workshop.look.logo import Logo
from workshop.look.logo import read as read_logo
from workshop.look.look import Look
from workshop.look.palette import Palette, Unfit, settle
from workshop.look.unusable import Unusable

NAME = "WORKSHOP_ORGANISATION"
LONGEST_NAME = 80
LONGEST_WELCOME = 300

_LOGO, _DARK_LOGO = "WORKSHOP_LOGO", "WORKSHOP_LOGO_DARK"
_COLOUR, _DARK_COLOUR = "WORKSHOP_COLOUR", "WORKSHOP_COLOUR_DARK"
_WELCOMES = {"nb": "WORKSHOP_WELCOME", "nn": "WORKSHOP_WELCOME_NN", "en": "WORKSHOP_WELCOME_EN"}

Environment = Mapping[str, str]
Open = Callable[[str], bytes]


class Wrong(ValueError):
    """A setting cannot be used; the message names it and says what it should be."""


def from_environment(environment: Environment, open_file: Open) -> Look:
    """The organisation's look. ``open_file`` gives what a path holds. Raises ``Wrong``."""
    name = line(environment, NAME, LONGEST_NAME)
    logo, dark_logo = (_logo(environment, each, open_file) for each in (_LOGO, _DARK_LOGO))
    if logo and not name:
        raise Wrong(
            f"{_LOGO} needs {NAME} too: what the logo is called by those who cannot see it."
        )
    if dark_logo and not logo:
        raise Wrong(f"{_DARK_LOGO} needs {_LOGO} too: the logo for light ground.")
    return Look(
        name=name,
        logo=logo,
        dark_logo=dark_logo,
        palette=_palette(environment),
        welcomes={
            language: text
            for language, setting in _WELCOMES.items()
            if (text := line(environment, setting, LONGEST_WELCOME))
        },
    )


def line(environment: Environment, name: str, longest: int) -> str:
    """One line of plain text; empty where nothing is said. Raises ``Wrong``."""
    value = " ".join(environment.get(name, "").split())
    if len(value) > longest:
        raise Wrong(f"{name} has {len(value)} characters; it may have {longest}.")
    if not value.isprintable():
        raise Wrong(f"{name} holds characters that cannot be shown; it must be plain text.")
    return value


def _logo(environment: Environment, name: str, open_file: Open) -> Logo | None:
    path = environment.get(name)
    if not path:
        return None
    try:
        return read_logo(open_file(path))
    except OSError as error:
        raise Wrong(f"{name} is {path!r}, which cannot be read: {error.strerror}.") from error
    except Unusable as error:
        raise Wrong(f"{name} is {path!r}, which {error}.") from error


def _palette(environment: Environment) -> Palette | None:
    colour, dark = (_colour(environment, each) for each in (_COLOUR, _DARK_COLOUR))
    if dark and not colour:
        raise Wrong(f"{_DARK_COLOUR} needs {_COLOUR} too: the colour on light ground.")
    try:
        return settle(colour, dark) if colour else None
    except Unfit as error:
        named = _DARK_COLOUR if dark and error.theme == "dark" else _COLOUR
        raise Wrong(f"{named}: {error}") from error


def _colour(environment: Environment, name: str) -> str | None:
    written = environment.get(name)
    if not written:
        return None
    colour = read_colour(written)
    if colour is None:
        raise Wrong(f"{name} is {written!r}; it must be a colour such as #0a5566.")
    return colour
