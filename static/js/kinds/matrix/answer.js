/** Placing items in a field, as pure functions: what lies where, on which page one is. */
import { fold } from "../../parts/same.js";

/**
 * @typedef {[number, number]} Place from 0 to 100, x first
 * @typedef {{ name: string, low: string, high: string }} Axis
 * @typedef {{ items: string[], x: Axis, y: Axis, corners: Record<string, string> }} Settings
 * @typedef {{ places: (Place|null)[], page: number }} State
 * @typedef {{ places: Record<string, Place> }} Answer
 */

export const FAR = 100;
export const MIDDLE = 50;

/** @param {Settings} settings @param {Answer|null} answer @param {State} [before] @returns {State} */
export function begin({ items }, answer, before) {
  const given = new Map(
    Object.entries(answer?.places ?? {}).map(([item, place]) => [fold(item), place]),
  );
  return {
    places: items.map((item) => given.get(fold(item)) ?? null),
    page: Math.max(0, Math.min(before?.page ?? 0, items.length - 1)),
  };
}

/** @param {Settings} settings @param {State} state @returns {Answer} */
export function answer({ items }, { places }) {
  return {
    places: Object.fromEntries(
      items.flatMap((item, at) => {
        const place = places[at];
        return place ? [[item, place]] : [];
      }),
    ),
  };
}

/** @param {State} state @param {number} x @param {number} y @returns {State} the page's item placed there */
export function put({ places, page }, x, y) {
  const held = (/** @type {number} */ value) => Math.round(Math.min(FAR, Math.max(0, value)));
  return {
    places: places.map((place, at) => (at === page ? [held(x), held(y)] : place)),
    page,
  };
}

/** @param {State} state */
export function placed({ places }) {
  return places.filter(Boolean).length;
}

/** Which corner a place falls in; the middle itself is high. @param {Place} place */
export function cornerOf([x, y]) {
  return [x, y].map((value) => (value < MIDDLE ? "low" : "high")).join("_");
}

/**
 * The places that changed between `before` and `mine`, made again on `newest`.
 *
 * @param {Settings} settings
 * @param {Answer|null} before
 * @param {Answer} mine
 * @param {Answer|null} newest
 * @returns {Answer}
 */
export function rebase(settings, before, mine, newest) {
  const [old, wanted, now] = [before, mine, newest].map((one) => begin(settings, one).places);
  const changed = wanted.map((place, at) => String(place) !== String(old[at]));
  const places = now.map((place, at) => (changed[at] ? wanted[at] : place));
  return answer(settings, { places, page: 0 });
}
