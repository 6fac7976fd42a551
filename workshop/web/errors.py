"""What cannot be done, as a status and a sentence: a page for people, JSON under /api."""

import logging
import math

from flask import Flask, Response, jsonify, render_template, request
from werkzeug.exceptions import HTTPException

from workshop.locale import say
from workshop.room import Refused
from workshop.store import Away
from workshop.text import Invalid, Text
from workshop.web.language import page_language

log = logging.getLogger(__name__)

_AWAY_RETRY_S = 5
_SENTENCES = {
    400: Text("The request cannot be read."),
    403: Text("This is not allowed."),
    404: Text("This page does not exist."),
    405: Text("This cannot be done here."),
    413: Text("This is too large."),
    415: Text("Send JSON, with the content type application/json."),
    429: Text("Too many wrong tries. Wait a moment."),
    500: Text("Something went wrong on the server."),
    503: Text("The server cannot reach its store right now. Try again in a moment."),
}
_HEADINGS = {
    400: Text("This did not work"),
    403: Text("No entry"),
    404: Text("Not found"),
    429: Text("Wait a moment"),
    500: Text("Something is wrong"),
    503: Text("Back in a moment"),
}


class Problem(Exception):
    """An answer that is not what was asked for. ``retry_s`` becomes ``Retry-After``."""

    def __init__(
        self, status: int, text: Text | None = None, *, where: str = "", retry_s: float = 0
    ) -> None:
        self.status = status
        self.text = text or _SENTENCES[status]
        self.where = where
        self.retry_s = retry_s
        super().__init__(self.text.english())

    @property
    def headers(self) -> dict[str, str]:
        """What the answer says besides its sentence."""
        return {"Retry-After": str(math.ceil(self.retry_s))} if self.retry_s else {}

    @classmethod
    def unknown_room(cls) -> "Problem":
        """404: no room has this code."""
        return cls(404, Text("There is no room with this code. Check the code on the big screen."))

    @classmethod
    def unknown_step(cls) -> "Problem":
        """404: the room has no such step."""
        return cls(404, Text("There is no such step in this room."))

    @classmethod
    def private_step(cls) -> "Problem":
        """404: a private step is in no export."""
        return cls(404, Text("This step is private: it is in no export."))

    @classmethod
    def wrong_key(cls) -> "Problem":
        """403: the desk key is missing or wrong."""
        return cls(403, Text("This desk link does not open the room."))

    @classmethod
    def wrong_password(cls, given: str | None) -> "Problem":
        """403: creating rooms takes this server's password, and this is none, or another."""
        missing = Text("Creating a room takes the password of this server.")
        wrong = Text("This is not the password of this server. Those who run the server have it.")
        return cls(403, wrong if given else missing, where="password")

    @classmethod
    def too_many(cls, wait_s: float) -> "Problem":
        """429: too many wrong tries."""
        return cls(429, retry_s=wait_s)

    @classmethod
    def too_fast(cls, wait_s: float) -> "Problem":
        """429: more than one page would ask for."""
        return cls(429, Text("This goes too fast. Wait a moment."), retry_s=wait_s)


def install(app: Flask) -> None:
    """Turn everything that is raised into an answer."""

    @app.errorhandler(Problem)
    def problem(error: Problem) -> tuple[Response | str, int] | Response:
        return _answer(error)

    @app.errorhandler(Invalid)
    def invalid(error: Invalid) -> Response:
        return _answer(Problem(422, error.text, where=error.where))

    @app.errorhandler(Refused)
    def refused(error: Refused) -> Response:
        return _answer(Problem(422, error.text))

    @app.errorhandler(Away)
    def away(_error: Away) -> Response:
        return _answer(Problem(503, retry_s=_AWAY_RETRY_S))

    @app.errorhandler(HTTPException)
    def http(error: HTTPException) -> Response:
        status = error.code or 500
        if status < 400:
            return Response(error.get_response())  # type: ignore[arg-type]
        return _answer(Problem(status, _SENTENCES.get(status, _SENTENCES[400])))

    @app.errorhandler(Exception)
    def unexpected(error: Exception) -> Response:
        log.error("a page failed", exc_info=error)
        return _answer(Problem(500))


def _answer(problem: Problem) -> Response:
    language = page_language()
    sentence = say(problem.text, language)
    if request.path == "/api" or request.path.startswith("/api/"):
        body = {"error": sentence, "where": problem.where} if problem.where else {"error": sentence}
        response = jsonify(body)
    else:
        response = Response(
            render_template("error.html", page=None, heading=_heading(problem), message=sentence),
            mimetype="text/html",
        )
    response.status_code = problem.status
    response.headers.extend(problem.headers)
    return response


def _heading(problem: Problem) -> str:
    heading = _HEADINGS.get(problem.status, _HEADINGS[400])
    return say(heading, page_language())
