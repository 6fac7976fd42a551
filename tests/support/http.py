"""HTTP as a program outside the project speaks it."""

import json
import urllib.error
import urllib.request
from collections.abc import Mapping
from dataclasses import dataclass
from email.message import Message
from typing import Any


@dataclass(frozen=True)
class Reply:
    """What came back. ``body`` is raw; ``headers`` are looked up without regard to case."""

    status: int
    headers: Message
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode("utf-8")

    @property
    def json(self) -> Any:
        assert self.headers.get_content_type() == "application/json", self.text
        return json.loads(self.body)

    @property
    def sentence(self) -> str:
        """The sentence of an error under ``/api``, held to be one."""
        sentence = self.json["error"]
        assert isinstance(sentence, str)
        assert sentence
        return sentence


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_parts: Any) -> None:
        return None


_opener = urllib.request.build_opener(_NoRedirect)


def call(
    method: str,
    url: str,
    *,
    content: Any = None,
    raw: bytes | None = None,
    key: str | None = None,
    headers: Mapping[str, str] | None = None,
) -> Reply:
    """One request; redirects and errors come back as replies. ``content`` is sent as JSON."""
    sent = dict(headers or {})
    if content is not None:
        raw = json.dumps(content).encode()
        sent.setdefault("Content-Type", "application/json")
    if key is not None:
        sent["Authorization"] = f"Bearer {key}"
    request = urllib.request.Request(url, data=raw, headers=sent, method=method)
    try:
        with _opener.open(request, timeout=60) as response:
            return Reply(response.status, response.headers, response.read())
    except urllib.error.HTTPError as error:
        with error:
            return Reply(error.code, error.headers, error.read())
