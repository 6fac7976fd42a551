/** Which likely pairs this desk chose to keep apart; remembered for as long as the tab lives. */

import { pairName } from "./incoming.js";

/**
 * @typedef {import("./session.js").Session} Session
 * @typedef {import("./types.js").Incoming} Incoming
 */

/** @param {Session} session @param {Incoming} incoming */
function place(session, incoming) {
  return `kept-apart:${session.frame?.code}:${incoming.step}`;
}

/**
 * @param {Session} session
 * @param {Incoming} incoming
 * @returns {string[]} by `pairName`
 */
export function settledPairs(session, incoming) {
  try {
    return JSON.parse(sessionStorage.getItem(place(session, incoming)) ?? "[]");
  } catch {
    return [];
  }
}

/**
 * @param {Session} session
 * @param {Incoming} incoming
 * @param {[string, string]} pair
 */
export function keepApart(session, incoming, [one, other]) {
  const settled = [...settledPairs(session, incoming), pairName(one, other)];
  sessionStorage.setItem(place(session, incoming), JSON.stringify(settled));
  session.changed();
}
