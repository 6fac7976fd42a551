/** From the figures of a rating to its columns. Pure: no page, no words. */
import { linesOf, pagesOf } from "../../parts/chart-pages.js";

/**
 * @typedef {{ item: string, counts: number[] | null, mean: number | null, answers: number }} Line
 * @typedef {{ item: string, withheld: boolean, heights: number[], mean: number | null,
 *   meanAt: number | null, grow: number | null }} Row heights and `meanAt` are shares, 0–1; `grow` is
 *   null where it is withheld
 */

export const MOST_DOTS = 12;
const MOST_ROWS = 13;
const PAGE_HEIGHT = 42;
const ROW_LEAST = 3.2;
const LINE_HEIGHT = 1.85;
const LETTERS = 58;
const SHARES_FROM = 101;

/**
 * @param {Record<string, any> | null | undefined} results
 * @param {{ low: number, high: number }} scale
 * @param {number} answers
 * @param {string[]} planned the settings' items, shown empty before there are results
 * @returns {Row[]} highest mean first, what is withheld last
 */
export function rows(results, { low, high }, answers, planned) {
  const size = high - low + 1;
  /** @type {Line[]} */
  const lines =
    results?.items ?? planned.map((item) => ({ item, counts: null, mean: null, answers: 0 }));
  const grow = new Map(
    (results?.grow ?? []).map((/** @type {any} */ { item, count }) => [item, count]),
  );
  const shares = answers >= SHARES_FROM;
  const figures = lines.map((line) => columns(line, shares));
  const tallest = Math.max(Number.MIN_VALUE, ...figures.flat());
  return lines
    .map((line, at) => ({
      item: line.item,
      withheld: answers > 0 && !line.counts?.some(Boolean),
      heights: figures[at].length
        ? figures[at].map((value) => value / tallest)
        : Array(size).fill(0),
      mean: line.mean,
      meanAt: line.mean === null || line.answers < 2 ? null : (line.mean - low + 0.5) / size,
      grow: grow.get(line.item) ?? null,
    }))
    .sort((a, b) => (b.mean ?? low - 1) - (a.mean ?? low - 1));
}

/**
 * Counts as they are; past 100 answers shares of those who rated this one.
 *
 * @param {Line} line
 * @param {boolean} shares
 */
function columns({ counts }, shares) {
  if (!counts) return [];
  const total = counts.reduce((sum, count) => sum + count, 0);
  return shares && total ? counts.map((count) => count / total) : counts;
}

/** @param {Row[]} rows */
export function pages(rows) {
  const height = (/** @type {Row} */ { item }) =>
    Math.max(ROW_LEAST, linesOf(item, LETTERS) * LINE_HEIGHT + 0.6);
  return pagesOf(rows, height, PAGE_HEIGHT, MOST_ROWS);
}
