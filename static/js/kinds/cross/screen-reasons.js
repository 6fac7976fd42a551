/** A page of reasons: two items a side, with what people wrote below each. */
import "./screen-reasons.css";
import { html, nothing } from "lit";
import { candidates, fit } from "../../parts/chart-fit.js";
import { soften } from "../../parts/soften.js";

/**
 * @typedef {import("../../parts/chart-types.js").At} At
 * @typedef {import("./screen-rows.js").Column} Column
 */

const TYPES = candidates([3, 2.625, 2.375, 2.125, 2, 1.875, 1.75, 1.625, 1.5], 99).filter(
  ({ wrap }) => wrap !== "one",
);

/**
 * @param {At} at
 * @param {import("./screen-rows.js").Page} page
 * @param {number} number of the page
 */
export function reasons(at, { pleased, improve }, number) {
  const { t } = at;
  return html`<div class="cross-why" aria-hidden="true" ${fit(`${number} ${pleased.length} ${improve.length}`, TYPES)}>
    ${half(at, t("Most pleased with"), pleased, false)}
    ${half(at, t("Most important to improve"), improve, true)}
  </div>`;
}

/** @param {At} at @param {string} heading @param {Column[]} columns @param {boolean} placed */
function half(at, heading, columns, placed) {
  if (!columns.length) return nothing;
  return html`<section>
    <h2>${heading}</h2>
    <div>${columns.map((column) => one(at, column, placed))}</div>
  </section>`;
}

/** @param {At} at @param {Column} column @param {boolean} placed */
function one({ n, number }, { item, place, count, reasons, others }, placed) {
  return html`<div data-fit>
    <h3>${placed ? html`<b class="cross-place n">${number(place)}</b>` : nothing}<span>${soften(item)} <b class="cross-times n">${number(count)}</b></span></h3>
    <ul>
      ${reasons.map(
        ({ text, times }) =>
          html`<li><q>${soften(text)}</q>${times > 1 ? html` <b class="n">× ${number(times)}</b>` : nothing}</li>`,
      )}
      ${others ? html`<li class="cross-others">${n("and {count} more", "and {count} more", others)}</li>` : nothing}
    </ul>
  </div>`;
}
