/** From the figures of a points step to what is drawn. Pure: no page, no words. */
import { linesOf, pagesOf } from "../../parts/chart-pages.js";
import { ranks } from "../../parts/chart-ranks.js";
import { axis } from "../../parts/chart-scale.js";

export { ordered } from "../../parts/chart-order.js";

/**
 * @typedef {{ item: string, points: number, mean: number | null, given: number, spread: number | null,
 *   quartiles: number[] | null }} Line one item's results
 * @typedef {{ item: string, mean: number | null, share: number, half: [number, number] | null,
 *   ticks: number[], most: boolean, rank: { place: number, shared: boolean } | null }} Bar shares of the
 *   axis, 0–1; no rank while people answer
 * @typedef {{ bars: Bar[], columns: 1 | 2, rows: number, max: number, ticks: number[],
 *   most: string | null }} Drawing
 */

export const ONE_COLUMN = 13;
export const HALF_FROM = 5;

const MOST_TICKS = 7;
const FEW_TICKS = 4;
// From here on figures are so long that few of them have room on an axis.
const LONG_FIGURES = 1000;

// A page in u below a title of two lines, and how tall a label gets on it in type that is still read easily.
const PAGE_HEIGHT = 40.6;
const LINE_HEIGHT = 2.1;
const ROW_LEAST = 2.7;
const LETTERS_ONE_COLUMN = 54;
const LETTERS_TWO_COLUMNS = 36;

// What the words beside the widest line need, in u, and the plot that is left for them by the labels.
const WORDS = 11.8;
const PLOT_WIDEST = 62;
const PLOT_LEAST = 41;
const PLOT_AND_LABELS = 88;

/**
 * The lines in pages: 13 in one column, up to 30 in two, more or longer ones on further pages.
 *
 * @param {Line[]} lines
 */
export function pages(lines) {
  const two = lines.length > ONE_COLUMN;
  const letters = two ? LETTERS_TWO_COLUMNS : LETTERS_ONE_COLUMN;
  const height = (/** @type {Line} */ { item }) =>
    Math.max(ROW_LEAST, linesOf(item, letters) * LINE_HEIGHT + 0.6);
  return pagesOf(lines, height, two ? PAGE_HEIGHT * 2 : PAGE_HEIGHT);
}

/**
 * @param {Line[]} lines all of them, in order: pages share one axis and one widest spread
 * @param {number} answers
 * @param {number} [page]
 * @param {boolean} [open] whether people still answer
 * @returns {Drawing}
 */
export function drawing(lines, answers, page = 0, open = false) {
  const split = pages(lines);
  const shown = split[page % split.length];
  const most = widest(lines, answers);
  const columns = shown.length > ONE_COLUMN ? 2 : 1;
  const words = columns === 1 ? wordsShare(lines) : 0;
  const reached = Math.max(0, ...lines.map((line) => reach(line, answers, most, words)));
  const scale = axis(reached, columns === 2 || reached >= LONG_FIGURES ? FEW_TICKS : MOST_TICKS);
  const placed = open ? [] : ranks(lines.map((line) => (answers ? line.points : null)));
  const bars = shown.map((line) => ({
    ...bar(line, answers, most, scale.max),
    rank: (lines.length > 1 && placed[lines.indexOf(line)]) || null,
  }));
  return { bars, columns, rows: Math.ceil(bars.length / columns), most, ...scale };
}

/**
 * @param {Line} line
 * @param {number} answers
 * @param {string | null} most
 * @param {number} max
 * @returns {Omit<Bar, "rank">}
 */
function bar(line, answers, most, max) {
  const { item, mean, quartiles } = line;
  return {
    item,
    mean: answers ? mean : null,
    share: (mean ?? 0) / max,
    half: answers >= HALF_FROM && quartiles ? [quartiles[0] / max, quartiles[2] / max] : null,
    ticks: single(line, answers).map((points) => points / max),
    most: item === most,
  };
}

/**
 * How far to the right a line reaches, its words included, in points.
 *
 * @param {Line} line
 * @param {number} answers
 * @param {string | null} most
 * @param {number} words the share of the axis that the words take
 */
function reach(line, answers, most, words) {
  const mean = line.mean ?? 0;
  if (answers < HALF_FROM || !line.quartiles) return Math.max(mean, ...single(line, answers));
  const end = line.quartiles[2];
  return Math.max(mean, line.item === most ? end / (1 - words) : end);
}

/**
 * How much of the axis the words beside the widest line take: more where long labels leave it short.
 *
 * @param {Line[]} lines
 */
function wordsShare(lines) {
  const longest = Math.max(0, ...lines.map(({ item }) => item.length));
  return WORDS / Math.min(PLOT_WIDEST, Math.max(PLOT_LEAST, PLOT_AND_LABELS - longest));
}

/**
 * The one item people disagree most on, or null where there is none or a tie.
 *
 * @param {Line[]} lines
 * @param {number} answers
 */
export function widest(lines, answers) {
  if (answers < HALF_FROM) return null;
  const largest = Math.max(0, ...lines.map((line) => line.spread ?? 0));
  const found = lines.filter((line) => line.spread === largest);
  return largest > 0 && found.length === 1 ? found[0].item : null;
}

/**
 * Each single answer where there are 2 to 4 of them, in points, falling out of the figures: quartiles by
 * the inclusive method are the answers themselves, weighed; with four, the spread decides between the
 * middle two. Empty for other numbers of answers.
 *
 * @param {Line} line
 * @param {number} answers
 * @returns {number[]}
 */
export function single({ quartiles, spread }, answers) {
  if (!quartiles) return [];
  const [q1, median, q3] = quartiles;
  const found = {
    2: () => [median - (q3 - q1), median + (q3 - q1)],
    3: () => [2 * q1 - median, median, 2 * q3 - median],
    4: () => four(q1, median, q3, spread ?? 0),
  }[answers];
  return found ? found().map((points) => Math.max(0, Math.round(points))) : [];
}

/**
 * Four answers a ≤ b ≤ c ≤ d have q1 = (a + 3b) / 4, median = (b + c) / 2 and q3 = (3c + d) / 4. What is left
 * open is x, half the way from b to c; the spread gives a quadratic equation for it, and only its smaller
 * root keeps the four in order.
 *
 * @param {number} q1
 * @param {number} median
 * @param {number} q3
 * @param {number} spread
 */
function four(q1, median, q3, spread) {
  const [below, above] = [median - q1, q3 - median];
  const shift = above - below;
  const squares = 20;
  const linear = -24 * (below + above);
  const rest = 16 * below ** 2 + 16 * above ** 2 - 4 * shift ** 2 - 4 * spread ** 2;
  const root = Math.sqrt(Math.max(0, linear ** 2 - 4 * squares * rest));
  const x = (-linear - root) / (2 * squares);
  return [median - 4 * below + 3 * x, median - x, median + x, median + 4 * above - 3 * x];
}
