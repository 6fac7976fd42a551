"""The programs' way in: rooms as JSON, under /api."""

import json
from typing import Any

from flask import Blueprint, Response, jsonify, request

from workshop import identity, programme, programmes, room
from workshop.clock import now_ms
from workshop.locale import say
from workshop.programme import Step
from workshop.service.rooms import Created, Held
from workshop.text import Invalid
from workshop.web.context import base_url, bearer, desk_room, house, wrong_try
from workshop.web.errors import Problem
from workshop.web.language import page_language

blueprint = Blueprint("api", __name__, url_prefix="/api")


@blueprint.post("/rooms")
def create_room() -> tuple[Response, int]:
    """A new room for the programme in the body."""
    check_password(bearer())
    if not request.is_json:
        raise Problem(415)
    wanted = read_json(request.get_data(cache=False))
    if wanted is None:
        raise Problem(400)
    try:
        created = house().rooms.create(wanted)
    except Invalid as error:
        where = programme.where_for_people(wanted, error.where)
        return jsonify(error=say(error.text, page_language()), where=where), 422
    return jsonify(addresses(created)), 201


@blueprint.post("/password")
def try_password() -> tuple[str, int]:
    """Whether this password makes rooms, before anything is sent that could be lost."""
    check_password(bearer())
    return "", 204


@blueprint.get("/rooms/<code>")
def get_room(code: str) -> Response:
    """The room frame with the programme."""
    held = desk_room(code)
    frame = room.frame(held.room, held.programme, now_ms=now_ms())
    return jsonify({**frame, "programme": programme.to_json(held.programme)})


@blueprint.get("/rooms/<code>/steps/<step_id>/results")
def get_results(code: str, step_id: str) -> Response:
    """The tally frame of a step, as the desk may see it."""
    held = desk_room(code)
    step, round_ = step_and_round(held, step_id)
    return jsonify(house().results.frame(held, step, round_, desk=True, whole=True))


@blueprint.delete("/rooms/<code>")
def delete_room(code: str) -> tuple[str, int]:
    """Everything of the room goes."""
    house().rooms.delete(desk_room(code))
    return "", 204


@blueprint.get("/programmes")
def list_programmes() -> Response:
    """The ready programmes in one language."""
    return jsonify(programmes.available(page_language("nb")))


@blueprint.get("/programmes/<identifier>")
def get_programme(identifier: str) -> Response:
    """One ready programme, as it can be posted."""
    try:
        return jsonify(programmes.load(identifier, page_language("nb")))
    except LookupError as error:
        raise Problem(404) from error


def read_json(body: bytes) -> Any:
    """The content of ``body``; None where it is not JSON, whatever else it is."""
    try:
        return json.loads(body)
    except (ValueError, RecursionError):
        return None


def addresses(created: Created) -> dict[str, Any]:
    """What the maker of a room gets: its code, its addresses and the desk's key."""
    base = base_url()
    return {
        "code": created.code,
        "join_url": f"{base}/{created.code}",
        "screen_url": f"{base}/screen/{created.code}",
        "desk_url": f"{base}/desk/{created.code}#key={created.key}",
        "desk_key": created.key,
    }


def check_password(given: str | None) -> None:
    """Refuse who cannot say this server's password for creating rooms, where it has one."""
    wanted = house().settings.create_password
    if wanted is not None and not identity.key_fits(given, identity.key_hash(wanted)):
        raise wrong_try(Problem.wrong_password(given))


def step_and_round(held: Held, step_id: str) -> tuple[Step, str]:
    """The step of that id, and the round that the address names or the step's present one."""
    step = held.step(step_id)
    if step is None:
        raise Problem.unknown_step()
    round_ = request.args.get("round") or held.room.steps[step.id].round
    if round_ not in step.by:
        raise Problem.unknown_step()
    return step, round_
