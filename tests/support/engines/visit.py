"""What people do on a page, whatever engine shows it."""

from collections.abc import Callable
from typing import Any

from tests.gallery.geometry import LABELS
from tests.support.browsers import PICTURES
from tests.support.engines.window import Interrupted, Window
from tests.support.facilitator import Workshop
from tests.support.pages.face import plain
from tests.support.patience import eventually

_KEYS = {
    "Backspace": "\ue003",
    "Tab": "\ue004",
    "Enter": "\ue007",
    "Escape": "\ue00c",
    "PageUp": "\ue00e",
    "ArrowUp": "\ue013",
    "ArrowRight": "\ue014",
    "ArrowDown": "\ue015",
}
_NAME = """const plain = (text) => text.replace(/\\u00ad/g, "").replace(/\\s+/g, " ").trim();
  const name = (element) => plain(
    element.getAttribute("aria-label") ?? element.labels?.[0]?.textContent ?? element.textContent);
"""
# Where a finger would press: the middle of the element, once nothing lies over it.
_SPOT = f"""(selector, wanted) => {{ {_NAME}
  const found = [...document.querySelectorAll(selector)].find(
    (each) => each.getClientRects().length && !each.matches("[aria-disabled=true]")
      && name(each).startsWith(wanted));
  if (!found) return null;
  found.scrollIntoView({{ block: "center", behavior: "instant" }});
  const box = found.getBoundingClientRect();
  const spot = [box.left + box.width / 2, box.top + box.height / 2];
  const hit = document.elementFromPoint(...spot);
  window.pressed = false;
  found.addEventListener("pointerdown", () => {{ window.pressed = true; }}, {{ once: true }});
  return found.contains(hit) ? spot : null;
}}"""
# A page that a press has left does not know of it any more.
_IS_PRESSED = "() => window.pressed !== false"
_MOST_PRESSES = 3
_FOCUS = f"""() => {{ {_NAME}
  const element = document.activeElement ?? document.documentElement;
  const shown = element.matches("[type=radio], [type=checkbox]")
    ? element.parentElement.querySelector("input ~ span, input ~ .box") : element;
  const style = getComputedStyle(shown ?? element);
  const ring = style.boxShadow !== "none" || Number.parseFloat(style.outlineWidth) > 0
    && style.outlineStyle !== "none" && style.outlineColor !== "rgba(0, 0, 0, 0)";
  return {{ name: name(element), ring }};
}}"""
_IS_STILL = """() => document.fonts.status === "loaded" && document.getAnimations().every(
  (each) => each.playState !== "running" || each.effect.getTiming().iterations === Infinity)"""
_MOST_TABS = 40


class Visit:
    """One page of the product in one window."""

    def __init__(self, window: Window, engine: str, face: str) -> None:
        self.window = window
        self._name = f"{engine}-{face}"

    @property
    def text(self) -> str:
        """All that can be read, on one line."""
        return plain(str(self.window.runs("() => document.body?.innerText ?? ''")))

    def reads(self, *texts: str) -> None:
        """Waits until every one of ``texts`` can be read."""
        self._comes_true(lambda: all(each in self.text for each in texts), f"{texts} is read")

    def is_rid_of(self, text: str) -> None:
        """Waits until ``text`` can no longer be read."""
        self._comes_true(lambda: text not in self.text, f"{text} is no longer read")

    def presses(self, name: str, selector: str = "button") -> None:
        """Presses what is called so, or begins so, once it lies still and open to a finger.

        Where it moved away in that moment it is pressed where it has come to.
        """
        seen: list[Any] = [None]

        def lies_still() -> bool:
            seen.append(self.window.runs(_SPOT, selector, name))
            return seen[-1] is not None and seen[-1] == seen[-2]

        for _ in range(_MOST_PRESSES):
            self._comes_true(lies_still, f"{selector} {name!r} can be pressed")
            self.window.presses_at(*seen[-1])
            if self._is_pressed():
                return
        raise AssertionError(f"{selector} {name!r} moves away from every press")

    def _is_pressed(self) -> bool:
        try:
            return bool(self.window.runs(_IS_PRESSED))
        except Interrupted:
            return True

    def writes(self, text: str) -> None:
        """Types on a keyboard, where the focus is."""
        self.window.strikes(text)

    def strikes(self, *keys: str) -> None:
        """Presses keys, by their names."""
        for key in keys:
            self.window.strikes(_KEYS.get(key, key))

    def tabs_to(self, name: str) -> None:
        """Presses Tab until the keyboard is on what begins so; it is seen at every stop."""
        for _ in range(_MOST_TABS):
            self.strikes("Tab")
            focus = self.window.runs(_FOCUS)
            if focus["name"].startswith(name):
                assert focus["ring"], f"Nobody sees that the keyboard is on {focus['name']!r}"
                return
        raise AssertionError(f"Tab never came to {name}; the page reads {self.text}")

    def has(self, expression: str) -> None:
        """Waits until a JavaScript expression is true on the page."""
        self._comes_true(lambda: self.window.runs(f"() => Boolean({expression})"), expression)

    def is_fit_to_be_seen(self, state: str) -> None:
        """Takes a picture for people, and finds no text cut off and nothing beside the window."""
        self._comes_true(lambda: self.window.runs(_IS_STILL), "nothing moves")
        picture = PICTURES / "engines" / f"{self._name}-{state}.png"
        picture.parent.mkdir(parents=True, exist_ok=True)
        picture.write_bytes(self.window.picture())
        faults = self.window.runs(LABELS, {"still": False})
        assert not faults, f"{self._name}, {state}: " + "\n".join(faults)

    def _comes_true(self, look: Callable[[], Any], what: str) -> None:
        def patiently() -> Any:
            try:
                return look()
            except Interrupted:
                return False

        try:
            eventually(patiently)
        except AssertionError:
            raise AssertionError(f"Never came true: {what}. It reads: {self.text}") from None


# Opens one of a room's faces by its name: "phone" (at the door, before the code), "desk", "screen".
Opens = Callable[[Workshop, str], Visit]
