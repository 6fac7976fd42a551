"""The sentences of a reminder, which is written in the room's language whoever copies it."""

from typing import Any

from workshop.locale import page_texts
from workshop.text import Text

SENTENCES = (
    Text("You can answer these now:"),
    Text("These come later:"),
    Text("{step}, until {when}"),
    Text("{step}, opens {when}"),
    Text("{day} at {time}"),
    Text("Open {link} on your phone. The code is {code}."),
    Text("Use the same phone as last time: it remembers what you have answered."),
)


def sentences(language: str) -> dict[str, Any]:
    """Each sentence by its English source, its braces left as they are."""
    return page_texts((text.source for text in SENTENCES), language)
