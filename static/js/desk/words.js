/** What the desk calls things. Everything said of rounds, times and counts stands here once. */

import { planned } from "./plan.js";

/**
 * @typedef {import("./types.js").Tongue} Tongue
 * @typedef {import("./types.js").Step} Step
 */

const MINUTE = 60;

/**
 * @param {string} round
 * @param {Tongue} tongue
 */
export function roundName(round, { t }) {
  if (round === "group") return t("In groups");
  if (round === "room") return t("All together");
  return t("Each alone");
}

/**
 * @param {number | null} seconds
 * @param {Tongue} tongue
 * @returns {string} empty where no time is planned
 */
export function duration(seconds, { n }) {
  if (!seconds) return "";
  if (seconds < MINUTE) return n("{count} second", "{count} seconds", seconds);
  return n("{count} minute", "{count} minutes", Math.round(seconds / MINUTE));
}

/**
 * One line on a round: who answers, for how long.
 *
 * @param {Step} step
 * @param {string} round
 * @param {Tongue} tongue
 */
export function roundLine(step, round, tongue) {
  return listed([roundName(round, tongue), duration(planned(step, round), tongue)]);
}

/** @param {string[]} parts */
export function listed(parts) {
  return parts.filter(Boolean).join(", ");
}

/**
 * What the items of a step are called: three on top of a diamond are values.
 *
 * @param {string} take how the items were taken from the earlier step
 * @param {number} count
 * @param {Tongue} tongue
 */
export function itemsCounted(take, count, { n }) {
  if (take === "top_rows") return n("{count} value", "{count} values", count);
  return n("{count} item", "{count} items", count);
}
