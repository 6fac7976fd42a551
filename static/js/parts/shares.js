/** Counts of rounds that different numbers of people, or groups, stand behind: as shares of those who answered. */
import { roundsOf } from "./rounds-lines.js";
import { fold } from "./same.js";

/**
 * @typedef {import("./chart-types.js").At} At
 * @typedef {import("./chart-types.js").Round} Round
 * @typedef {{ item: string, count: number }} Line
 */

const PERCENT = 100;
const MOST = 24;

/** @param {Round} round @returns {import("./rounds-lines.js").Value[]} */
export function shares({ results, answers }) {
  return results.items.map((/** @type {Line} */ { item, count }) => ({
    item,
    value: count / answers,
  }));
}

/** The same of those alone that have most in any round, where there is no end to what people may write.
 * @param {At} at @returns {(round: Round) => import("./rounds-lines.js").Value[]} */
export function commonest(at) {
  /** @type {Map<string, number>} */
  const best = new Map();
  for (const round of roundsOf(at)) {
    for (const { item, value } of shares(round)) {
      best.set(fold(item), Math.max(value ?? 0, best.get(fold(item)) ?? 0));
    }
  }
  const kept = new Set(
    [...best]
      .sort(([, one], [, other]) => other - one)
      .slice(0, MOST)
      .map(([item]) => item),
  );
  return (round) => shares(round).filter(({ item }) => kept.has(fold(item)));
}

/** @param {number} share @param {Pick<At, "number">} at */
export function said(share, { number }) {
  return `${number(share * PERCENT, 0)} %`;
}

/** In points of a hundred. @param {number} share @param {Pick<At, "number">} at */
export function shifted(share, { number }) {
  return number(share * PERCENT, 0);
}
