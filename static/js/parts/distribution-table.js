/** Items on a scale in figures, for those who do not see the drawing. */
import { placeSaid } from "./chart-place.js";
import { table } from "./chart-table.js";
import { steps } from "./distribution.js";

/**
 * @typedef {import("./chart-types.js").At} At
 * @typedef {import("./distribution-rows.js").Line} Line
 * @typedef {import("./distribution-rows.js").Row} Row
 */

/**
 * In the settings' order, as the results give them.
 *
 * @param {Row[]} rows
 * @param {At} at
 */
export function distributionTable(rows, { t, number, settings, room, tally }) {
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
