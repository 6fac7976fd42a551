/** The rating in figures, and its shared reasons, for those who do not see the drawing. */
import { html, nothing } from "lit";
import { placeSaid } from "../../parts/chart-place.js";
import { table } from "../../parts/chart-table.js";
import { steps } from "./screen-row.js";

/**
 * @typedef {import("../../parts/chart-types.js").At} At
 * @typedef {import("./screen-columns.js").Line} Line
 * @typedef {import("./screen-columns.js").Row} Row
 */

/**
 * @param {Row[]} rows
 * @param {At} at
 */
export function tables(rows, at) {
  const reasons = rows.filter((row) => row.reasons.length);
  return html`${figures(rows, at)}${reasons.length ? why(reasons, at) : nothing}`;
}

/**
 * In the settings' order, as the results give them.
 *
 * @param {Row[]} rows
 * @param {At} at
 */
function figures(rows, { t, number, settings, room, tally }) {
  const known = new Map(rows.map((row) => [row.item, row]));
  const grows = settings.grow > 0;
  const few = t("too few answers");
  const cells = (/** @type {Line} */ { item, counts, mean }) => {
    const row = /** @type {Row} */ (known.get(item));
    if (!counts || row.spread === null)
      return Array(steps(settings).length + (grows ? 4 : 3)).fill(few);
    const spread = number(row.spread, 1, true);
    return [
      ...counts.map((count) => number(count, 0)),
      mean === null ? "–" : number(mean, 1, true),
      placeSaid(row.rank, t),
      row.most ? t("{spread}, the largest", { spread }) : spread,
      ...(grows ? [row.grow === null ? few : number(row.grow, 0)] : []),
    ];
  };
  return table(
    room.step?.title || t("Rating"),
    [
      t("Item"),
      ...steps(settings).map((step) => t("Gave {score}", { score: number(step, 0) })),
      t("Average"),
      t("Place"),
      t("Spread"),
      ...(grows ? [t("Want to develop")] : []),
    ],
    (tally?.results?.items ?? []).map((/** @type {Line} */ line) => [line.item, ...cells(line)]),
  );
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
