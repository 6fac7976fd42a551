/** The keyboard in the diamond: from place to place, as they lie. */
import { NINE, placesOf, ROWS, rowOf } from "./answer.js";

/** The arrow keys go from place to place. @param {KeyboardEvent} event */
export function byArrow(event) {
  /** @type {Record<string, [number, number]>} */
  const ways = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };
  const way = ways[event.key];
  const from = Number(/** @type {HTMLElement} */ (event.target).dataset.place ?? Number.NaN);
  if (!way || Number.isNaN(from)) return;
  event.preventDefault();
  const row = rowOf(from);
  const [down, right] = way;
  const next = down ? acrossRows(from, row, row + down) : from + right;
  if (next >= 0 && next < NINE) focusPlace(next);
}

/** The place of another row that lies nearest. @param {number} from @param {number} row @param {number} to */
function acrossRows(from, row, to) {
  if (to < 0 || to >= ROWS.length) return -1;
  const middle = (/** @type {number} */ place, /** @type {number} */ of) =>
    placesOf(of).indexOf(place) - (ROWS[of] - 1) / 2;
  return placesOf(to).reduce((best, place) =>
    Math.abs(middle(place, to) - middle(from, row)) < Math.abs(middle(best, to) - middle(from, row))
      ? place
      : best,
  );
}

/** @param {number} place */
export function focusPlace(place) {
  /** @type {HTMLElement|null} */ (document.querySelector(`[data-place="${place}"]`))?.focus();
}
