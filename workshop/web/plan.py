"""The planning editor: where a programme is written before the day, checked and looked at."""

from dataclasses import fields, is_dataclass
from typing import Any

from flask import Blueprint, Response, jsonify, render_template, request

from workshop import programme, programmes
from workshop.kinds import KINDS, UNANSWERED
from workshop.kinds.abilities import Combines, Drawn, Timed
from workshop.kinds.contract import Kind
from workshop.kinds.shape import Shape
from workshop.locale import LANGUAGES, page_texts, say, translate
from workshop.programme import ROUNDS, Step
from workshop.programme.role_sets import ROLE_SETS
from workshop.programme.step import FIELDS
from workshop.text import Invalid, Text
from workshop.web.api import read_json
from workshop.web.assets import texts_of
from workshop.web.context import base_url, house, tried
from workshop.web.errors import Problem
from workshop.web.example import example_of
from workshop.web.guard import let_frame
from workshop.web.language import page_language
from workshop.web.organisation import told
from workshop.web.pages import qr_svg

blueprint = Blueprint("plan", __name__)

# No room has this code yet.
_CODE = "······"
_MINUTE = 60
_BREAKS = ((Text("Break"), 15 * _MINUTE), (Text("Lunch"), 45 * _MINUTE))


@blueprint.get("/plan")
def editor() -> str:
    """Write a programme. It stays in the browser until a room is made of it."""
    let_frame(holds=True)
    language = page_language()
    page = {
        **_page("plan", language),
        "forms": {name: _form(kind, language) for name, kind in KINDS.items()},
        "step_fields": list(FIELDS),
        "role_sets": {name: _told(title, language) for name, (title, _) in ROLE_SETS.items()},
        "password_needed": house().settings.create_password is not None,
        "programmes": programmes.available(language),
        "breaks": [_break(say(title, language), seconds) for title, seconds in _BREAKS],
    }
    return render_template("plan.html", page=page)


@blueprint.get("/plan/preview/<any(phone, screen):face>")
def preview(face: str) -> str:
    """A phone or the screen without a room, which shows what the editor hands to it."""
    let_frame(inside=True)
    page = {**_page(f"preview-{face}", page_language()), "join_url": f"{base_url()}/{_CODE}"}
    return render_template("preview.html", page=page, face=face, qr_svg=qr_svg(base_url()))


@blueprint.post("/api/programmes/check")
def check() -> Response:
    """Everything that is wrong in the programme in the body, and its steps as they are read.

    ``?example=2`` adds to the third step the result of answers that are made up.
    """
    tried(house().checks)
    if not request.is_json:
        raise Problem(415)
    wanted = read_json(request.get_data(cache=False))
    if wanted is None:
        raise Problem(400)
    checked = programme.check(wanted)
    steps = [step and _step(step) for step in checked.steps]
    index = request.args.get("example", default=-1, type=int)
    step = checked.steps[index] if 0 <= index < len(steps) else None
    if step and not any(wrong.where.startswith(f"steps[{index}]") for wrong in checked.problems):
        steps[index] = {**_step(step), **example_of(step, checked)}
    return jsonify(problems=[_problem(wrong) for wrong in checked.problems], steps=steps)


def _page(face: str, language: str) -> dict[str, Any]:
    return {
        "as": face,
        "language": language,
        "languages": list(LANGUAGES),
        "kinds": {name: translate(kind.title, language) for name, kind in KINDS.items()},
        "texts": page_texts(texts_of(face), language),
        **told(house().settings.look, language),
    }


def _form(kind: Kind, language: str) -> dict[str, Any]:
    """The kind's form, and the facts that the other fields of a step depend on."""
    return {
        **_told(kind.form, language),
        "list_name": kind.list_name,
        "by": [round for round in ROUNDS if round in kind.by],
        "results": kind.results_default,
        "least_answers": kind.least_answers,
        "answered": kind.name not in UNANSWERED,
        "combines": isinstance(kind, Combines),
        "timed": isinstance(kind, Timed),
        "alone": not isinstance(kind, Drawn),
        "closes": isinstance(kind, Timed) or kind.name not in UNANSWERED,
    }


def _break(title: str, seconds: int) -> dict[str, Any]:
    """A break is something to be told, with a clock: nobody answers, and all see what is left."""
    return {"kind": "info", "title": title, "clock": seconds, "settings": {}}


def _told(value: Any, language: str) -> Any:
    """A form, or a part of one, as JSON with its sentences in ``language``."""
    if isinstance(value, Text):
        return say(value, language)
    if isinstance(value, tuple):
        return [_told(each, language) for each in value]
    if isinstance(value, dict):
        return {name: _told(each, language) for name, each in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        parts = {part.name: _told(getattr(value, part.name), language) for part in fields(value)}
        return {"as": value.as_, **parts} if hasattr(value, "as_") else parts
    return value


def _problem(wrong: Invalid) -> dict[str, str]:
    return {"where": wrong.where, "error": say(wrong.text, page_language())}


def _step(step: Step) -> dict[str, Any]:
    """What the faces show of a step before anybody has answered."""
    shown = {
        "id": step.id,
        "kind": step.kind,
        "title": step.title,
        "prompt": step.prompt,
        "by": list(step.by),
        "clock": list(step.clock),
        "settings": step.settings,
        "live": step.results == "live",
        "from": step.source.step if step.source else None,
    }
    if step.kind in UNANSWERED:
        shown["results"] = KINDS[step.kind].results(Shape(step.settings), {}, [])
    return shown
