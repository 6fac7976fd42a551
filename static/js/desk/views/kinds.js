/** The kinds of exercise as the desk draws them: with the screen's own drawings. */

import screens from "kinds:screen";
import { page } from "../../texts.js";

/** @param {string} kind */
export function drawing(kind) {
  return screens[kind] ?? null;
}

/**
 * The kind's name in the page's language, as the server gives it.
 *
 * @param {string} kind
 * @returns {string}
 */
export function kindName(kind) {
  return page.kinds?.[kind] ?? kind;
}
