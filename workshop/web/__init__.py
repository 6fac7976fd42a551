"""The pages and the programs' way in, over HTTP."""

from flask import Flask

from workshop.web import api, assets, context, desk, errors, export, guard, health, language, pages
from workshop.web.context import House

LARGEST_REQUEST = 1_000_000


def install(app: Flask, house: House) -> None:
    """Register every page on the app."""
    app.config["MAX_CONTENT_LENGTH"] = LARGEST_REQUEST
    app.json.sort_keys = False  # type: ignore[attr-defined]
    app.json.ensure_ascii = False  # type: ignore[attr-defined]
    app.jinja_env.globals["asset"] = assets.asset
    app.jinja_env.trim_blocks = True
    context.install(app, house)
    errors.install(app)
    guard.install(app, house.settings.public_url)
    language.install(app)
    for part in (api, assets, desk, export, health, pages):
        app.register_blueprint(part.blueprint)
