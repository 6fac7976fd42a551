/** The rating in figures, and its shared reasons, for those who do not see the drawing. */
import { html, nothing } from "lit";
import { table } from "../../parts/chart-table.js";
import { distributionTable } from "../../parts/distribution-table.js";

/**
 * @typedef {import("../../parts/chart-types.js").At} At
 * @typedef {import("../../parts/distribution-rows.js").Row} Row
 */

/**
 * @param {Row[]} rows
 * @param {At} at
 */
export function tables(rows, at) {
  const reasons = rows.filter((row) => row.reasons.length);
  return html`${distributionTable(rows, at)}${reasons.length ? why(reasons, at) : nothing}`;
}

/**
 * @param {Row[]} rows
 * @param {At} at
 */
function why(rows, { t, room }) {
  return table(
    t("{title}: reasons", { title: room.step?.title || t("Rating") }),
    [t("Item"), t("Reason")],
    rows.flatMap(({ item, reasons }) => reasons.map((reason) => [item, reason])),
  );
}
