/** How often each step of a scale was chosen, as small columns on a phone. */
import "./columns.css";
import { html } from "lit";
import { styled } from "./chart-style.js";

/**
 * @param {number[]} counts
 * @param {number} low the first step
 * @param {number} most the largest count of all that stand on the page
 * @param {number} [own] one's own step
 */
export function columns(counts, low, most, own) {
  return html`<div class="columns" aria-hidden="true">
    ${counts.map(
      (count, at) => html`<div class="column">
        <span class="n">${count || ""}</span>
        <i ${styled({ height: count ? `max(4px, ${(count / most) * 3}rem)` : "0" })}></i>
        <span class="step n ${own === low + at ? "mine" : ""}"><b>${low + at}</b></span>
      </div>`,
    )}
  </div>`;
}
