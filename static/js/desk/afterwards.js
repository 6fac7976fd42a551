/** What comes after the present round: how it is told before one goes there. */

import { neighbour, neighbourRound, planned } from "./plan.js";
import { duration, listed } from "./words.js";

/**
 * @typedef {import("./types.js").Frame} Frame
 * @typedef {import("./types.js").Tongue} Tongue
 */

/**
 * @param {import("./types.js").Step} step
 * @param {string} round
 * @param {Tongue} tongue
 */
export function roundDetail(step, round, tongue) {
  const [index, count] = [step.by.indexOf(round) + 1, step.by.length];
  const which = tongue.t("Round {index} of {count}", { index, count });
  return listed([which, duration(planned(step, round), tongue)]);
}

/**
 * @param {Frame} frame
 * @param {Tongue} tongue
 */
export function afterwards(frame, tongue) {
  const { t } = tongue;
  const round = neighbourRound(frame);
  if (round) return afterwardsIn(round, tongue);
  const next = neighbour(frame);
  return next ? t("Afterwards: {what}", { what: next.title }) : t("This is the last step");
}

/**
 * @param {string} round
 * @param {Tongue} tongue
 */
function afterwardsIn(round, { t }) {
  if (round === "group") return t("Afterwards in groups");
  if (round === "room") return t("Afterwards all together");
  return t("Afterwards each alone");
}

/**
 * @param {string} round
 * @param {Tongue} tongue
 */
export function roundLabel(round, { t }) {
  if (round === "group") return t("Go on in groups");
  if (round === "room") return t("Go on all together");
  return t("Go on each alone");
}
