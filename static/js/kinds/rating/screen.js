/** A rating on the screen: how the answers lie on the scale, the mean, and what people want to develop. */
import "./screen.css";
import { html } from "lit";
import { list } from "../../parts/chart-list.js";
import { answered } from "../../parts/chart-said.js";
import { scale } from "../../parts/distribution.js";
import { pages as pagesOfRows } from "../../parts/distribution-rows.js";
import * as drawing from "../../parts/distributions.js";
import { reasonPages } from "./screen-reasons.js";
import { tables } from "./screen-tables.js";
import { why } from "./screen-why.js";

/**
 * @typedef {import("../../parts/chart-types.js").At} At
 * @typedef {import("../../parts/distribution-rows.js").Row} Row
 */

/** @type {import("../../parts/chart-types.js").Face} */
export default { task, result, legend, count: answered, table, pages };

/** @param {At} at */
function task({ settings }) {
  return html`<div class="rating-task">
    ${list(settings.items)}
    <div class="rating-scale">${scale(settings)}</div>
  </div>`;
}

/** The pages of the drawing, and after them those of the reasons. @param {At} at */
function pagesOf(at) {
  const all = drawing.rowsOf(at);
  return { all, drawn: pagesOfRows(all), reasons: reasonPages(all) };
}

/** @param {At} at */
function result(at) {
  const { all, drawn, reasons } = pagesOf(at);
  const page = (at.state?.page ?? 0) % (drawn.length + reasons.length);
  if (page < drawn.length) return drawing.distributions(at, all, drawn[page]);
  const shown = reasons[page - drawn.length];
  const row = /** @type {Row} */ (all.find(({ item }) => item === shown.item));
  return why(shown, row, at);
}

/** @param {At} at */
function legend(at) {
  const { all, drawn, reasons } = pagesOf(at);
  const page = (at.state?.page ?? 0) % (drawn.length + reasons.length);
  return drawing.legend(at, all, page >= drawn.length);
}

/** @param {At} at */
function table(at) {
  return tables(drawing.rowsOf(at), at);
}

/** @param {At} at */
function pages(at) {
  const { drawn, reasons } = pagesOf(at);
  return drawn.length + reasons.length;
}
