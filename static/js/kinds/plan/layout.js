/** How a plan is laid out on the screen: its rows by goal, its pages, and its months. Pure. */
import { linesOf, pagesOf } from "../../parts/chart-pages.js";

/**
 * @typedef {import("./answer.js").Action} Action
 * @typedef {Action & { first: boolean }} Line `first`: the goal is named here
 * @typedef {{ at: number, month: string, label: boolean }} Mark `at`: share of the way, 0–1; `month`: its first day
 */

// Letters on a line of each column, at the type in which pages are made.
const LETTERS = { for: 21, action: 36, owner: 15 };
const LINE_U = 2.45;
const PADDING_U = 1.8;
const ROOM_U = 41;
/** So many actions are on the wall, the earliest: nobody reads more of them there. */
export const MOST_SHOWN = 24;
const MOST_LABELS = 3;
const MOST_MARKS = 24;

/**
 * The actions under their goals, in the goals' order, each goal's earliest first.
 *
 * @param {Action[]} actions
 * @param {string[]} goals
 */
export function byGoal(actions, goals) {
  const place = (/** @type {Action} */ row) => {
    const at = goals.indexOf(row.for);
    return at < 0 ? goals.length : at;
  };
  return [...actions].sort((one, other) => place(one) - place(other));
}

/**
 * @param {Action[]} rows under their goals
 * @returns {Line[][]} a page's first row names its goal again
 */
export function pages(rows) {
  return pagesOf(rows, heightOf, ROOM_U).map((page) =>
    page.map((row, at) => ({ ...row, first: row.for !== page[at - 1]?.for })),
  );
}

/** @param {Action} row in u; as if every row named its goal */
function heightOf(row) {
  const lines = Math.max(
    linesOf(row.for, LETTERS.for),
    linesOf(row.action, LETTERS.action),
    linesOf(row.owner, LETTERS.owner),
  );
  return lines * LINE_U + PADDING_U;
}

/**
 * The months from the first deadline to the last, and where each begins.
 *
 * @param {Action[]} rows
 * @returns {{ marks: Mark[], years: boolean, along: (due: string) => number } | null} null without deadlines; `years`: it spans several
 */
export function months(rows) {
  const days = rows.flatMap(({ due }) => (due ? [due] : [])).sort();
  if (!days.length) return null;
  const first = monthOf(days[0]);
  const last = monthOf(days[days.length - 1]) + 1;
  const begin = startOf(first);
  const whole = startOf(last) - begin;
  const step = Math.ceil((last - first) / MOST_MARKS);
  const every = Math.ceil((last - first) / step / MOST_LABELS);
  const marks = [];
  for (let month = first, at = 0; month < last; month += step, at += 1) {
    const day = new Date(startOf(month)).toISOString().slice(0, 10);
    marks.push({ at: (startOf(month) - begin) / whole, month: day, label: at % every === 0 });
  }
  return {
    marks,
    years: last - first > MOST_MARKS,
    along: (due) => (Date.parse(due) - begin) / whole,
  };
}

/** Months since year 0. @param {string} day */
function monthOf(day) {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

/** Unix milliseconds. @param {number} month */
function startOf(month) {
  return Date.UTC(Math.floor(month / 12), month % 12);
}
