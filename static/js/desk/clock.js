/** The room's clock as the desk reads and changes it. Times in seconds unless the name says ms. */

/** @typedef {import("./types.js").Clock} Clock */

export const MINUTE = 60;

/**
 * What is left now; below 0 is overtime.
 *
 * @param {Clock} clock
 * @param {number} nowMs the server's time
 */
export function left(clock, nowMs) {
  if (clock.running && clock.ends != null) return (clock.ends - nowMs) / 1000;
  return clock.left;
}

/**
 * @param {Clock} clock
 * @param {number} nowMs
 */
export function paused(clock, nowMs) {
  return { left: Math.round(left(clock, nowMs)), running: false };
}

/**
 * @param {Clock} clock
 * @param {number} nowMs
 */
export function started(clock, nowMs) {
  return { left: Math.round(left(clock, nowMs)), running: true };
}

/**
 * The clock with its time up. One that closes its step runs, so that it does, also where it was paused.
 *
 * @param {Clock} clock
 * @param {boolean} open whether the step takes answers
 */
export function ended(clock, open) {
  return { left: 0, running: clock.running || (open && Boolean(clock.grace)) };
}

/**
 * The clock with more time on it, or less, down to none; a room without one gets one that waits to be started.
 *
 * @param {Clock | null} clock
 * @param {number} nowMs
 * @param {number} seconds
 */
export function extended(clock, nowMs, seconds) {
  if (!clock) return { left: Math.max(0, seconds), running: false };
  const now = Math.round(left(clock, nowMs));
  return {
    left: seconds < 0 ? Math.min(now, Math.max(0, now + seconds)) : now + seconds,
    running: clock.running,
  };
}

/**
 * The share of the planned time that is used, 0–1, or null where none was planned.
 *
 * @param {number} leftSeconds
 * @param {number | null} planned
 */
export function used(leftSeconds, planned) {
  if (!planned) return null;
  return Math.min(1, Math.max(0, 1 - leftSeconds / planned));
}

/**
 * What the reading is of: time that is left, time that is just up, or time that has run over.
 *
 * @param {number} seconds
 * @returns {"left" | "up" | "over"}
 */
export function meaning(seconds) {
  if (seconds > 0) return "left";
  return seconds > -1 ? "up" : "over";
}
