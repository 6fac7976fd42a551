/** A rating on the screen: how the answers lie on the scale, the mean, and what people want to develop. */
import "../../parts/chart.css";
import "./screen.css";
import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { candidates, fit } from "../../parts/chart-fit.js";
import { list } from "../../parts/chart-list.js";
import { answered, answers, figure } from "../../parts/chart-said.js";
import { percent, styled } from "../../parts/chart-style.js";
import { table as tableOf } from "../../parts/chart-table.js";
import { soften } from "../../parts/soften.js";
import * as columns from "./screen-columns.js";

/**
 * @typedef {import("../../parts/chart-types.js").At} At
 * @typedef {import("./screen-columns.js").Row} Row
 */

const BAR_U = 15.5;
const FEW_ROWS = 6;
const LABELS = candidates([2.375, 2.125, 2, 1.75, 1.625, 1.5], 2);
const LABELS_OF_FEW = candidates([3, 2.625, 2.375, 2.125, 2, 1.75, 1.5], 2.375);

/** @type {import("../../parts/chart-types.js").Face} */
export default { task, result, legend, count: answered, table, pages };

/** @param {At} at */
function task({ settings }) {
  return html`<div class="rating-task">
    ${list(settings.items)}
    <div class="rating-scale">${scale(settings)}</div>
  </div>`;
}

/** @param {Record<string, any>} settings */
function steps({ low, high }) {
  return Array.from({ length: high - low + 1 }, (_, at) => low + at);
}

/** @param {Record<string, any>} settings */
function scale(settings) {
  return html`
    <p class="rating-ends">
      <span>${soften(settings.low_label ?? "")}</span><span>${soften(settings.high_label ?? "")}</span>
    </p>
    <div class="rating-steps">${steps(settings).map((step) => html`<b class="n">${step}</b>`)}</div>
  `;
}

/** @param {At} at */
function rowsOf({ tally, settings }) {
  const { low, high, items } = settings;
  return columns.rows(tally?.results, { low, high }, tally?.answers ?? 0, items);
}

/** @param {At} at */
function result(at) {
  const { settings, state, t } = at;
  const all = rowsOf(at);
  const pages = columns.pages(all);
  const rows = pages[(state?.page ?? 0) % pages.length];
  const grows = settings.grow > 0;
  const dots = all.every((row) => (row.grow ?? 0) <= columns.MOST_DOTS);
  const most = Math.max(1, ...all.map((row) => row.grow ?? 0));
  return html`<div class="rating-chart" data-grow=${grows} aria-hidden="true"
    ${styled({ "--rows": rows.length })}
    ${fit(rows.map((row) => row.item).join("\n"), rows.length <= FEW_ROWS ? LABELS_OF_FEW : LABELS)}>
    <div class="rating-head"></div>
    <div class="rating-head">${scale(settings)}</div>
    <div class="rating-head rating-mean"><span>${t("average")}</span></div>
    ${grows ? html`<div class="rating-head">${t("want to develop")}</div>` : nothing}
    ${repeat(
      rows,
      (row) => row.item,
      (row) => html`
        <div class="rating-label"><span data-fit>${soften(row.item)}</span></div>
        ${row.withheld ? withheld(at) : distribution(at, row)}
        ${grows ? html`<div class="rating-grow figure" data-withheld=${row.grow === null}>${grow(at, row.grow, dots ? 0 : most)}</div>` : nothing}
      `,
    )}
  </div>`;
}

/** @param {At} at */
function withheld({ t }) {
  return html`<div class="rating-withheld">${t("too few answers")}</div>`;
}

/**
 * @param {At} at
 * @param {Row} row
 */
function distribution({ number }, { heights, mean, meanAt }) {
  return html`
    <div class="rating-plot figure">
      <div class="rating-columns">
        ${heights.map(
          (height) =>
            html`<i data-empty=${height === 0} ${styled({ height: percent(height) })}></i>`,
        )}
      </div>
      ${
        meanAt === null
          ? nothing
          : html`<svg class="rating-pointer" viewBox="0 0 16 13" ${styled({ left: percent(meanAt) })}>
              <path d="M8 1.5 15 12H1z" />
            </svg>`
      }
    </div>
    <div class="rating-mean">
      <span class="n">${mean === null ? "–" : figure(number(mean, 1, true))}</span>
    </div>
  `;
}

/**
 * @param {At} at
 * @param {number | null} count null where it is withheld
 * @param {number} most for bars: the largest count of any row; 0 for dots
 */
function grow({ number, t }, count, most) {
  if (count === null) return t("too few answers");
  return html`
    <b class="n">${number(count, 0)}</b>
    ${
      most
        ? html`<i class="rating-bar" ${styled({ width: `calc(var(--u) * ${(BAR_U * count) / most})` })}></i>`
        : Array.from({ length: count }, () => html`<i class="rating-dot"></i>`)
    }
  `;
}

/** @param {At} at */
function legend(at) {
  const { t, tally, settings } = at;
  if (!answers(at)) {
    return html`<p class="legend">${t("The columns stand here once everybody has answered")}</p>`;
  }
  const counts = rowsOf(at).flatMap(({ grow }) => grow ?? []);
  const dots = counts.length > 0 && Math.max(...counts) <= columns.MOST_DOTS;
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

/** @param {At} at */
function table(at) {
  const { t, number, settings, room } = at;
  const lines = at.tally?.results?.items ?? [];
  const grow = new Map(rowsOf(at).map((row) => [row.item, row.grow]));
  const wants = (/** @type {number | null} */ count) =>
    count === null ? t("too few answers") : number(count, 0);
  return tableOf(
    room.step?.title || t("Rating"),
    [
      t("Item"),
      ...steps(settings).map((step) => number(step, 0)),
      t("Average"),
      ...(settings.grow > 0 ? [t("Want to develop")] : []),
    ],
    lines.map((/** @type {import("./screen-columns.js").Line} */ line) => [
      line.item,
      ...steps(settings).map((_, index) =>
        line.counts ? number(line.counts[index], 0) : t("too few answers"),
      ),
      line.mean === null ? "–" : number(line.mean, 1, true),
      ...(settings.grow > 0 ? [wants(grow.get(line.item) ?? null)] : []),
    ]),
  );
}

/** @param {At} at */
function pages(at) {
  return columns.pages(rowsOf(at)).length;
}
