"""``workshop phones``: simulated phones that join a room and answer whatever opens."""

import argparse
import random
import threading
import time
from typing import Any

import requests
from socketio import Client
from socketio.exceptions import SocketIOError, TimeoutError

from workshop.command.error import CommandError
from workshop.kinds import KINDS, UNANSWERED
from workshop.kinds.shape import Item, Shape

_JOINS_PER_S = 8
_SHORTEST_THOUGHT_S = 2.0
_LONGEST_THOUGHT_S = 25.0


def command(parsed: argparse.Namespace) -> int:
    """Join with all phones, and stay until a signal comes."""
    try:
        requests.get(f"{parsed.url}/healthz", timeout=10).raise_for_status()
    except requests.RequestException as error:
        raise CommandError(f"no answer from a workshop server at {parsed.url}") from error
    phones = [SimulatedPhone(parsed.url, parsed.code, number) for number in range(parsed.phones)]
    for phone in phones:
        phone.start()
        time.sleep(1 / _JOINS_PER_S)
    try:
        while True:
            time.sleep(1)
    except KeyboardInterrupt:
        return 0


class SimulatedPhone:
    """One phone: joins, chooses a group, thinks for a while, answers every round that opens."""

    def __init__(self, url: str, code: str, number: int) -> None:
        self._url = url
        self._code = code
        self._number = number
        self._random = random.Random(f"{code}/{number}")
        self._client = Client(reconnection=True, reconnection_delay=2)
        self._group: str | None = None
        self._answered: set[tuple[str, str, int]] = set()
        self._client.on("connect", self._join)
        self._client.on("room", self._look)

    def start(self) -> None:
        """Connect; everything else follows from what the room says."""
        try:
            self._client.connect(self._url, transports=["websocket"])
        except SocketIOError:
            return

    def _join(self) -> None:
        joined = self._ask("join", {"code": self._code, "as": "phone"})
        groups = joined.get("room", {}).get("groups", [])
        if groups and not joined.get("group"):
            self._group = groups[self._number % len(groups)]
            wish = {"code": self._code, "as": "phone", "seat": joined["seat"], "group": self._group}
            joined = self._ask("join", wish)
        if "room" in joined:
            self._look(joined["room"])

    def _look(self, frame: dict[str, Any]) -> None:
        step = frame["step"]
        if not step or not frame["open"] or step["kind"] in UNANSWERED:
            return
        turn = (step["id"], step["round"], step["epoch"])
        groups = frame["groups"]
        speaks = step["round"] == "person" or (
            step["round"] == "group" and self._number < len(groups)
        )
        if turn in self._answered or not speaks:
            return
        self._answered.add(turn)
        threading.Thread(target=self._answer, args=(step, groups), daemon=True).start()

    def _answer(self, step: dict[str, Any], groups: list[str]) -> None:
        time.sleep(self._random.uniform(_SHORTEST_THOUGHT_S, _LONGEST_THOUGHT_S))
        kind = KINDS[step["kind"]]
        texts = step["settings"].get(kind.list_name, [])
        items = tuple(Item(f"i{index}", text) for index, text in enumerate(texts))
        shape = Shape(step["settings"], items, tuple(groups), step["round"])
        cast = {
            "step": step["id"],
            "round": step["round"],
            "epoch": step["epoch"],
            "answer": kind.example(shape, self._random),
        }
        told = self._ask("cast", cast)
        # The group may have begun with something, or somebody else was first.
        if told.get("code") == "stale" and told.get("mine"):
            self._ask("cast", {**cast, "base": told["mine"]["version"]})

    def _ask(self, event: str, payload: dict[str, Any]) -> dict[str, Any]:
        try:
            told = self._client.call(event, payload, timeout=20)
        except (SocketIOError, TimeoutError):
            return {}
        return told if isinstance(told, dict) else {}
