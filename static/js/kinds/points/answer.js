/** Sharing points, as pure functions: what lies where, what is left, what can be sent. */
import { fold } from "../../parts/same.js";

/**
 * @typedef {{ items: string[], budget: number }} Settings
 * @typedef {{ points: number[], scale: number, before: number[]|null }} State
 *   points of each item; how many points the full width of a slider means; what a reset took away
 * @typedef {{ points: Record<string, number> }} Answer
 */

// A slider that spans the whole budget gives most people a stub to pull at: it begins at about three
// even shares and grows, in these parts of the budget, when somebody wants more.
const WIDTHS = [0.1, 0.2, 0.3, 0.4, 0.5, 0.75, 1];
const EVEN_SHARES = 3;
const ROOM_ABOVE = 1.25;

/** @param {Settings} settings @param {Answer|null} answer @param {State} [before] @returns {State} */
export function begin({ items, budget }, answer, before) {
  const given = new Map(
    Object.entries(answer?.points ?? {}).map(([item, count]) => [fold(item), count]),
  );
  const points = items.map((item) => given.get(fold(item)) ?? 0);
  return {
    points,
    scale: Math.max(before?.scale ?? 0, widthFor(points, budget)),
    before: before?.before ?? null,
  };
}

/** @param {Settings} settings @param {State} state what is left; below 0: given too many */
export function left({ budget }, { points }) {
  return budget - sum(points);
}

/**
 * One item's points changed, held between 0 and the budget.
 *
 * @param {Settings} settings
 * @param {State} state
 * @param {number} at which item
 * @param {number} wanted
 * @param {{ within?: boolean, hold?: boolean }} [how] `within`: only as far as points are left;
 *   `hold`: the sliders keep their width, since one of them is being pulled
 * @returns {State}
 */
export function set(settings, state, at, wanted, { within = true, hold = false } = {}) {
  const now = state.points[at];
  const most = within ? Math.max(now, now + Math.max(0, left(settings, state))) : settings.budget;
  const value = Math.min(most, Math.max(0, Math.round(wanted)));
  const points = state.points.map((old, index) => (index === at ? value : old));
  const scale = hold ? state.scale : Math.max(state.scale, widthFor(points, settings.budget));
  return { points, scale, before: null };
}

/** As even as whole points go; the first items get what is over. */
export function evenly(/** @type {Settings} */ settings, /** @type {State} */ state) {
  const { items, budget } = settings;
  const share = Math.floor(budget / items.length);
  const over = budget - share * items.length;
  return again(
    settings,
    state,
    items.map((_, at) => share + (at < over ? 1 : 0)),
  );
}

/** All points taken back, or set as given. @param {number[]} [points] @returns {State} */
export function again(
  /** @type {Settings} */ settings,
  /** @type {State} */ state,
  points = settings.items.map(() => 0),
) {
  return { points, scale: widthFor(points, settings.budget), before: state.points };
}

/** What the last reset or even split took away, given back. */
export function undo(/** @type {Settings} */ settings, /** @type {State} */ state) {
  const points = state.before ?? state.points;
  return { points, scale: widthFor(points, settings.budget), before: null };
}

/** @param {Settings} settings @param {State} state @returns {Answer} */
export function answer({ items }, { points }) {
  return { points: Object.fromEntries(items.map((item, at) => [item, points[at]])) };
}

/**
 * The one change between `before` and `mine`, made again on `newest`.
 *
 * @param {Settings} settings
 * @param {Answer|null} before
 * @param {Answer} mine
 * @param {Answer|null} newest
 * @returns {Answer}
 */
export function rebase(settings, before, mine, newest) {
  const old = begin(settings, before).points;
  const wanted = begin(settings, mine).points;
  let state = begin(settings, newest);
  const changed = wanted.map((count, at) => count - old[at]);
  // What was taken away first, so that there is room for what was given.
  for (const sign of [-1, 1]) {
    for (const [at, change] of changed.entries()) {
      if (Math.sign(change) === sign) state = set(settings, state, at, wanted[at]);
    }
  }
  return answer(settings, state);
}

/** @param {number[]} points @param {number} budget */
function widthFor(points, budget) {
  const wished = Math.max((EVEN_SHARES * budget) / points.length, ROOM_ABOVE * Math.max(...points));
  const part = WIDTHS.find((width) => width * budget >= wished) ?? 1;
  return Math.ceil(part * budget);
}

/** @param {number[]} numbers */
function sum(numbers) {
  return numbers.reduce((total, one) => total + one, 0);
}
