"""Markdown as plain blocks of text, so that no page is ever handed markup.

A block is ``{"as", "depth", "mark", "runs"}``: a ``heading`` (``depth`` 1 or 2), a ``text``, an
``item`` of a list (``depth`` from 1, ``mark`` such as ``1.`` or a bullet), a ``quote`` or ``code``.
A run is ``{"text"}`` with ``strong``, ``em`` or ``code`` where it is that, and with ``href`` where
it leads somewhere. Pictures and HTML in the text stay the letters they were written with.
"""

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

Block = dict[str, Any]
Run = dict[str, Any]

BULLET = "•"
_DEEPEST_HEADING = 2
_SAFE = ("https://", "http://", "mailto:")
_LETTERS = {"softbreak": " ", "hardbreak": "\n"}


@cache
def _markdown() -> "MarkdownIt":
    """Read when the first text is: few rooms have any, and every server would start later."""
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark", {"html": False}).disable("image")


@lru_cache(maxsize=256)
def blocks(text: str) -> tuple[Block, ...]:
    """The blocks of ``text``, read as CommonMark.

    >>> [block["runs"] for block in blocks("Hei **alle**")]
    [[{'text': 'Hei '}, {'text': 'alle', 'strong': True}]]
    """
    return tuple(_Reading().read(_markdown().parse(text)))


class _Reading:
    """Where in its lists and quotes a text has come to."""

    def __init__(self) -> None:
        self._marks: list[int | None] = []
        self._mark = ""
        self._heading = 0
        self._quotes = 0

    def read(self, tokens: Sequence["Token"]) -> Iterator[Block]:
        for token in tokens:
            self._enter(token)
            if token.type == "inline":
                yield self._block(list(_runs(token.children or ())))
            elif token.type in ("fence", "code_block"):
                yield {**self._block([{"text": token.content.rstrip("\n")}]), "as": "code"}

    def _enter(self, token: "Token") -> None:
        match token.type:
            case "bullet_list_open":
                self._marks.append(None)
            case "ordered_list_open":
                self._marks.append(int(token.attrGet("start") or 1))
            case "bullet_list_close" | "ordered_list_close":
                self._marks.pop()
            case "list_item_open":
                self._mark = self._next_mark()
            case "heading_open" | "heading_close":
                level = min(int(token.tag[1:]), _DEEPEST_HEADING)
                self._heading = level if token.nesting > 0 else 0
            case "blockquote_open" | "blockquote_close":
                self._quotes += token.nesting

    def _next_mark(self) -> str:
        number = self._marks[-1]
        if number is None:
            return BULLET
        self._marks[-1] = number + 1
        return f"{number}."

    def _block(self, runs: list[Run]) -> Block:
        mark, self._mark = self._mark, ""
        if self._heading:
            return {"as": "heading", "depth": self._heading, "mark": mark, "runs": runs}
        what = "item" if self._marks else "quote" if self._quotes else "text"
        return {"as": what, "depth": len(self._marks), "mark": mark, "runs": runs}


def _runs(tokens: Sequence["Token"]) -> Iterator[Run]:
    """The pieces of one block, each with how it is set."""
    look: dict[str, Any] = {}
    for token in tokens:
        name = token.type.rpartition("_")[0]
        if token.nesting < 0:
            look.pop("href" if name == "link" else name, None)
        elif name == "link":
            address = str(token.attrGet("href") or "")
            look |= {"href": address} if address.startswith(_SAFE) else {}
        elif token.nesting > 0:
            look[name] = True
        elif text := _LETTERS.get(token.type, token.content):
            yield {"text": text, **look, **({"code": True} if name == "code" else {})}
