/**
 * What came over from an earlier step, and what the facilitator made of it before opening.
 *
 * Everything is read from two lists: what came (`source`) and what the step will use (`items`). So
 * each change is a new list, and each change can be undone by whoever sees the two.
 */

import { fold, same } from "../parts/same.js";

/**
 * @typedef {import("./types.js").Item} Item
 * @typedef {{text: string, of: string[]}} Kept
 * @typedef {{text: string, of: string[], count: number,
 *   state: "kept" | "merged" | "added" | "struck"}} Row
 */

/**
 * The list as it is sent: a text stands alone unless it was made of others.
 *
 * @param {Item[]} items
 * @returns {Kept[]}
 */
export function asKept(items) {
  return items.map(({ text, of = [] }) => ({ text, of: of.length > 1 ? [...of] : [] }));
}

/**
 * Every line: what is kept and struck in the order it came, then what was added.
 *
 * @param {Pick<import("./types.js").Incoming, "source" | "counts" | "items">} incoming
 * @param {number} [most] how many answers there were; no merged count goes above it
 * @returns {Row[]}
 */
export function rows({ source, counts, items }, most = Number.POSITIVE_INFINITY) {
  /** @type {Row[]} */
  const found = [];
  const kept = asKept(items);
  /** @type {Set<Kept>} */
  const placed = new Set();
  for (const text of source) {
    const item = kept.find((one) => holds(one, text));
    if (!item) {
      found.push({ text, of: [], count: counts[text] ?? 0, state: "struck" });
    } else if (!placed.has(item)) {
      placed.add(item);
      const parts = source.filter((part) => holds(item, part));
      const sum = parts.reduce((before, part) => before + (counts[part] ?? 0), 0);
      const state = item.of.length ? "merged" : "kept";
      found.push({ ...item, count: Math.min(most, sum), state });
    }
  }
  for (const item of kept) {
    if (!placed.has(item)) found.push({ ...item, count: 0, state: "added" });
  }
  return found;
}

/**
 * @param {Item[]} items
 * @param {string} text
 * @returns {Kept[]}
 */
export function without(items, text) {
  return asKept(items).filter((item) => !same(item.text, text));
}

/**
 * A struck text, back where it came.
 *
 * @param {string[]} source
 * @param {Item[]} items
 * @param {string} text
 * @returns {Kept[]}
 */
export function restored(source, items, text) {
  const order = source.map(fold);
  const place = order.indexOf(fold(text));
  const kept = asKept(items);
  const after = kept.findIndex((item) => {
    const first = firstPlace(item, order);
    return first === -1 || first > place;
  });
  kept.splice(after === -1 ? kept.length : after, 0, { text, of: [] });
  return kept;
}

/**
 * One more text, or null where the list has it already.
 *
 * @param {string[]} source
 * @param {Item[]} items
 * @param {string} text
 * @returns {Kept[] | null}
 */
export function withAdded(source, items, text) {
  const kept = asKept(items);
  if (kept.some((item) => holds(item, text))) return null;
  const struck = source.find((one) => same(one, text));
  if (struck) return restored(source, items, struck);
  return [...kept, { text: text.trim(), of: [] }];
}

/**
 * The texts as one, standing where the first of them stood.
 *
 * @param {Item[]} items
 * @param {string[]} texts
 * @param {string} into
 * @returns {Kept[]}
 */
export function merged(items, texts, into) {
  const kept = asKept(items);
  const parts = kept.filter((item) => texts.some((text) => same(text, item.text)));
  const of = parts.flatMap((item) => (item.of.length ? item.of : [item.text]));
  const rest = kept.filter((item) => !parts.includes(item) && !same(item.text, into));
  const place = kept.slice(0, kept.indexOf(parts[0])).filter((item) => rest.includes(item)).length;
  rest.splice(place, 0, { text: into.trim(), of });
  return rest;
}

/**
 * A merged item taken apart again.
 *
 * @param {Item[]} items
 * @param {string} text
 * @returns {Kept[]}
 */
export function split(items, text) {
  return asKept(items).flatMap((item) =>
    same(item.text, text) ? item.of.map((part) => ({ text: part, of: [] })) : [item],
  );
}

/**
 * The pairs that are likely the same and not settled yet.
 *
 * @param {[string, string][]} alike
 * @param {Item[]} items
 * @param {string[]} settled the pairs that were kept apart, by `pairName`
 */
export function openPairs(alike, items, settled) {
  const here = (/** @type {string} */ text) => items.some((item) => same(item.text, text));
  return alike.filter(
    ([one, other]) => here(one) && here(other) && !settled.includes(pairName(one, other)),
  );
}

/**
 * @param {string} one
 * @param {string} other
 */
export function pairName(one, other) {
  return [fold(one), fold(other)].sort().join("\n");
}

/**
 * The name that merged texts get unless another is written: the one most gave, else the first.
 *
 * @param {Row[]} chosen
 */
export function bestName(chosen) {
  return chosen.reduce((best, row) => (row.count > best.count ? row : best)).text;
}

/**
 * @param {Kept} item
 * @param {string} text
 */
function holds(item, text) {
  return same(item.text, text) || item.of.some((part) => same(part, text));
}

/**
 * @param {Kept} item
 * @param {string[]} order
 */
function firstPlace(item, order) {
  const places = [item.text, ...item.of].map((text) => order.indexOf(fold(text)));
  const known = places.filter((place) => place >= 0);
  return known.length ? Math.min(...known) : -1;
}
