"""Telling what a gathering is for."""

from tests.gallery.exhibits.exhibit import Exhibit, Listens
from tests.gallery.exhibits.texts import LONG, MATTERS, VALUES
from workshop.web.assets import asset

TEXT = """I dag lager vi **vårt eget grunnlag** for å lede sammen:

1. Vi samler ord for hva vi står for.
2. Gruppene velger ni og legger dem i en diamant.
3. Hver av oss fordeler hundre poeng.
4. Vi skriver hva det betyr i hverdagen: *Som leder skal jeg …*

Ingen ser hvem som svarer hva. Les mer i
[personvernerklæringen](https://www.datatilsynet.no/) hvis du vil."""
MANY = "\n".join(f"- {value}: {matter}" for value in VALUES for matter in MATTERS[:1])

EXHIBIT = Exhibit(
    step={"title": "Dette skal vi i dag", "settings": {"text": TEXT}},
    sizes={
        "picture": {
            "text": f"## Kjennetegn\n\n> {MATTERS[3]}\n\n- {MATTERS[1]}\n  - {MATTERS[5]}",
            "picture": asset("icon.svg"),
            "picture_text": "En diamant av ni kort",
        },
        "picture-alone": {"picture": asset("icon.svg"), "picture_text": "En diamant av ni kort"},
        "many": {"text": MANY},
        "long": {"text": "\n".join(f"1. {text}" for text in LONG)},
        "word": {"text": "# Pause"},
    },
    hand=Listens(),
)
