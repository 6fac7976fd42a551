"""What a facilitator takes home: CSV files, one by one or all in an archive."""

from datetime import UTC, datetime

import msgspec
from flask import Blueprint, Response, request

from workshop import export, programme
from workshop.clock import now_ms
from workshop.kinds.abilities import Dated
from workshop.programme import Step
from workshop.service.rooms import Held
from workshop.service.seats import name_of
from workshop.web.api import step_and_round
from workshop.web.context import desk_room, house
from workshop.web.errors import Problem

blueprint = Blueprint("export", __name__, url_prefix="/api/rooms/<code>")

_CSV = "text/csv; charset=utf-8"
_CALENDAR = "text/calendar; charset=utf-8"


@blueprint.get("/steps/<step_id>/answers.csv")
def answers_csv(code: str, step_id: str) -> Response:
    """The answers to one round of a step, without anything that leads back to a person."""
    held = desk_room(code)
    step, round_ = step_and_round(held, step_id)
    if step.results == "private":
        raise Problem.private_step()
    part = _part(held, step, round_)
    body = export.answers_csv(part.kind, part.shape, part.answered, part.results, _style(held))
    return _download(body, _CSV, f"{held.code}-{step.id}-{round_}.csv")


@blueprint.get("/steps/<step_id>/deadlines.ics")
def deadlines_ics(code: str, step_id: str) -> Response:
    """The deadlines of one round of a step, where its kind has any, as a calendar file."""
    held = desk_room(code)
    step, round_ = step_and_round(held, step_id)
    if not isinstance(held.kind(step), Dated):
        raise Problem(404)
    if step.results == "private":
        raise Problem.private_step()
    body = export.deadlines(_part(held, step, round_), _now())
    return _download(body, _CALENDAR, f"{held.code}-{step.id}-{round_}.ics")


@blueprint.get("/export.zip")
def archive(code: str) -> Response:
    """Everything of the room in one file."""
    held = desk_room(code)
    parts = [
        _part(held, step, round_)
        for step in held.programme.steps
        if step.results != "private"
        for round_ in step.by
    ]
    body = export.archive(programme.to_json(held.programme), parts, _style(held), _now())
    return _download(body, "application/zip", f"samling-{held.code}.zip")


def _part(held: Held, step: Step, round_: str) -> export.Part:
    """One round of a step, as much of it as may be published now."""
    results = house().results
    answered = [
        export.Answered(name_of(held, answered.group), msgspec.json.decode(answered.answer))
        for answered in results.answers(held, step, round_)
    ]
    view = results.view(held, step, round_)
    return export.Part(
        held.programme.steps.index(step) + 1,
        step.id,
        held.kind(step),
        held.shape(step.id, round_),
        answered,
        view.results,
        step.title or held.programme.title,
        view.answers,
        view.paper,
    )


def _now() -> datetime:
    return datetime.fromtimestamp(now_ms() // 1000, UTC)


def _style(held: Held) -> export.Style:
    return export.style(held.programme.language, request.args.get("delimiter"))


def _download(body: bytes, mimetype: str, name: str) -> Response:
    response = Response(body, content_type=mimetype)
    response.headers.set("Content-Disposition", "attachment", filename=name)
    return response
