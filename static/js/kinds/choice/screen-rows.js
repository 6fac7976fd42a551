/** From the counts of a choice to its rows. Pure: no page, no words. */
import { linesOf, pagesOf } from "../../parts/chart-pages.js";
import { ranks } from "../../parts/chart-ranks.js";
import { fold } from "../../parts/same.js";

/**
 * @typedef {{ item: string, count: number }} Line
 * @typedef {Line & { share: number, rank: { place: number, shared: boolean } | null }} Row share of the longest
 * @typedef {{ rows: Row[], columns: 1 | 2, boxes: number, most: number, tied: number }} Drawing `boxes`: how many a
 *   full row holds, 0 for bars; `tied`: how many of the first rows share the first place, 0 for none
 */

export const MOST_BOXES = 20;
const ONE_COLUMN = 13;
const PAGE_HEIGHT = 40.6;
const LINE_HEIGHT = 2.1;
const ROW_LEAST = 2.7;
const LETTERS_ONE_COLUMN = 54;
const LETTERS_TWO_COLUMNS = 36;

/**
 * What is drawn: every option, and own words as long as they have room in one column.
 *
 * @param {Line[]} lines all of them, in order
 * @param {string[]} options
 */
export function drawn(lines, options) {
  const isOption = (/** @type {Line} */ { item }) =>
    options.some((option) => fold(option) === fold(item));
  let room = ONE_COLUMN - lines.filter(isOption).length;
  return lines.filter((line) => isOption(line) || room-- > 0);
}

/** @param {Line[]} lines those that are drawn */
export function pages(lines) {
  const two = lines.length > ONE_COLUMN;
  const letters = two ? LETTERS_TWO_COLUMNS : LETTERS_ONE_COLUMN;
  const height = (/** @type {Line} */ { item }) =>
    Math.max(ROW_LEAST, linesOf(item, letters) * LINE_HEIGHT + 0.6);
  return pagesOf(lines, height, two ? PAGE_HEIGHT * 2 : PAGE_HEIGHT);
}

/**
 * @param {Line[]} lines those that are drawn, in order: pages share one scale
 * @param {boolean} ranked whether answering is closed and there is something to rank
 * @param {number} [page]
 * @returns {Drawing}
 */
export function drawing(lines, ranked, page = 0) {
  const split = pages(lines);
  const shown = split[page % split.length];
  const most = Math.max(1, ...lines.map(({ count }) => count));
  const placed = ranked ? ranks(lines.map(({ count }) => count || null)) : [];
  const rows = shown.map((line) => ({
    ...line,
    share: line.count / most,
    rank: placed[lines.indexOf(line)] ?? null,
  }));
  return {
    rows,
    columns: shown.length > ONE_COLUMN ? 2 : 1,
    boxes: most <= MOST_BOXES ? most : 0,
    most,
    tied: rows.filter(({ rank }) => rank?.place === 1 && rank.shared).length,
  };
}
