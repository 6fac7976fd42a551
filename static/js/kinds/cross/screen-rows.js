/** From the counts of a cross to its rows, and from its reasons to their pages. Pure: no page, no words. */
import { ordered } from "../../parts/chart-order.js";
import { linesOf, pagesOf } from "../../parts/chart-pages.js";
import { fold } from "../../parts/same.js";

/**
 * @typedef {{ item: string, pleased: number, improve_first: number, improve_second: number,
 *   why_pleased: string[], why_improve: string[], more_pleased?: number, more_improve?: number }} Line
 * @typedef {Line & { shares: [number, number, number], strong: boolean }} Row shares of the longest bar: pleased,
 *   first, second; `strong`: among the two most named on a side
 * @typedef {{ text: string, times: number }} Reason
 * @typedef {{ item: string, place: number, count: number, reasons: Reason[], others: number }} Column `place` in the
 *   order of its side, `others`: how many reasons have no room
 * @typedef {{ pleased: Column[], improve: Column[] }} Page
 */

/** With fewer answers a reason could be known by whoever sat beside. */
export const REASONS_FROM = 5;
const TOP = 2;
const MOST_ROWS = 13;
const PAGE_HEIGHT = 36;
const LINE_HEIGHT = 2.1;
const ROW_LEAST = 2.7;
const LETTERS = 32;
const REASON_LETTERS = 24;
const REASON_LINES = 13;
const BETWEEN = 0.4;
/** Those named less than the six most named have their reasons in the table only. */
const MOST_REASON_PAGES = 3;

/** @param {Line} line */
export function toImprove({ improve_first, improve_second }) {
  return improve_first + improve_second;
}

/**
 * What pleases most stands uppermost, what is to be improved most at the foot; in the settings' order while people
 * answer.
 *
 * @param {Line[]} lines
 * @param {boolean} open
 * @param {string[]} planned
 * @param {Line[] | null} settled the lines when answering was last closed
 */
export function inOrder(lines, open, planned, settled) {
  return ordered(sorted(lines), open, planned, settled && sorted(settled));
}

/** @param {Line[]} lines */
function sorted(lines) {
  const weight = (/** @type {Line} */ line) => line.pleased - toImprove(line);
  return [...lines].sort((a, b) => weight(b) - weight(a));
}

/** @param {Line[]} lines in order @returns {Row[]} */
export function rows(lines) {
  const most = Math.max(1, ...lines.flatMap((line) => [line.pleased, toImprove(line)]));
  const strong = new Set([...top(lines, ({ pleased }) => pleased), ...top(lines, toImprove)]);
  return lines.map((line) => ({
    ...line,
    shares: [line.pleased / most, line.improve_first / most, line.improve_second / most],
    strong: strong.has(line),
  }));
}

/** The two most named, and those that are named as often as the second.
 * @param {Line[]} lines @param {(line: Line) => number} count */
function top(lines, count) {
  const least = Math.max(1, lines.map(count).sort((a, b) => b - a)[TOP - 1] ?? 0);
  const found = lines.filter((line) => count(line) >= least);
  return found.length <= TOP ? found : [];
}

/** @template {Line} T @param {T[]} all */
export function pages(all) {
  const height = (/** @type {T} */ { item }) =>
    Math.max(ROW_LEAST, linesOf(item, LETTERS) * LINE_HEIGHT + 0.6);
  return pagesOf(all, height, PAGE_HEIGHT, MOST_ROWS);
}

/**
 * Two columns of reasons for each side on a page, the most named first.
 *
 * @param {Line[]} lines
 * @param {number} answers
 * @returns {Page[]}
 */
export function reasonPages(lines, answers) {
  if (answers < REASONS_FROM) return [];
  const pleased = columns(lines, ({ pleased }) => pleased, "pleased");
  const improve = columns(lines, toImprove, "improve");
  const count = Math.min(
    MOST_REASON_PAGES,
    Math.ceil(Math.max(pleased.length, improve.length) / TOP),
  );
  const part = (/** @type {Column[]} */ all, /** @type {number} */ at) =>
    all.slice(at * TOP, (at + 1) * TOP);
  return Array.from({ length: count }, (_, at) => ({
    pleased: part(pleased, at),
    improve: part(improve, at),
  }));
}

/**
 * @param {Line[]} lines
 * @param {(line: Line) => number} count
 * @param {"pleased" | "improve"} side
 * @returns {Column[]}
 */
function columns(lines, count, side) {
  return [...lines]
    .sort((a, b) => count(b) - count(a))
    .map((line, at) => ({
      item: line.item,
      place: at + 1,
      count: count(line),
      ...fitting(counted(line[`why_${side}`]), line[`more_${side}`]),
    }))
    .filter(({ reasons }) => reasons.length);
}

/** What is written several times stands once, the commonest first. @param {string[]} reasons @returns {Reason[]} */
function counted(reasons) {
  /** @type {Map<string, Reason>} */
  const found = new Map();
  for (const text of reasons) {
    const before = found.get(fold(text)) ?? { text, times: 0 };
    found.set(fold(text), { ...before, times: before.times + 1 });
  }
  return [...found.values()].sort((a, b) => b.times - a.times);
}

/** As many as a column holds, one at least. @param {Reason[]} all @param {number} [more] how many did not come */
function fitting(all, more = 0) {
  let room = REASON_LINES;
  const reasons = all.filter(({ text }, at) => {
    room -= linesOf(text, REASON_LETTERS) + BETWEEN;
    return room >= 0 || at === 0;
  });
  return { reasons, others: more + all.length - reasons.length };
}
