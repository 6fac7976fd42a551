/** The moments of a clock that people are told of. */

/** @typedef {"five" | "one" | "up" | ""} Moment */

/** @type {[Moment, number][]} the last one first, with the seconds left */
const MOMENTS = [
  ["up", 0],
  ["one", 60],
  ["five", 300],
];

/**
 * The moment that lies between two readings of a running clock: five minutes left, one minute left, time is
 * up. Empty where none does, also when time is given back. Of several the last, which is what counts now.
 *
 * @param {number | null} beforeSeconds left at the reading before; null: there was none
 * @param {number | null} nowSeconds left now; null: there is no clock
 * @returns {Moment}
 */
export function passed(beforeSeconds, nowSeconds) {
  if (beforeSeconds === null || nowSeconds === null) return "";
  const found = MOMENTS.find(([, left]) => beforeSeconds > left && nowSeconds <= left);
  return found ? found[0] : "";
}
