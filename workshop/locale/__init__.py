"""Every sentence in the reader's language. The English source sentence is the key.

Catalogues are ``<language>/<domain>.po``; all of a language are read once and merged. A sentence
that nynorsk lacks is said in bokmål, and one that bokmål lacks in English.
"""

from collections.abc import Callable, Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from babel.messages.pofile import read_po

from workshop.text import Text

LANGUAGES = {"nb": "Bokmål", "nn": "Nynorsk", "en": "English"}
DEFAULT = "nb"
FALLBACK: dict[str, tuple[str, ...]] = {"nn": ("nn", "nb"), "nb": ("nb",), "en": ()}
NORWEGIAN = "no"

Forms = tuple[str, ...]


def say(text: Text, language: str) -> str:
    """``text`` with its values filled in. A value that is a ``Text`` itself is said too."""
    values = {
        name: say(value, language) if isinstance(value, Text) else value
        for name, value in text.values.items()
    }
    return translate(text.source, language, text.plural, **values)


def translate(msgid: str, language: str, plural: str | None = None, /, **values: Any) -> str:
    """``msgid`` in ``language``, its ``{name}`` braces filled from ``values``.

    With ``plural`` the number ``values["count"]`` chooses the form.

    >>> translate("{count} point", "en", "{count} points", count=2)
    '2 points'
    """
    forms = shipped().forms(msgid, plural, language)
    one = plural is None or values["count"] == 1
    return (forms[0] if one else forms[-1]).format_map(values)


def page_texts(msgids: Iterable[str | Sequence[str]], language: str) -> dict[str, str | list[str]]:
    """What a page needs to say for itself, braces left as they are.

    A sentence is asked for by its source, a counted one by its two sources ``(one, many)``; the
    answer is keyed by the first: ``{"Send": "Send", "{count} point": ["{count} poeng", …]}``.
    """
    texts: dict[str, str | list[str]] = {}
    for wanted in msgids:
        if isinstance(wanted, str):
            texts.setdefault(wanted, shipped().forms(wanted, None, language)[0])
        else:
            one, many = wanted
            forms = shipped().forms(one, many, language)
            texts[one] = [forms[0], forms[-1]]
    return texts


def page_functions(language: str) -> dict[str, Callable[..., str]]:
    """``_`` and ``ngettext`` for templates: ``_("Hi {name}", name=…)``, ``ngettext(one, many, n)``.

    What they return is plain text, so that the template escapes it whole.
    """

    def gettext(msgid: str, /, **values: Any) -> str:
        return translate(msgid, language, **values)

    def ngettext(one: str, many: str, /, count: int, **values: Any) -> str:
        return translate(one, language, many, count=count, **values)

    return {"_": gettext, "ngettext": ngettext}


def choose(accept_language: str | None, default: str) -> str:
    """The language that an ``Accept-Language`` header likes best among ours, else ``default``.

    >>> choose("nn-NO, nb;q=0.8, en;q=0.5", "en")
    'nn'
    """
    liked: list[tuple[float, int, str]] = []
    for order, part in enumerate((accept_language or "").split(",")):
        tag, _, parameter = part.strip().partition(";")
        language = tag.strip().lower().replace("_", "-").split("-")[0]
        language = "nb" if language == NORWEGIAN else language
        weight = _weight(parameter)
        if language in LANGUAGES and weight > 0:
            liked.append((-weight, order, language))
    return min(liked)[2] if liked else default


class Catalogues:
    """The sentences under ``folder``, one folder a language, as (text,) or (one, many)."""

    def __init__(self, folder: Path) -> None:
        """Reads every file. Raises ``babel.messages.pofile.PoFileError`` for a broken one."""
        self._texts = {
            language: {
                source: forms
                for path in sorted((folder / language).glob("*.po"))
                for source, forms in read_file(path).items()
            }
            for language in LANGUAGES
        }

    def forms(self, msgid: str, plural: str | None, language: str) -> Forms:
        """The text in ``language`` or the next best: one form, or two where ``plural`` is given."""
        for tried in FALLBACK.get(language, ()):
            forms = self._texts[tried].get(msgid)
            if forms and (plural is None or len(forms) > 1):
                return forms
        return (msgid,) if plural is None else (msgid, plural)


def read_file(path: Path) -> dict[str, Forms]:
    """The translated sentences of one file; doubtful (fuzzy) and empty ones are left out."""
    with path.open("rb") as file:
        messages = read_po(file, locale=path.parent.name, abort_invalid=True)
    texts: dict[str, Forms] = {}
    for message in messages:
        source = message.id if isinstance(message.id, str) else message.id[0]
        said = message.string or ""
        forms = (said,) if isinstance(said, str) else tuple(said)
        if source and all(forms) and not message.fuzzy:
            texts[source] = forms
    return texts


def _weight(parameter: str) -> float:
    name, _, value = parameter.strip().partition("=")
    if name.strip().lower() != "q":
        return 1.0
    try:
        return float(value)
    except ValueError:
        return 0.0


@cache
def shipped() -> Catalogues:
    """The catalogues that come with the product."""
    return Catalogues(Path(__file__).parent)


def read_all() -> None:
    """Reads every catalogue now, so that a broken one stops the start and not a sentence."""
    shipped()
