/** What the keyboard does at the desk. Pure. */

/**
 * @typedef {"next" | "back" | "clock" | "more" | "less" | "blank" | "reveal" | "lock" | "help" | ""} Wish
 */

/** @type {Record<string, Wish>} */
const KEYS = {
  arrowright: "next",
  pagedown: "next",
  arrowleft: "back",
  pageup: "back",
  " ": "clock",
  "+": "more",
  "-": "less",
  b: "blank",
  r: "reveal",
  l: "lock",
  "?": "help",
};

/** Where letters, arrows and spaces are the element's own. */
const OWN = 'input, textarea, select, [contenteditable], [role="slider"], dialog';
const PRESSED = "button, a[href], summary";

/**
 * What a key asks for; empty where it is the browser's or the focused element's own.
 *
 * @param {{ key: string, ctrlKey?: boolean, metaKey?: boolean, altKey?: boolean, repeat?: boolean }} event
 * @param {{ closest: (selector: string) => unknown } | null} focused
 * @param {boolean} [letters] whether single letters and signs are heard
 * @returns {Wish}
 */
export function wish({ key, ctrlKey, metaKey, altKey, repeat }, focused, letters = true) {
  if (ctrlKey || metaKey || altKey || repeat || focused?.closest(OWN)) return "";
  if (key === " " && focused?.closest(PRESSED)) return "";
  if (key.length === 1 && key !== " " && !letters) return "";
  return KEYS[key.toLowerCase()] ?? "";
}
