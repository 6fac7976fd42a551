/** Items on a scale on the screen: how the answers to each lie on it, the mean, and how many want more of it. */
import "./chart.css";
import "./distributions.css";
import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { candidates, fit } from "./chart-fit.js";
import { placeOf } from "./chart-place.js";
import { answers, figure } from "./chart-said.js";
import { styled } from "./chart-style.js";
import { distribution, scale } from "./distribution.js";
import * as columns from "./distribution-rows.js";
import { soften } from "./soften.js";

/**
 * @typedef {import("./chart-types.js").At} At its settings have `items`, the scale's `low`, `high` and names,
 *   and `grow`; its results are a rating's
 * @typedef {import("./distribution-rows.js").Row} Row
 */

const BAR_U = 15.5;
const FEW_ROWS = 6;
const LABELS = candidates([2.375, 2.125, 2, 1.75, 1.625, 1.5], 2);
const LABELS_OF_FEW = candidates([3, 2.625, 2.375, 2.125, 2, 1.75, 1.5], 2.375);

/** @param {At} at */
export function rowsOf({ tally, settings }) {
  const { low, high, items } = settings;
  return columns.rows(tally?.results, { low, high }, tally?.answers ?? 0, items);
}

/**
 * @param {At} at
 * @param {Row[]} all
 * @param {Row[]} rows those of this page
 */
export function distributions(at, all, rows) {
  const { settings, t } = at;
  const grows = settings.grow > 0;
  const dots = all.every((row) => (row.grow ?? 0) <= columns.MOST_DOTS);
  const most = Math.max(1, ...all.map((row) => row.grow ?? 0));
  const withheld = all.filter((row) => row.withheld);
  const types = rows.length <= FEW_ROWS ? LABELS_OF_FEW : LABELS;
  return html`<div class="rating-page" aria-hidden="true">
    <div class="rating-chart" data-grow=${grows} ${styled({ "--rows": rows.length })}
      ${fit(rows.map((row) => row.item).join("\n"), types)}>
      <div class="rating-head"></div>
      <div class="rating-head"></div>
      <div class="rating-head">${scale(settings)}</div>
      <div class="rating-head rating-mean"><span>${t("average")}</span></div>
      ${grows ? html`<div class="rating-head">${t("want to develop")}</div>` : nothing}
      ${repeat(
        rows,
        (row) => row.item,
        (row) => html`
          <div class="rating-rank n">${placeOf(row.rank, t)}</div>
          <div class="rating-label">
            <span data-fit>${soften(row.item)}</span>
            ${row.most ? html`<small class="rating-most">${t("largest spread")}</small>` : nothing}
          </div>
          ${distribution(row)}
          <div class="rating-mean">
            <span class="n">${row.mean === null ? "–" : figure(at.number(row.mean, 1, true))}</span>
          </div>
          ${grows ? html`<div class="rating-grow figure">${grow(at, row.grow, dots ? 0 : most)}</div>` : nothing}
        `,
      )}
    </div>
    ${withheld.length ? tooFew(withheld, at) : nothing}
  </div>`;
}

/**
 * What cannot be shown, together and calmly.
 *
 * @param {Row[]} rows
 * @param {At} at
 */
function tooFew(rows, { t }) {
  return html`<div class="rating-few">
    <h2>${t("Too few answers to be shown")}</h2>
    <ul>${rows.map(({ item }) => html`<li>${soften(item)}</li>`)}</ul>
  </div>`;
}

/**
 * @param {At} at
 * @param {number | null} count null where nothing is known of it
 * @param {number} most for bars: the largest count of any row; 0 for dots
 */
function grow({ number }, count, most) {
  if (count === null) return nothing;
  return html`
    <b class="n">${number(count, 0)}</b>
    ${
      most
        ? html`<i class="rating-bar" ${styled({ width: `calc(var(--u) * ${(BAR_U * count) / most})` })}></i>`
        : Array.from({ length: count }, () => html`<i class="rating-dot"></i>`)
    }
  `;
}

/** @param {At} at @param {Row[]} all @param {boolean} [reading] whether something else stands there than the drawing */
export function legend(at, all, reading = false) {
  const { t, tally, settings } = at;
  if (!answers(at)) {
    return html`<p class="legend">${t("The columns stand here once everybody has answered")}</p>`;
  }
  const counts = all.flatMap(({ grow }) => grow ?? []);
  const dots = !reading && counts.length > 0 && Math.max(...counts) <= columns.MOST_DOTS;
  return html`<p class="legend">
    ${
      (tally?.answers ?? 0) > 1
        ? html`<span>
            <svg class="rating-pointer-key" viewBox="0 0 16 13"><path d="M8 1.5 15 12H1z" /></svg>
            ${t("average")}
          </span>`
        : nothing
    }
    ${
      settings.grow > 0 && dots
        ? html`<span><i class="rating-dot"></i>${t("one person wants to develop this")}</span>`
        : nothing
    }
  </p>`;
}
