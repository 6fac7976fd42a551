"""``python -m scripts.kinds_document``: docs/kinds.md, written from the kinds themselves.

The sentences are those of the kinds' own documentation, and the examples are what the code gives.
"""

import inspect
import json
import re
from random import Random
from typing import Any

from tests.gallery.exhibits import EXHIBITS
from tests.kinds.cases import results, shape_of
from tests.support.sources import HOUSE
from workshop.kinds import KINDS, UNANSWERED
from workshop.kinds.contract import Kind
from workshop.locale import say
from workshop.text import Text

DOCUMENT = HOUSE / "docs" / "kinds.md"
WIDTH = 120
ANSWERS = 5
FIRST = 3
ROUNDS = ("person", "group", "room")

HEAD = """# The kinds of exercise

Made by `make documents` from the kinds themselves; do not edit. How a programme holds them stands
in [programme.md](programme.md). Long lists are cut with `"…"` in the examples; the results are
those of five answers that the kind makes up.
"""


def document() -> str:
    """The whole file."""
    index = "\n".join(f"- [`{name}`](#{name}): {_norwegian(kind)}" for name, kind in KINDS.items())
    return "\n".join([HEAD, index, *(_section(name, kind) for name, kind in KINDS.items())])


def _section(name: str, kind: Kind) -> str:
    given = EXHIBITS[name].step["settings"]
    settings = kind.settings(given)
    shape = shape_of(kind, given)
    seeds = range(0 if name in UNANSWERED else ANSWERS)
    answers = [kind.example(shape, Random(seed)) for seed in seeds]
    takes = ", ".join(f"`{how}`" for how in kind.takes) or "nothing"
    rounds = ", ".join(f"`{each}`" for each in ROUNDS if each in kind.by)
    facts = [
        f"Rounds: {rounds}. Results are `{kind.results_default}` where a step does not say. "
        f"A later step can take: {takes}.",
        f"At least {kind.least_answers} answers are needed for results." * (kind.least_answers > 1),
        "" if kind.rows_of_persons else "`answers.csv` holds sums only.",
    ]
    parts = [
        f"\n## {name}\n\n**{_norwegian(kind)}.** {_said(inspect.getdoc(kind))}\n",
        " ".join(filter(None, facts)) + "\n",
        _part("Settings", kind.settings, settings),
        _part("Answer", kind.answer, answers[0]) if answers else "Nobody answers it.\n",
        _part("Results", kind.results, results(kind, shape, answers)),
    ]
    return "\n".join(parts)


def _part(title: str, said_by: Any, example: Any) -> str:
    text = _said(inspect.getdoc(said_by))
    return f"### {title}\n\n{text}\n\n```json\n{_json(_cut(example))}\n```\n"


def _norwegian(kind: Kind) -> str:
    return say(Text(kind.title), "nb")


def _said(text: str | None) -> str:
    """Documentation as Markdown: its code marks are two, Markdown's one."""
    return re.sub("``", "`", text or "").strip()


def _cut(value: Any) -> Any:
    if isinstance(value, dict):
        kept = list(value.items())
        longest = 12
        cut = {key: _cut(each) for key, each in kept[:longest]}
        return cut if len(kept) <= longest else {**cut, "…": "…"}
    if isinstance(value, list | tuple):
        return [_cut(each) for each in value[:FIRST]] + ["…"] * (len(value) > FIRST)
    return round(value, 4) if isinstance(value, float) else value


def _json(value: Any, indent: int = 0) -> str:
    """Lines of at most ``WIDTH``, broken only where one does not fit."""
    line = json.dumps(value, ensure_ascii=False)
    if len(line) + indent <= WIDTH or not isinstance(value, dict | list) or not value:
        return line
    inner = " " * (indent + 1)
    if isinstance(value, dict):
        parts = [
            f"{json.dumps(key, ensure_ascii=False)}: {_json(each, indent + 1)}"
            for key, each in value.items()
        ]
        return "{\n" + ",\n".join(inner + part for part in parts) + "\n" + " " * indent + "}"
    parts = [_json(each, indent + 1) for each in value]
    return "[\n" + ",\n".join(inner + part for part in parts) + "\n" + " " * indent + "]"


def main() -> None:
    """Write the file."""
    DOCUMENT.write_text(document(), encoding="utf-8")


if __name__ == "__main__":
    main()
