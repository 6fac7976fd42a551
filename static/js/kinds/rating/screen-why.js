/** A page of shared reasons: the item with its distribution at the left, what people wrote at the right. */
import "./screen-why.css";
import { html, nothing } from "lit";
import { fit } from "../../parts/chart-fit.js";
import { figure } from "../../parts/chart-said.js";
import { distribution, scale } from "../../parts/distribution.js";
import { soften } from "../../parts/soften.js";

/**
 * @typedef {import("../../parts/chart-types.js").At} At
 * @typedef {import("../../parts/chart-fit.js").Candidate} Candidate
 */

/** @type {Candidate[]} */
const REASONS = [4, 3.4, 3, 2.625, 2.375, 2.125].map((type) => ({ type, wrap: "words" }));
/** @type {Candidate[]} */
const SMALLER = [2, 1.875, 1.75, 1.625, 1.5].map((type) => ({ type, wrap: "hyphens" }));
/** @type {Candidate[]} */
const NAMES = [4, 3.4, 3, 2.625, 2.375, 2].map((type) => ({ type, wrap: "hyphens" }));

/**
 * @param {import("./screen-reasons.js").Page} page
 * @param {import("../../parts/distribution-rows.js").Row} row
 * @param {At} at
 */
export function why({ item, reasons, part, parts }, row, at) {
  const { t, number, settings } = at;
  return html`<div class="rating-why" aria-hidden="true">
    <section>
      <h2 ${fit(item, NAMES)}><span data-fit>${soften(item)}</span></h2>
      <div class="rating-why-figure">
        ${scale(settings)} ${distribution(row)}
      </div>
      <p class="rating-why-mean">
        <b class="n">${row.mean === null ? "–" : figure(number(row.mean, 1, true))}</b> ${t("average")}
      </p>
    </section>
    <ul class="rating-reasons" data-few=${reasons.length < 3} ${fit(`${item} ${part} ${reasons.length}`, [...REASONS, ...SMALLER])}>
      ${reasons.map((reason) => html`<li data-fit>${soften(reason)}</li>`)}
      ${parts > 1 ? html`<li class="rating-part">${t("{part} of {parts}", { part, parts })}</li>` : nothing}
    </ul>
  </div>`;
}
