/** The analysis cross on the screen: one scale on both sides, then the reasons below each other. */
import "../../parts/chart.css";
import "./screen.css";
import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { candidates, fit } from "../../parts/chart-fit.js";
import { glide } from "../../parts/chart-glide.js";
import { list } from "../../parts/chart-list.js";
import { answered, answers } from "../../parts/chart-said.js";
import { styled } from "../../parts/chart-style.js";
import { soften } from "../../parts/soften.js";
import { groups, rounds } from "./screen-compared.js";
import { reasons } from "./screen-reasons.js";
import * as rows from "./screen-rows.js";
import { tables } from "./screen-tables.js";

/**
 * @typedef {import("../../parts/chart-types.js").At} At
 * @typedef {import("./screen-rows.js").Row} Row
 */

const FEW_ROWS = 6;
const LABELS = candidates([2.375, 2.125, 2, 1.75, 1.625, 1.5], 2);
const LABELS_OF_FEW = candidates([3.4, 3, 2.625, 2.375, 2.125, 2, 1.75, 1.5], 2.375);

/** @type {import("../../parts/chart-types.js").Face} */
export default { task, result, legend, count, table, pages, rounds, groups };

/** @param {At} at */
function task({ settings }) {
  return list(settings.items);
}

/** The pages of the drawing, and after them those of the reasons. @param {At} at */
function pagesOf(at) {
  const all = lines(at);
  const drawn = rows.pages(rows.rows(all));
  const why = rows.reasonPages(all, answers(at));
  return { drawn, why, page: (at.state?.page ?? 0) % (drawn.length + why.length) };
}

/** @param {At} at */
function result(at) {
  const { drawn, why, page } = pagesOf(at);
  return page < drawn.length ? chart(at, drawn[page]) : reasons(at, why[page - drawn.length], page);
}

/** @param {At} at @param {Row[]} shown */
function chart(at, shown) {
  const labels = shown.map(({ item }) => item).join("\n");
  const types = shown.length <= FEW_ROWS ? LABELS_OF_FEW : LABELS;
  return html`<div class="cross-chart" aria-hidden="true"
    ${styled({ "--rows": shown.length })} ${fit(labels, types)} ${glide(labels)}>
    <h2 class="cross-head">${at.t("Most pleased with")}</h2>
    <h2 class="cross-head cross-head-improve">${at.t("Most important to improve")}</h2>
    ${repeat(
      shown,
      ({ item }) => item,
      (row, index) => line(at, row, index),
    )}
  </div>`;
}

/** @param {At} at @param {Row} row @param {number} index */
function line({ number }, row, index) {
  const [pleased, first, second] = row.shares;
  const width = (/** @type {number} */ share) =>
    styled({ width: `calc((100% - var(--u) * 7) * ${share})` });
  const cell = (/** @type {number} */ column) =>
    styled({ "grid-column": column, "grid-row": index + 2 });
  const key = (/** @type {string} */ part) => `${row.item}/${part}`;
  const count = (/** @type {number} */ value) =>
    html`<b class="n" data-none=${value === 0}>${number(value)}</b>`;
  return html`
    <div class="cross-side cross-pleased figure" data-key=${key("pleased")} ${cell(1)}>
      ${count(row.pleased)}<i class="cross-bar" ${width(pleased)}></i>
    </div>
    <div class="cross-label row-label" data-strong=${row.strong} data-fit data-key=${key("label")} ${cell(2)}>${soften(row.item)}</div>
    <div class="cross-side cross-improve figure" data-key=${key("improve")} ${cell(3)}>
      <i class="cross-bar cross-first" ${width(first)}></i
      ><i class="cross-bar cross-second" ${width(second)}></i>${count(rows.toImprove(row))}
    </div>
  `;
}

/** @param {At} at */
function legend(at) {
  const { t } = at;
  if (!answers(at)) return html`<p class="legend">${t("The bars grow as answers come in")}</p>`;
  const { drawn, page } = pagesOf(at);
  if (page >= drawn.length) return html`${nothing}`;
  return html`<p class="legend">
    <span><i class="cross-key cross-first"></i>${t("as number 1")}</span>
    <span><i class="cross-key cross-second"></i>${t("as number 2")}</span>
  </p>`;
}

/** @param {At} at */
function count(at) {
  const people = answers(at);
  if (at.room.step?.round !== "person" || !people) return answered(at);
  return at.n("{count} named two and two", "{count} named two and two", people);
}

/** @param {At} at */
function table(at) {
  return tables(lines(at), at, rows.reasonPages(lines(at), answers(at)).length > 0);
}

/** @param {At} at */
function pages(at) {
  const { drawn, why } = pagesOf(at);
  return drawn.length + why.length;
}

/** @param {At} at */
function lines({ tally, settled, settings, room }) {
  return rows.inOrder(
    tally?.results?.items ?? [],
    room.open,
    settings.items,
    settled?.results?.items ?? null,
  );
}
