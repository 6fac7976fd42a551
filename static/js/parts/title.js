/** What a step is called where its programme gives it no title. */
import { page } from "../texts.js";

/**
 * The kind's name in the page's language, as the server gives it.
 *
 * @param {string} kind
 * @returns {string}
 */
export function kindName(kind) {
  return page.kinds?.[kind] ?? kind;
}

/**
 * The step's title, else its prompt, else the name of its kind.
 *
 * @param {{ title: string, prompt: string, kind: string }} step
 */
export function titleOf({ title, prompt, kind }) {
  return title || prompt || kindName(kind);
}
