"""Checking in two and two, and a gallery walk between the groups' results."""

from tests.gallery.exhibits.exhibit import Exhibit, Listens
from tests.gallery.exhibits.texts import LONG

_CHECK_IN = [
    {"name": "Fortell, én om gangen", "seconds": 240, "turns": True},
    {"name": "Hva la dere merke til?", "seconds": 180},
]
_WALK = [
    {"name": "Verten forteller", "seconds": 60},
    {"name": "Kommentarer, verten skriver", "seconds": 180},
]

EXHIBIT = Exhibit(
    step={
        "title": "Når var du sist stolt av jobben din?",
        "prompt": "Hva gjorde du?\nHvem la merke til det?\nHva gjorde det mulig?",
        "settings": {"segments": _CHECK_IN, "names": True},
    },
    sizes={
        "walk": {"segments": _WALK, "in": "groups", "rotate": True, "size": 2},
        "room": {"segments": [{"name": "Oppsummering", "seconds": 300}], "in": "room"},
        "long": {
            "segments": [
                {"name": text[:80], "seconds": 60 * (at + 1)} for at, text in enumerate(LONG[:5])
            ],
            "in": "groups",
        },
    },
    hand=Listens(),
)
