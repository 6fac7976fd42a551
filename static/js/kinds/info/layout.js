/** How much room a told text takes on the screen. Pure; all lengths are in u. */

/** @typedef {import("./content.js").Block} Block */

export const WIDTH_U = 100;
export const ROOM_U = 43;
/** The smallest type that a text is told in. */
export const FLOOR_U = 2.375;

const SIZES = [9, 7.5, 6, 5, 4.5, 4, 3.5, 3, 2.625, FLOOR_U];
const LETTER_EM = 0.52;
const LINE_EM = 1.32;
const GAP_EM = 0.5;
const ITEM_GAP_EM = 0.34;
const INDENT_EM = 1.6;
const HEADING = 1.25;

/**
 * The height of a block with the gap under it, a little more rather than less.
 *
 * @param {Block} block
 * @param {number} width
 * @param {number} type
 */
export function heightOf({ as, depth, runs }, width, type) {
  const size = as === "heading" ? type * HEADING : type;
  const room = width - (as === "item" ? depth * INDENT_EM * type : 0);
  const letters = room / (size * LETTER_EM);
  const text = runs.map((run) => run.text).join("");
  const lines = text
    .split("\n")
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / letters)), 0);
  return lines * size * LINE_EM + (as === "item" ? ITEM_GAP_EM : GAP_EM) * type;
}

/**
 * The types to try, largest first: a text on several pages keeps one size through all of them.
 *
 * @param {number} pages
 * @returns {import("../../parts/chart-fit.js").Candidate[]}
 */
export function typesFor(pages) {
  const sizes = pages > 1 ? [FLOOR_U] : SIZES;
  const smaller = [FLOOR_U * 0.85, FLOOR_U * 0.7];
  return [
    ...sizes.map((type) => ({ type, wrap: /** @type {const} */ ("words") })),
    ...sizes.map((type) => ({ type, wrap: /** @type {const} */ ("hyphens") })),
    ...[FLOOR_U, ...smaller].map((type) => ({ type, wrap: /** @type {const} */ ("anywhere") })),
  ];
}
