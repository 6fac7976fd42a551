/** The analysis cross, as pure functions: what is named on which side and why, and the pages it stands on. */
import { fold } from "../../parts/same.js";

/**
 * @typedef {{ items: string[] }} Settings
 * @typedef {"pleased"|"improve"} Side
 * @typedef {{ pleased: string[], improve: string[], why: Record<string, string>, page: number }} State items in the
 *   order they were named; reasons by item
 * @typedef {{ item: string, why: string }} Named
 * @typedef {{ pleased: Named[], improve: Named[] }} Answer
 */

export const EACH = 2;
export const REASON_LONGEST = 300;
/** Naming and saying why, for each side. */
export const PAGES = 4;
/** @type {Side[]} */
const SIDES = ["pleased", "improve"];

/** @param {Settings} settings @param {Answer|null} answer @param {State} [before] @returns {State} */
export function begin({ items }, answer, before) {
  const known = (/** @type {Side} */ side) =>
    (answer?.[side] ?? []).flatMap(({ item, why }) => {
      const text = items.find((one) => fold(one) === fold(item));
      return text === undefined ? [] : [{ item: text, why }];
    });
  const named = { pleased: known("pleased"), improve: known("improve") };
  const whys = [...named.pleased, ...named.improve].map(({ item, why }) => [item, why]);
  return {
    pleased: named.pleased.map(({ item }) => item),
    improve: named.improve.map(({ item }) => item),
    why: { ...before?.why, ...Object.fromEntries(whys) },
    page: Math.min(before?.page ?? 0, PAGES - 1),
  };
}

/** @param {number} page @returns {Side} */
export function sideOf(page) {
  return SIDES[page < PAGES / SIDES.length ? 0 : 1];
}

/** Named on a side or not; a third, or what the other side has, changes nothing.
 * @param {State} state @param {Side} side @param {string} item @returns {State} */
export function name(state, side, item) {
  const now = state[side];
  if (now.includes(item)) return { ...state, [side]: now.filter((one) => one !== item) };
  const taken = SIDES.some((other) => state[other].includes(item));
  return taken || now.length >= EACH ? state : { ...state, [side]: [...now, item] };
}

/** @param {State} state @param {string} item @param {string} text @returns {State} */
export function explain(state, item, text) {
  return { ...state, why: { ...state.why, [item]: text } };
}

/** How many are left to name on a side. @param {State} state @param {Side} side */
export function left(state, side) {
  return EACH - state[side].length;
}

/** @param {Settings} _settings @param {State} state @returns {Answer} */
export function answer(_settings, { pleased, improve, why }) {
  const named = (/** @type {string} */ item) => ({ item, why: (why[item] ?? "").trim() });
  return { pleased: pleased.map(named), improve: improve.map(named) };
}

/**
 * What was named, taken away and written between `before` and `mine`, made again on `newest`.
 *
 * @param {Settings} settings
 * @param {Answer|null} before
 * @param {Answer} mine
 * @param {Answer|null} newest
 * @returns {Answer}
 */
export function rebase(settings, before, mine, newest) {
  const [old, wanted, now] = [before, mine, newest].map((one) => begin(settings, one));
  let state = now;
  // Twice, since what goes from one side to the other is first taken away there.
  for (const side of [...SIDES, ...SIDES]) {
    const changed = [...old[side], ...wanted[side]].filter(
      (item) => old[side].includes(item) !== wanted[side].includes(item),
    );
    for (const item of changed) {
      if (state[side].includes(item) !== wanted[side].includes(item))
        state = name(state, side, item);
    }
  }
  for (const [item, why] of Object.entries(wanted.why)) {
    if (why !== (old.why[item] ?? "")) state = explain(state, item, why);
  }
  return answer(settings, state);
}
