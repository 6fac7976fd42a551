"""The results of a wall of notes the slow way: straight from the answers, without any counter."""

from collections.abc import Sequence
from typing import Any

from tests.kinds.cases import Given
from workshop.kinds.shape import Shape
from workshop.same import fold

Results = dict[str, Any]


def notes(shape: Shape, given: Sequence[Given]) -> Results:
    """Every note by itself, followed to where it hangs, with everybody who voted for it."""
    told = len(given) >= shape.least
    hung: dict[str, Results] = {}
    for _, answer in given:
        for note in answer["notes"]:
            id = fold(note["id"])
            while id in hung:
                first, _, number = id.partition("~")
                id = f"{first}~{int(number or 1) + 1}"
            hung[id] = {**note, "id": note["id"] if fold(note["id"]) == id else id}
    ways = {id: [fold(name) for name in shape.way(id)] for id in hung}
    seen = {
        id: note
        for id, note in hung.items()
        if not shape.hidden & set(ways[id]) and not shape.is_hidden(note["column"])
    }

    def votes(name: str) -> int | None:
        ways = [
            [{fold(one) for one in shape.way(vote)} for vote in answer["votes"]]
            for _, answer in given
        ]
        count = sum(any(name in way and not way & shape.hidden for way in each) for each in ways)
        return count if count >= shape.least else None

    stacks: dict[str, list[str]] = {}
    for id in seen:
        stacks.setdefault([name for name in ways[id] if name in seen][-1], []).append(id)
    columns: list[Results] = []
    themes: dict[str, Results] = {}
    for item in shape.shown:
        line: Results = {"column": item.text, "notes": [], "count": 0}
        for name, stack in stacks.items():
            head = name if name in stack else stack[0]
            if shape.id(seen[head]["column"]) != item.id:
                continue
            above = [text for text in shape.way(head)[1:] if fold(text) not in seen]
            theme = above[-1] if above else None
            note = {"id": seen[head]["id"], "text": seen[head]["text"], "votes": votes(name)}
            note |= {"theme": theme}
            note |= (
                {"of": sorted((seen[id]["text"] for id in stack), key=fold)}
                if len(stack) > 1
                else {}
            )
            line["notes"].append(note)
            line["count"] += len(stack)
            if theme is not None and told:
                new = {"theme": theme, "votes": votes(fold(theme)), "count": 0}
                themes.setdefault(fold(theme), new)["count"] += len(stack)
        columns.append(line)
    voted = any(note["votes"] for line in columns for note in line["notes"])
    for item, line in zip(shape.shown, columns, strict=True):
        if voted:
            line["notes"].sort(key=lambda note: -(note["votes"] or 0))
        wrote = [
            any(shape.id(note["column"]) == item.id for note in answer["notes"])
            for _, answer in given
        ]
        if not told or sum(wrote) < shape.least:
            line["notes"] = []
    voters = [
        any(not shape.hidden & {fold(name) for name in shape.way(vote)} for vote in answer["votes"])
        for _, answer in given
    ]
    return {
        "columns": columns,
        "themes": sorted(
            themes.values(), key=lambda line: (-(line["votes"] or 0), fold(line["theme"]))
        ),
        "voted": sum(voters),
    }
