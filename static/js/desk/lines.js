/** What can be merged and hidden while and after people answer: the lines of a result. */

import { fold, same } from "../parts/same.js";

/**
 * @typedef {{text: string, of: string[], hidden: boolean}} Line
 */

const NAMES = ["item", "card", "name"];

/**
 * The lines of a result, whichever kind it is of: its first list of things with a name.
 *
 * @param {Record<string, any> | null | undefined} results
 * @returns {string[]}
 */
export function named(results) {
  for (const list of Object.values(results ?? {})) {
    if (!Array.isArray(list)) continue;
    const texts = list.map((entry) => NAMES.map((name) => entry?.[name]).find(Boolean));
    if (texts.length && texts.every((text) => typeof text === "string")) return texts;
  }
  return [];
}

/**
 * The step's own list, where no result may be seen yet.
 *
 * @param {Record<string, any>} settings
 * @returns {string[]}
 */
export function listed(settings) {
  const lists = Object.values(settings).filter(
    (value) => Array.isArray(value) && value.every((text) => typeof text === "string"),
  );
  return lists[0] ?? [];
}

/**
 * What the facilitator sees: the lines that stand, then the hidden ones.
 *
 * @param {string[]} texts
 * @param {import("./types.js").StepState | null} state
 * @returns {Line[]}
 */
export function lines(texts, state) {
  const merged = Object.entries(state?.merged ?? {});
  const hidden = (state?.hidden ?? []).map((text) => spelled(text, texts));
  const swallowed = merged.flatMap(([into, parts]) =>
    parts.filter((part) => !same(part, into)).map(fold),
  );
  const gone = new Set([...hidden.map(fold), ...swallowed]);
  const standing = [...texts, ...merged.map(([into]) => into)].filter(
    (text, index, all) =>
      !gone.has(fold(text)) && all.findIndex((other) => same(other, text)) === index,
  );
  const partsOf = (/** @type {string} */ text) =>
    merged.filter(([into]) => same(into, text)).flatMap(([, parts]) => parts);
  return [
    ...standing.map((text) => ({ text, of: partsOf(text), hidden: false })),
    ...hidden.map((text) => ({ text, of: partsOf(text), hidden: true })),
  ];
}

/**
 * @param {string} text
 * @param {string[]} texts
 */
function spelled(text, texts) {
  return texts.find((other) => same(other, text)) ?? text;
}
