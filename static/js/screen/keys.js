/** What the keyboard does on the screen, a clicker's two buttons included. Pure. */

/** @typedef {"full" | "sound" | "door" | "blank" | "reveal" | "lock" | "help" | "next" | "back" | "clock" | ""} Wish */

/** @type {Record<string, Wish>} */
const KEYS = {
  f: "full",
  s: "sound",
  q: "door",
  b: "blank",
  r: "reveal",
  l: "lock",
  "?": "help",
  " ": "clock",
  arrowright: "next",
  arrowdown: "next",
  pagedown: "next",
  arrowleft: "back",
  arrowup: "back",
  pageup: "back",
};

/**
 * What a key asks for; empty where it is the browser's own.
 *
 * @param {{ key: string, ctrlKey?: boolean, metaKey?: boolean, altKey?: boolean }} event
 * @param {boolean} onButton whether a button has the focus, which a space presses
 * @param {{ read?: boolean, letters?: boolean }} [page] `read`: it is one to read, which the keys for turning
 *   scroll; `letters`: letters are heard, which those who speak to their machine may not want
 * @returns {Wish}
 */
export function wish(
  { key, ctrlKey, metaKey, altKey },
  onButton,
  { read = false, letters = true } = {},
) {
  if (ctrlKey || metaKey || altKey || (key === " " && onButton)) return "";
  const wished = KEYS[key.toLowerCase()] ?? "";
  const scrolls = ["next", "back", "clock"].includes(wished);
  return (scrolls ? read : !letters) ? "" : wished;
}
