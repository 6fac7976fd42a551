/** Giving words, as pure functions: what is written, what can be sent. */
import { fold } from "../../parts/same.js";

/**
 * @typedef {{ words: number, longest: number }} Settings
 * @typedef {{ words: string[] }} State one text a field, empty ones too
 * @typedef {{ words: string[] }} Answer
 */

/** @param {Settings} settings @param {Answer|null} answer @returns {State} */
export function begin({ words }, answer) {
  const given = answer?.words ?? [];
  return { words: Array.from({ length: words }, (_, at) => given[at] ?? "") };
}

/** @param {Settings} _settings @param {State} state @returns {Answer} */
export function answer(_settings, { words }) {
  return { words: written(words) };
}

/** @param {State} state @param {number} at which field @param {string} text @returns {State} */
export function set({ words }, at, text) {
  return { words: words.map((word, index) => (index === at ? text : word)) };
}

/** The first word that stands in two fields, if any. @param {State} state */
export function twice({ words }) {
  const said = written(words);
  return said.find((word, at) => said.findIndex((other) => fold(other) === fold(word)) < at);
}

/** @param {string[]} words */
function written(words) {
  return words.map((word) => word.trim().replace(/\s+/g, " ")).filter(Boolean);
}

/**
 * The words that were taken out and put in between `before` and `mine`, made again on `newest`.
 *
 * @param {Settings} settings
 * @param {Answer|null} before
 * @param {Answer} mine
 * @param {Answer|null} newest
 * @returns {Answer}
 */
export function rebase({ words: most }, before, mine, newest) {
  const has = (/** @type {Answer|null} */ answer, /** @type {string} */ word) =>
    (answer?.words ?? []).some((other) => fold(other) === fold(word));
  const left = (newest?.words ?? []).filter((word) => !has(before, word) || has(mine, word));
  const added = mine.words.filter((word) => !has(before, word) && !has(newest, word));
  return { words: [...left, ...added].slice(0, most) };
}
