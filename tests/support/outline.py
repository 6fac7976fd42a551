"""A long page in its bones: what must be the same in every language, read without a browser."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

_COUNTED = ("h1", "h2", "h3", "p", "ul", "li", "dt", "dd", "table", "strong")


@dataclass
class Outline(HTMLParser):
    """The page's parts in the order in which they stand.

    ``parts`` names elements, headings and tables with their ids; ``kept`` holds (place, name) of
    everything that the page says a browser keeps; ``rows`` the cells of each table row.
    """

    html: str
    parts: list[str] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    codes: list[str] = field(default_factory=list)
    kept: list[tuple[str, str]] = field(default_factory=list)
    rows: list[int] = field(default_factory=list)
    text: str = ""

    def __post_init__(self) -> None:
        super().__init__()
        self._code: str | None = None
        self._place: str | None = None
        self.feed(self.html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        if named.get("id"):
            self.ids.append(str(named["id"]))
        if tag in _COUNTED:
            self.parts.append(f"{tag}#{named['id']}" if named.get("id") else tag)
        if tag == "a":
            self.links.append(str(named.get("href")))
        if tag == "tr":
            self.rows.append(0)
        if tag in ("th", "td"):
            self.rows[-1] += 1
        if tag == "code":
            self._code = ""
            self._place = named.get("data-kept")

    def handle_endtag(self, tag: str) -> None:
        if tag == "code" and self._code is not None:
            self.codes.append(self._code)
            if self._place:
                self.kept.append((self._place, self._code))
            self._code = None

    def handle_data(self, data: str) -> None:
        self.text += data
        if self._code is not None:
            self._code += data
