"""When two texts are the same, and what a typed text may hold."""

import unicodedata
from typing import Any

from workshop.text import Invalid

# Marks that turn the direction of the text around them, and so could disguise a neighbour's words;
# and those of which nothing is ever seen, with which two words look like one.
_DROPPED = frozenset(
    "\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
    "\u00ad\u200b\u2060\ufeff"
)
# Letters and symbols by name that are drawn as nothing.
_BLANKS = frozenset("\u115f\u1160\u2800\u3164\uffa0")
_DRAWN_AS_NOTHING = ("Cf", "Mn", "Zs", "Zl", "Zp")


def fold(text: str) -> str:
    """The form in which texts are compared: trimmed, NFC, case folded.

    >>> fold("  Tillit ") == fold("TILLIT")
    True
    """
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", text.strip()).casefold())


def same(one: str, other: str) -> bool:
    """Whether two texts name the same thing."""
    return fold(one) == fold(other)


def clean(value: Any, *, longest: int, where: str = "", lines: bool = False) -> str:
    """``value`` as trimmed NFC text of 1 to ``longest`` characters.

    Line breaks are kept only with ``lines``. Direction marks and marks without a look are dropped;
    other control characters, lone surrogates, over-long texts and those in which nothing would be
    seen raise ``Invalid``.
    """
    if not isinstance(value, str):
        raise Invalid("This must be a text.", where=where)
    text = value.replace("\r\n", "\n").replace("\r", "\n")
    text = "".join(letter for letter in text if letter not in _DROPPED)
    if not lines:
        text = " ".join(text.split())
    text = unicodedata.normalize("NFC", text.strip())
    if not any(map(_is_seen, text)):
        raise Invalid("This text is empty.", where=where)
    if len(text) > longest:
        raise Invalid(
            "This text is too long: at most {longest} characters.", where=where, longest=longest
        )
    if any(_forbidden(letter) for letter in text):
        raise Invalid("This text holds a character that cannot be shown.", where=where)
    return text


def _is_seen(letter: str) -> bool:
    return letter not in _BLANKS and unicodedata.category(letter) not in _DRAWN_AS_NOTHING


def _forbidden(letter: str) -> bool:
    return letter != "\n" and unicodedata.category(letter) in ("Cc", "Cs")
