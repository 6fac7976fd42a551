"""From a refusal inside to a sentence outside: every request gets an object back."""

import logging
from collections.abc import Callable
from typing import Any

from workshop.limits import Limiter
from workshop.live import messages
from workshop.live.people import People, Person
from workshop.locale import DEFAULT, say
from workshop.metrics import REFUSALS
from workshop.room import Refused
from workshop.service.answers import StaleAnswer
from workshop.store import Away, Closed
from workshop.text import Invalid, Text

log = logging.getLogger(__name__)

Request = dict[str, Any]
Handler = Callable[[str, Person, Request], messages.Payload]

_CLOSED = Text("This step is not open for answers now.")
_STALE_GROUP = Text("Somebody else in the group was first. Here is the newest.")
_STALE_EPOCH = Text("The answers of this step were cleared. Please answer again.")
_AWAY = Text("The server cannot store anything right now. Nothing is lost: we keep trying.")
_SLOW_DOWN = Text("That was very fast. Wait a moment and try again.")
_NOT_JOINED = Text("Join the room first.")
_NO_OBJECT = Text("The request must be an object.")
_BROKEN = Text("Something went wrong on the server. We try again in a moment.")


def refusal(error: Exception, language: str) -> messages.Payload:
    """What a client is told of an error: never anything of our inside."""
    if isinstance(error, Away):
        return messages.error("away", say(_AWAY, language))
    if isinstance(error, Closed):
        return messages.error("closed", say(_CLOSED, language))
    if isinstance(error, StaleAnswer):
        sentence = _STALE_EPOCH if error.mine is None else _STALE_GROUP
        return messages.error("stale", say(sentence, language), mine=error.mine)
    if isinstance(error, Refused):
        return messages.error(error.code, say(error.text, language))
    if isinstance(error, Invalid):
        return messages.error("invalid", say(error.text, language))
    log.error("a request failed", exc_info=error)
    return messages.error("away", say(_BROKEN, language))


def slow_down(language: str) -> messages.Payload:
    """Refused for being asked too often."""
    return messages.error("slow_down", say(_SLOW_DOWN, language))


def no_object(language: str = DEFAULT) -> messages.Payload:
    """Refused for not being an object."""
    return messages.error("invalid", say(_NO_OBJECT, language))


def answering(
    people: People, limiter: Limiter, handler: Handler, met_away: Callable[[str], None]
) -> Callable[..., messages.Payload]:
    """A socket handler that knows who asks, and answers with an object whatever happens.

    ``met_away`` is told the room's code when the store was away.
    """

    def answered(socket: str, *sent: Any) -> messages.Payload:
        person = people.get(socket)
        if person is None:
            return messages.error("unknown", say(_NOT_JOINED, DEFAULT))
        if limiter.take(socket):
            return slow_down(person.language)
        if len(sent) != 1 or not messages.is_object(sent[0]):
            return no_object(person.language)
        try:
            answer = handler(socket, person, sent[0])
        except Exception as error:
            if isinstance(error, Away):
                met_away(person.code)
            answer = refusal(error, person.language)
        if "error" in answer:
            REFUSALS.labels(answer["code"]).inc()
        return answer

    return answered
