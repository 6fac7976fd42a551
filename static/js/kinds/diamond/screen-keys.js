/** What the diamond's signs mean, in the corners that its shape leaves free. */
import { html, nothing } from "lit";
import { markSign, plateSign, topSign } from "./screen-signs.js";

/**
 * @typedef {import("../../parts/chart-types.js").At} At
 * @typedef {import("./screen-places.js").Placed} Placed
 * @typedef {import("./screen-places.js").Small} Small
 */

/**
 * @param {Placed[]} cards
 * @param {Small[]} groups
 * @param {number} answers
 * @param {At} at
 */
export function keys(cards, groups, answers, { t, n }) {
  if (answers < 2) {
    return html`<p class="diamond-keys">${n("{count} answer", "{count} answers", answers)}</p>`;
  }
  const most = cards.some((card) => card.most);
  const far = groups.some(({ rows }) => rows.flat().some((cell) => cell.far));
  return html`
    <ul class="diamond-keys">
      <li>${markSign()}<span>${t("where the card was put")}</span></li>
      <li>${topSign()}<span>${t("three on top")}</span></li>
    </ul>
    <ul class="diamond-keys">
      ${most ? html`<li>${plateSign()}<span>${t("largest disagreement")}</span></li>` : nothing}
      ${far ? html`<li><i class="diamond-far-key"></i><span>${t("two rows or more away")}</span></li>` : nothing}
    </ul>
  `;
}
