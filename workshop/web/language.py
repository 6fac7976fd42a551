"""Which language a page speaks: the address says so, else the room, else the browser."""

from typing import Any

from flask import Flask, g, request

from workshop.locale import DEFAULT, LANGUAGES, choose, page_functions


def page_language(default: str | None = None) -> str:
    """The language of this answer, settled at the first call: ``default`` beats the browser."""
    if "language" not in g:
        wanted = request.args.get("language", "")
        accepted = choose(request.headers.get("Accept-Language"), DEFAULT)
        g.language = wanted if wanted in LANGUAGES else default or accepted
    chosen: str = g.language
    return chosen


def install(app: Flask) -> None:
    """Give templates ``_`` and ``ngettext`` in the page's language, and the languages there are."""

    @app.context_processor
    def languages() -> dict[str, Any]:
        language = page_language()
        return {"language": language, "languages": list(LANGUAGES), **page_functions(language)}
