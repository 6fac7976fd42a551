/** What a matrix's figures say, in the field's own lengths. Pure. */

/**
 * @typedef {import("../../parts/chart-types.js").At} At
 * @typedef {{ item: string, x: number | null, y: number | null, spread_x: number | null,
 *   spread_y: number | null, quartiles_x: number[] | null, quartiles_y: number[] | null,
 *   answers: number, corner: string | null }} Line
 * @typedef {"low_low" | "low_high" | "high_low" | "high_high"} Corner
 */

/** From so many answers an item has a middle half. */
export const HALF_FROM = 5;
/** @type {Corner[]} */
export const CORNERS = ["low_low", "low_high", "high_low", "high_high"];
const FAR = 100;

/** @param {Pick<At, "tally">} at @returns {Line[]} in the settings' order, those without a place too */
export function linesOf({ tally }) {
  return tally?.results?.items ?? [];
}

/**
 * Where the placed items are, and the middle half of their answers both ways.
 *
 * @param {Pick<At, "tally">} at
 * @param {{ width: number, height: number }} field
 * @param {string} [said] what stands under the name of the one people disagree on most
 * @returns {import("./layout.js").Dot[]}
 */
export function dotsOf(at, field, said = "") {
  const most = widest(at);
  return linesOf(at).flatMap(({ item, x, y, quartiles_x, quartiles_y, answers }) => {
    if (x === null || y === null) return [];
    const half = answers >= HALF_FROM;
    return {
      key: item,
      said: item === most ? said : "",
      x: (x / FAR) * field.width,
      y: (y / FAR) * field.height,
      across: half ? between(quartiles_x, field.width) : null,
      up: half ? between(quartiles_y, field.height) : null,
    };
  });
}

/** The same without how far apart people are. @param {Pick<At, "tally">} at
 * @param {{ width: number, height: number }} field @returns {import("./layout.js").Dot[]} */
export function spotsOf(at, field) {
  return dotsOf(at, field).map((dot) => ({ ...dot, across: null, up: null }));
}

/** @param {number[] | null} quartiles @param {number} length @returns {[number, number] | null} */
function between(quartiles, length) {
  if (!quartiles) return null;
  return [(quartiles[0] / FAR) * length, (quartiles[2] / FAR) * length];
}

/** The item that people place most differently; none where none stands out among others. @param {Pick<At, "tally">} at */
export function widest(at) {
  const spread = (/** @type {Line} */ { answers, spread_x, spread_y }) =>
    answers >= HALF_FROM ? Math.hypot(spread_x ?? 0, spread_y ?? 0) : 0;
  const [first, second] = [...linesOf(at)].sort((one, other) => spread(other) - spread(one));
  return second && spread(second) < spread(first) ? first.item : "";
}

/** How many items fall in each corner. @param {Pick<At, "tally">} at @returns {Record<Corner, number>} */
export function cornerCounts(at) {
  const counts = { low_low: 0, low_high: 0, high_low: 0, high_high: 0 };
  for (const { corner } of linesOf(at)) if (corner) counts[/** @type {Corner} */ (corner)] += 1;
  return counts;
}

/** The corner with most items; none where two have as many. @param {Record<Corner, number>} counts */
export function fullest(counts) {
  const [first, second] = [...CORNERS].sort((one, other) => counts[other] - counts[one]);
  return counts[first] > counts[second] ? first : "";
}
