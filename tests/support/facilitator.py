"""Creating rooms on a running server, and looking into them with the desk's key."""

from collections.abc import Mapping
from typing import Any, TypeVar

from tests.support.http import Reply, call
from tests.support.people import Desk, Person, Phone, Screen

Somebody = TypeVar("Somebody", bound=Person)


class Workshop:
    """A room that exists, and everybody who joined it through here."""

    def __init__(self, url: str, created: Mapping[str, Any]) -> None:
        self.url = url
        self.created = created
        self.code: str = created["code"]
        self.key: str = created["desk_key"]
        self.people: list[Person] = []

    def desk(self) -> Desk:
        return self._in(Desk(self.url, self.code, key=self.key))

    def screen(self) -> Screen:
        return self._in(Screen(self.url, self.code))

    def phone(self, **more: Any) -> Phone:
        return self._in(Phone(self.url, self.code, **more))

    def phones(self, count: int, **more: Any) -> list[Phone]:
        return [self.phone(**more) for _ in range(count)]

    def calls(self, method: str, path: str = "", **more: Any) -> Reply:
        """A request under the room's own address, with the desk's key unless another is given."""
        more.setdefault("key", self.key)
        return call(method, f"{self.url}/api/rooms/{self.code}{path}", **more)

    def results(self, step: str, query: str = "") -> Any:
        """The tally frame of a step, as the desk may see it."""
        reply = self.calls("GET", f"/steps/{step}/results{query}")
        assert reply.status == 200, reply.text
        return reply.json

    def leave(self) -> None:
        """Everybody goes home before the test ends."""
        for person in self.people:
            person.leaves()

    def _in(self, person: Somebody) -> Somebody:
        self.people.append(person)
        person.company = self.people
        return person


class Facilitator:
    """Somebody who creates rooms on the server at ``url``."""

    def __init__(self, url: str) -> None:
        self.url = url

    def tries_to_create(self, programme: Any, **more: Any) -> Reply:
        return call("POST", f"{self.url}/api/rooms", content=programme, **more)

    def creates(self, programme: Mapping[str, Any], **more: Any) -> Workshop:
        reply = self.tries_to_create(programme, **more)
        assert reply.status == 201, reply.text
        return Workshop(self.url, reply.json)
