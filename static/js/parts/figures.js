/** Figures that stand above each other: equal widths for the digits, their own for what parts them. */
import { html } from "lit";

/** @param {string} text such as 15,8 or 4:05 */
export function figures(text) {
  return text.split(/([.,:\s]+)/).map((piece, at) => (at % 2 ? html`<i>${piece}</i>` : piece));
}
