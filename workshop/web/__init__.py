"""The pages and the programs' way in, over HTTP."""

from flask import Flask

from workshop.web import (
    about,
    api,
    assets,
    back,
    context,
    desk,
    errors,
    export,
    guard,
    health,
    home,
    language,
    mine,
    organisation,
    pages,
    pictures,
    plan,
    tables,
)
from workshop.web.context import House

LARGEST_REQUEST = 1_000_000


def install(app: Flask, house: House) -> None:
    """Register every page on the app."""
    app.config["MAX_CONTENT_LENGTH"] = LARGEST_REQUEST
    app.json.sort_keys = False  # type: ignore[attr-defined]
    app.json.ensure_ascii = False  # type: ignore[attr-defined]
    app.jinja_env.globals["asset"] = assets.asset
    app.jinja_env.globals["inside"] = assets.inside
    app.jinja_env.trim_blocks = True
    app.jinja_env.policies["json.dumps_kwargs"] = {"sort_keys": False}
    context.install(app, house)
    errors.install(app)
    look = house.settings.look
    guard.install(app, house.settings.public_url, look.style_source)
    organisation.install(app, look)
    language.install(app)
    parts = (
        *(about, api, assets, back, desk, export, health),
        *(home, mine, organisation, pages, pictures, plan, tables),
    )
    for part in parts:
        app.register_blueprint(part.blueprint)
