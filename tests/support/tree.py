"""What a screen reader is given: Chromium's own accessibility tree, as lines of text.

One line for each thing that is read or can be reached, indented by what it stands in:
``button "Send svaret" disabled``. What only groups other things, and what the browser ignores, is
left out.
"""

from collections.abc import Iterator
from typing import Any

from playwright.sync_api import Page

_SOFT_HYPHEN = "\u00ad"
# Roles that a screen reader says nothing of: their content stands where they would have stood.
_SILENT = frozenset(
    {"generic", "none", "presentation", "InlineTextBox", "RootWebArea", "LineBreak", "LabelText"}
    | {"sectionheader", "sectionfooter", "rowgroup", "LayoutTable", "ListMarker"}
)
# Roles whose name is what they hold: the content itself would only say it again.
_NAMED_BY_CONTENT = frozenset(
    {"button", "link", "heading", "cell", "columnheader", "rowheader", "switch", "radio"}
    | {"checkbox", "option", "tab", "caption"}
)
_STATES = ("checked", "pressed", "expanded", "disabled", "required", "invalid", "live")


def accessibility_tree(page: Page, root: str = "body") -> str:
    """The tree under the first element that matches ``root``."""
    session = page.context.new_cdp_session(page)
    try:
        session.send("DOM.enable")
        session.send("Accessibility.enable")
        document = session.send("DOM.getDocument", {"depth": 0})["root"]["nodeId"]
        found = session.send("DOM.querySelector", {"nodeId": document, "selector": root})["nodeId"]
        described = session.send("DOM.describeNode", {"nodeId": found})["node"]
        nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    finally:
        session.detach()
    by_id = {node["nodeId"]: node for node in nodes}
    start = next(
        node for node in nodes if node.get("backendDOMNodeId") == described["backendNodeId"]
    )
    return "\n".join(_lines(start, by_id, 0)) + "\n"


def _lines(node: dict[str, Any], by_id: dict[str, Any], depth: int) -> Iterator[str]:
    role = _value(node, "role")
    said = "" if node.get("ignored") or role in _SILENT else _said(node, role)
    if said:
        yield "  " * depth + said
        depth += 1
        if role in _NAMED_BY_CONTENT and not _has_something_to_reach(node, by_id):
            return
    for child in node.get("childIds", ()):
        if child in by_id:
            yield from _lines(by_id[child], by_id, depth)


def _said(node: dict[str, Any], role: str) -> str:
    name = " ".join(_value(node, "name").replace(_SOFT_HYPHEN, "").split())
    if role == "StaticText":
        return f'"{name}"' if name else ""
    parts = [role, f'"{name}"' if name else ""]
    value = _value(node, "value")
    parts.append(f"= {value}" if value and value != name else "")
    properties = {each["name"]: each["value"].get("value") for each in node.get("properties", ())}
    level = properties.get("level")
    parts.append(f"level {level}" if role == "heading" and level else "")
    for state in _STATES:
        held = properties.get(state)
        if held not in (None, False, "false", "off"):
            parts.append(state if held in (True, "true") else f"{state}: {held}")
        elif held in (False, "false") and state in ("checked", "pressed", "expanded"):
            parts.append(f"not {state}")
    description = " ".join(_value(node, "description").split())
    parts.append(f"({description})" if description else "")
    return " ".join(part for part in parts if part)


def _has_something_to_reach(node: dict[str, Any], by_id: dict[str, Any]) -> bool:
    children = [by_id[child] for child in node.get("childIds", ()) if child in by_id]
    return any(
        _value(child, "role") in _NAMED_BY_CONTENT - {"caption"}
        or _has_something_to_reach(child, by_id)
        for child in children
    )


def _value(node: dict[str, Any], field: str) -> str:
    return str(node.get(field, {}).get("value", ""))
