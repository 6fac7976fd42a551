/** Answering statements, as pure functions: their mixed order, what is answered, what can be sent. */
import { fold } from "../../parts/same.js";

/**
 * @typedef {{ name: string, statements: string[] }} Factor
 * @typedef {{ factors: Factor[], low: number, high: number, low_label: string, high_label: string }} Settings
 * @typedef {{ scores: Record<string, number> }} State
 * @typedef {{ scores: Record<string, number> }} Answer
 */

/** @param {Settings} settings @param {Answer|null} answer @returns {State} */
export function begin(settings, answer) {
  const given = new Map(
    Object.entries(answer?.scores ?? {}).map(([text, score]) => [fold(text), score]),
  );
  const all = settings.factors.flatMap(({ statements }) => statements);
  return {
    scores: Object.fromEntries(
      all.flatMap((text) => {
        const score = given.get(fold(text));
        return score === undefined ? [] : [[text, score]];
      }),
    ),
  };
}

/** @param {Settings} _settings @param {State} state @returns {Answer} */
export function answer(_settings, { scores }) {
  return { scores };
}

/** @param {State} state @param {string} statement @param {number} score @returns {State} */
export function rate({ scores }, statement, score) {
  return { scores: { ...scores, [statement]: score } };
}

/** How many statements have no score yet. @param {Settings} settings @param {State} state */
export function left({ factors }, { scores }) {
  return factors.flatMap(({ statements }) => statements).filter((text) => !(text in scores)).length;
}

/**
 * The statements in a mixed order that does not show which belong together: two of one factor stand beside each
 * other only where nothing else is left. It is the same on every phone, so that people can help each other.
 *
 * @param {Settings} settings
 * @returns {string[]}
 */
export function mixed({ factors }) {
  const piles = factors.map(({ statements }) =>
    [...statements].sort((one, other) => drawn(one) - drawn(other)),
  );
  /** @type {string[]} */
  const order = [];
  /** @type {string[] | undefined} */
  let last;
  for (;;) {
    const others = piles.filter((pile) => pile.length && pile !== last);
    const open = others.length ? others : piles.filter((pile) => pile.length);
    if (!open.length) return order;
    // The largest pile first, so that no factor is left alone at the end.
    last = open.reduce((best, pile) => (weight(pile) > weight(best) ? pile : best));
    order.push(/** @type {string} */ (last.shift()));
  }
}

/** How much of a factor is left, and among equals by lot. @param {string[]} pile */
function weight(pile) {
  return pile.length + drawn(pile[0]) / 2 ** 32;
}

/** A number from 0 to 2³² that looks drawn by lot, and is the same wherever it is drawn. @param {string} text */
function drawn(text) {
  let found = 2166136261;
  for (const letter of text) found = Math.imul(found ^ (letter.codePointAt(0) ?? 0), 16777619);
  return found >>> 0;
}
