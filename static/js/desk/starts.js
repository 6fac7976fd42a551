/** When the steps ahead are likely to begin, if each takes the time that was planned for it. */

import { left } from "./clock.js";
import { planned, plannedInAll, present, steps } from "./plan.js";

/**
 * The steps after the present one, as far as their time is known: no step is guessed past one without a clock.
 * Empty before the first step.
 *
 * @param {import("./types.js").Frame} frame
 * @param {number} nowMs
 * @returns {Record<string, number>} step id -> Unix milliseconds
 */
export function likelyStarts(frame, nowMs) {
  const step = present(frame);
  if (!step || !frame.step || !frame.clock) return {};
  const roundsAhead = step.by.slice(step.by.indexOf(frame.step.round) + 1);
  const rest = roundsAhead.reduce((sum, round) => sum + (planned(step, round) ?? 0), 0);
  const all = steps(frame);
  /** @type {Record<string, number>} */
  const found = {};
  let at = nowMs + (Math.max(0, left(frame.clock, nowMs)) + rest) * 1000;
  for (const ahead of all.slice(all.indexOf(step) + 1)) {
    found[ahead.id] = at;
    const takes = plannedInAll(ahead);
    if (takes === null) break;
    at += takes * 1000;
  }
  return found;
}
