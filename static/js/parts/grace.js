/**
 * A clock that closes its step: a few seconds after it stood at zero, when the answers that were on their way have
 * come. Its `grace` says how many.
 */

/**
 * @typedef {{ ends: number|null, left: number, running: boolean, grace?: number }} Clock times as in the contract;
 *   `grace`: so many seconds after zero it closes the step
 */

/**
 * Whole seconds until the step closes by itself; 0 where the time is not up, or nothing closes.
 *
 * @param {Clock | null | undefined} clock
 * @param {number | null} left seconds on it
 */
export function graceLeft(clock, left) {
  if (!clock?.running || !clock.grace || left === null || left > 0) return 0;
  return Math.max(1, Math.ceil(clock.grace + left));
}

/**
 * What is shown of the time: nobody runs over time where the step closes.
 *
 * @param {Clock | null | undefined} clock
 * @param {number | null} left seconds on it
 */
export function withinTime(clock, left) {
  return clock?.grace && left !== null ? Math.max(0, left) : left;
}

/** Whether the time ran out, and that closed the step. @param {import("../room.js").Frame} frame */
export function ranOut({ clock, open }) {
  return Boolean(clock?.grace && !open && !clock.running && clock.left <= 0);
}
