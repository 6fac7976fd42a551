/** From the figures of items on a scale to the columns they are drawn as. Pure: no page, no words. */
import { linesOf, pagesOf } from "./chart-pages.js";
import { ranks } from "./chart-ranks.js";

/**
 * @typedef {{ item: string, counts: number[] | null, mean: number | null, answers: number,
 *   reasons?: string[] }} Line
 * @typedef {{ item: string, withheld: boolean, heights: number[], mean: number | null,
 *   meanAt: number | null, grow: number | null, spread: number | null, most: boolean,
 *   rank: { place: number, shared: boolean } | null, reasons: string[] }} Row heights and `meanAt` are
 *   shares, 0–1; `grow` is null where it is withheld
 */

export const MOST_DOTS = 12;
export const SPREAD_FROM = 5;
const MOST_ROWS = 12;
const PAGE_HEIGHT = 41;
const ROW_LEAST = 3.4;
const LINE_HEIGHT = 2.1;
const LETTERS = 48;
/** What the line about withheld items takes, in u, and how many letters it holds. */
const WITHHELD_HEIGHT = 2.3;
const WITHHELD_LETTERS = 100;
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
  const placed = ranks(lines.map(({ mean }) => mean));
  const most = widest(lines);
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
      spread: spreadOf(line.counts),
      most: line.item === most,
      rank: lines.length > 1 ? placed[at] : null,
      reasons: line.reasons ?? [],
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

/**
 * The population's standard deviation of what was counted, in steps of the scale; null without answers.
 *
 * @param {number[] | null} counts
 */
export function spreadOf(counts) {
  const total = counts?.reduce((sum, count) => sum + count, 0);
  if (!counts || !total) return null;
  const mean = counts.reduce((sum, count, at) => sum + count * at, 0) / total;
  const squares = counts.reduce((sum, count, at) => sum + count * (at - mean) ** 2, 0);
  return Math.sqrt(squares / total);
}

/**
 * The one item people disagree most on, of those with five answers or more; null where there is none or a tie.
 *
 * @param {Line[]} lines
 */
function widest(lines) {
  const spreads = lines.map(({ answers, counts }) =>
    answers >= SPREAD_FROM ? (spreadOf(counts) ?? 0) : 0,
  );
  const largest = Math.max(0, ...spreads);
  const found = lines.filter((_, at) => Math.abs(spreads[at] - largest) < 1e-9);
  return largest > 0 && lines.length > 1 && found.length === 1 ? found[0].item : null;
}

/**
 * The rows that can be shown, in pages; those that are withheld stand together below, in a line of their own.
 *
 * @param {Row[]} rows
 */
export function pages(rows) {
  const shown = rows.filter((row) => !row.withheld);
  const height = (/** @type {Row} */ { item }) =>
    Math.max(ROW_LEAST, linesOf(item, LETTERS) * LINE_HEIGHT + 0.6);
  const withheld = rows.filter((row) => row.withheld).map(({ item }) => item);
  const below = withheld.length
    ? (1 + linesOf(withheld.join(" · "), WITHHELD_LETTERS)) * WITHHELD_HEIGHT
    : 0;
  return pagesOf(shown, height, Math.max(ROW_LEAST, PAGE_HEIGHT - below), MOST_ROWS);
}
