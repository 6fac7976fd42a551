/** What is said of dates that will not do what somebody thought: a copy's have often passed. */
import { n, t } from "../texts.js";

const DAY_MS = 86_400_000;

/** @typedef {{ opens?: number | null, until?: number | null }} Dates Unix milliseconds; none: by hand */

/** Whether any of them has passed. @param {Dates} dates @param {number} nowMs */
export function hasPassed({ opens, until }, nowMs) {
  return [opens, until].some((ms) => typeof ms === "number" && ms <= nowMs);
}

/**
 * What a date that has passed does to a step that has not been open; empty where it has not.
 *
 * @param {"opens" | "until"} name @param {Dates} dates @param {number} nowMs
 */
export function passedSaid(name, { opens, until }, nowMs) {
  const over = hasPassed({ until }, nowMs);
  if (name === "until") return over ? t("This has passed, so nothing opens by itself.") : "";
  return hasPassed({ opens }, nowMs) && !over ? t("This has passed, so it opens at once.") : "";
}

/**
 * That the room may be gone by then, since it is deleted when nobody has used it for so many days; empty where not.
 *
 * @param {number | null | undefined} ms @param {number} nowMs @param {number} days
 */
export function beyondSaid(ms, nowMs, days) {
  // While a number of days is being written it may be none.
  if (typeof ms !== "number" || !(days > 0) || ms <= nowMs + days * DAY_MS) return "";
  return n(
    "The room is deleted {count} day after its last use. That may be before this.",
    "The room is deleted {count} days after its last use. That may be before this.",
    days,
  );
}

/**
 * What of a programme has dates that have passed: the `room`, where it has any of its own, and its `steps`.
 *
 * @param {Dates & { pace?: string, steps: (Dates & { title?: string, kind: string })[] }} programme @param {number} nowMs
 */
export function past({ pace, opens, until, steps }, nowMs) {
  return {
    room: pace === "own" && hasPassed({ opens, until }, nowMs),
    steps: steps.filter((step) => hasPassed(step, nowMs)),
  };
}
