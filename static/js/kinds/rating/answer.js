/** Rating oneself, as pure functions: scores, reasons, what to develop, and the pages they stand on. */
import { fold } from "../../parts/same.js";

/**
 * @typedef {{ items: string[], low: number, high: number, low_label: string, high_label: string,
 *   reasons: boolean, share_reasons: boolean, grow: number }} Settings
 * @typedef {{ scores: Record<string, number>, reasons: Record<string, string>, grow: string[],
 *   page: number }} State
 * @typedef {{ scores: Record<string, number>, grow: string[], reasons?: Record<string, string> }} Answer
 */

export const REASON_LONGEST = 500;

/** @param {Settings} settings @param {Answer|null} answer @param {State} [before] @returns {State} */
export function begin(settings, answer, before) {
  return {
    scores: known(settings, answer?.scores),
    reasons: known(settings, { ...before?.reasons, ...answer?.reasons }),
    grow: settings.items.filter((item) => answer?.grow.some((text) => fold(text) === fold(item))),
    page: Math.min(before?.page ?? 0, lastPage(settings)),
  };
}

/** The pages in order: one an item, one to choose what to develop, and all at a glance. */
export function lastPage(/** @type {Settings} */ { items, grow }) {
  return items.length + (grow ? 1 : 0);
}

/** Which page this is. @param {Settings} settings @param {State} state
 * @returns {"item"|"grow"|"all"} */
export function kindOfPage(settings, { page }) {
  if (page < settings.items.length) return "item";
  return settings.grow && page === settings.items.length ? "grow" : "all";
}

/** @param {State} state @param {string} item @param {number|null} score null takes it away
 * @returns {State} */
export function rate(state, item, score) {
  const { [item]: _, ...others } = state.scores;
  return { ...state, scores: score === null ? others : { ...others, [item]: score } };
}

/** @param {State} state @param {string} item @param {string} text @returns {State} */
export function explain(state, item, text) {
  return { ...state, reasons: { ...state.reasons, [item]: text.slice(0, REASON_LONGEST) } };
}

/** Picked to develop or not; one more than allowed changes nothing. @param {Settings} settings
 * @param {State} state @param {string} item @returns {State} */
export function pick(settings, state, item) {
  if (state.grow.includes(item)) {
    return { ...state, grow: state.grow.filter((one) => one !== item) };
  }
  if (state.grow.length >= settings.grow) return state;
  return {
    ...state,
    grow: settings.items.filter((one) => one === item || state.grow.includes(one)),
  };
}

/** How many are rated. @param {State} state */
export function rated({ scores }) {
  return Object.keys(scores).length;
}

/** What is sent: reasons only where the step shares them. @param {Settings} settings
 * @param {State} state @returns {Answer} */
export function answer(settings, { scores, reasons, grow }) {
  const written = Object.entries(reasons).filter(([, text]) => text.trim());
  return {
    scores,
    grow,
    ...(settings.share_reasons && written.length ? { reasons: Object.fromEntries(written) } : {}),
  };
}

/**
 * @template Value
 * @param {Settings} settings
 * @param {Record<string, Value>|undefined} given
 * @returns {Record<string, Value>} what is said of the step's items, in their order
 */
function known({ items }, given) {
  const by = new Map(Object.entries(given ?? {}).map(([item, value]) => [fold(item), value]));
  return Object.fromEntries(
    items.flatMap((item) => {
      const value = by.get(fold(item));
      return value === undefined ? [] : [[item, value]];
    }),
  );
}
