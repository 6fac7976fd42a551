/** What is being written, kept in this browser alone until something else is written. */

const KEY = "samling-plan";

/** @returns {any} the programme, or null */
export function kept() {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? "null");
  } catch {
    return null;
  }
}

/** @param {import("./document.js").Programme | null} programme null: nothing is kept
 * @returns {boolean} whether the browser took it */
export function keep(programme) {
  try {
    if (programme) localStorage.setItem(KEY, JSON.stringify(programme));
    else localStorage.removeItem(KEY);
    return true;
  } catch {
    // Full or forbidden: the page says so, and there is a file.
    return false;
  }
}

/** @param {(programme: any) => void} hear what another tab of this browser has written */
export function onOther(hear) {
  addEventListener("storage", ({ key }) => key === KEY && hear(kept()));
}
