"""What everybody may know of this server: privacy, and for whom it is made usable.

The long texts stand in ``templates/about/LANGUAGE/``, one file a part, the same parts in every
language. Figures that they give are the program's own, handed in here.
"""

import gzip
import re
from datetime import date
from functools import lru_cache
from typing import Any, NamedTuple

from babel.dates import format_date
from babel.numbers import format_decimal
from flask import Blueprint, Response, render_template, request
from markupsafe import Markup

from workshop import identity
from workshop.kinds import KINDS
from workshop.limits import MOST_KEPT
from workshop.locale import say
from workshop.programme.plan import DAYS
from workshop.programme.reading import MOST_DAYS
from workshop.store.rooms import CODE_RESTS_MS
from workshop.store.upkeep import REWRITE_AFTER_S
from workshop.text import Text
from workshop.web.context import house
from workshop.web.language import page_language
from workshop.web.pages import SEAT_COOKIE_S

blueprint = Blueprint("about", __name__)

PUBLISHED = date(2026, 11, 22)
UPDATED = date(2026, 11, 22)
SECONDS_A_DAY = 86_400
_KEPT = 32
_HEADING = re.compile(r'<h2 id="([\w-]+)">(.*?)</h2>')
# Babel's names of our languages.
_LOCALES = {"nb": "nb", "nn": "nn", "en": "en_GB"}


class Subject(NamedTuple):
    """One page: its title, and the parts of its text in their order, the short one first."""

    title: Text
    parts: tuple[str, ...]


class Told(NamedTuple):
    """All that a page's bytes depend on. ``chosen``: the reader chose the language by a link."""

    title: str
    parts: tuple[str, ...]
    language: str
    organisation: str | None
    contact: str | None
    chosen: bool
    packed: bool


PRIVACY = Subject(
    Text("Privacy"),
    ("privacy-short", "privacy-stored", "privacy-seen", "privacy-assessment", "privacy-records"),
)
ACCESSIBILITY = Subject(
    Text("Accessibility statement"),
    ("accessibility-short", "accessibility-statement", "accessibility-tested"),
)


@blueprint.get("/privacy")
def privacy() -> Response:
    """What is stored, who sees it and until when: in short, and for the privacy officer."""
    return _page(PRIVACY)


@blueprint.get("/accessibility")
def accessibility() -> Response:
    """The accessibility statement."""
    return _page(ACCESSIBILITY)


def _page(subject: Subject) -> Response:
    settings = house().settings
    language = page_language()
    packed = request.accept_encodings.quality("gzip") > 0
    told = Told(
        say(subject.title, language),
        subject.parts,
        language,
        settings.organisation,
        settings.contact,
        "language" in request.args,
        packed,
    )
    response = Response(_bytes(told), mimetype="text/html")
    response.headers["Vary"] = "Accept-Encoding, Accept-Language"
    response.headers["Cache-Control"] = "no-cache"
    if packed:
        response.headers["Content-Encoding"] = "gzip"
    return response


@lru_cache(maxsize=_KEPT)
def _bytes(told: Told) -> bytes:
    known = figures(told.language)
    short, *rest = [
        render_template(
            f"about/{told.language}/{part}.html",
            organisation=told.organisation,
            contact=told.contact,
            **known,
        )
        for part in told.parts
    ]
    text = "".join(rest)
    html = render_template(
        "about/page.html",
        page=None,
        title=told.title,
        short=Markup(short),
        text=Markup(text),
        contents=[(name, Markup(heading)) for name, heading in _HEADING.findall(short + text)],
        query=f"?language={told.language}" if told.chosen else "",
        updated=known["updated"],
    )
    body = html.encode()
    return gzip.compress(body) if told.packed else body


def figures(language: str) -> dict[str, Any]:
    """What the texts say in figures and names, taken from where the program itself has them."""
    return {
        "days": DAYS,
        "most_days": MOST_DAYS,
        "seat_days": SEAT_COOKIE_S // SECONDS_A_DAY,
        "code_days": CODE_RESTS_MS // 1000 // SECONDS_A_DAY,
        "rewrite_minutes": round(REWRITE_AFTER_S / 60),
        "most_tries": format_decimal(MOST_KEPT, locale=_LOCALES[language]),
        "least": min(kind.least_answers for kind in KINDS.values() if kind.least_answers),
        "seat_cookie": identity.SEAT_COOKIE,
        "desk_cookie": identity.desk_cookie("CODE"),
        "published": _day(PUBLISHED, language),
        "updated": _day(UPDATED, language),
    }


def _day(day: date, language: str) -> str:
    return format_date(day, "d. MMMM y" if language != "en" else "d MMMM y", _LOCALES[language])
