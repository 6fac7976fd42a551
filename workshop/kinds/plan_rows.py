"""The rows of a plan: what is published of them, and what is held back."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from workshop.kinds.contract import Answer, Part
from workshop.kinds.shape import Shape


def parts(shape: Shape, answer: Answer) -> Mapping[str, Part]:
    """A part for each goal that has actions."""
    said: dict[str, list[dict[str, Any]]] = {}
    for row in answer["actions"]:
        said.setdefault(shape.id(row["for"]), []).append(row)
    return {goal: Part(counts=True, said=rows) for goal, rows in said.items()}


def compose(
    shape: Shape, before: Answer | None, now: Answer, due: Collection[str]
) -> Answer | None:
    """The goals ``due`` of the one, the others of the other; None where that is nothing."""
    new = [row for row in now["actions"] if shape.id(row["for"]) in due]
    old = [row for row in (before or {"actions": []})["actions"] if shape.id(row["for"]) not in due]
    return {"actions": [*old, *new]} if old or new else None


def own_texts(shape: Shape, answer: Answer) -> Mapping[str, dict[str, Any]]:
    """The actions."""
    return {
        row["action"]: {"text": row["action"], "under": row["for"]} for row in answer["actions"]
    }


def told(shape: Shape, answer: Answer) -> Answer:
    """The answer without the actions that are held back."""
    return {"actions": [row for row in answer["actions"] if not shape.is_hidden(row["action"])]}


def tellable(
    shape: Shape, results: Mapping[str, Any], held: Sequence[Mapping[str, Any]]
) -> list[Mapping[str, Any]]:
    """All where nothing is withheld, else none: a goal's actions are told all or not at all."""
    return [] if shape.least else list(held)
