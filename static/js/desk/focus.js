/** Where the keyboard is, kept while the page is drawn anew from frames. */

const FOCUSABLE = "button, summary, a[href], input:not(:disabled)";

/**
 * Draws, and puts the focus back where it was; where that is gone, on what stands in its place.
 *
 * @param {() => void} draw
 */
export function keepingFocus(draw) {
  const had = document.activeElement;
  const path = had instanceof HTMLElement && !had.closest("dialog") ? pathOf(had) : [];
  draw();
  if (!path.length || document.activeElement !== document.body) return;
  if (had?.isConnected) return /** @type {HTMLElement} */ (had).focus();
  const step = path.find(({ parent }) => parent.isConnected);
  if (step) target(step)?.focus();
}

/**
 * The way up from an element: each parent, and which of its children the way goes through.
 *
 * @param {HTMLElement} element
 */
function pathOf(element) {
  const path = [];
  for (let child = element; child.parentElement; child = child.parentElement) {
    const parent = child.parentElement;
    path.push({ parent, index: [...parent.children].indexOf(child) });
  }
  return path.slice(0, -2);
}

/** @param {{parent: HTMLElement, index: number}} step */
function target({ parent, index }) {
  const near = parent.children[Math.min(index, parent.children.length - 1)];
  const found = near?.matches(FOCUSABLE) ? near : near?.querySelector(FOCUSABLE);
  return /** @type {HTMLElement | null} */ (found ?? parent.querySelector(FOCUSABLE));
}
