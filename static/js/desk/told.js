/** What a listener is told when a frame arrives: what matters, and not every answer. */

import { left } from "./clock.js";

/**
 * @typedef {import("./types.js").Frame} Frame
 * @typedef {import("./types.js").Tongue} Tongue
 */

const WARNING_SECONDS = 60;

/**
 * @param {Frame | null} before
 * @param {Frame} now
 * @param {Tongue} tongue
 * @returns {string} empty where nothing is worth saying
 */
export function told(before, now, { t }) {
  if (!before) return "";
  if (before.step?.id !== now.step?.id) {
    return now.step ? t("Now at step: {title}", { title: now.step.title }) : "";
  }
  if (before.open !== now.open)
    return now.open ? t("Open for answers now") : t("Closed for answers");
  if (before.shown !== now.shown) {
    return now.shown ? t("The screen shows the result") : t("The screen shows the task");
  }
  return "";
}

/**
 * Said once, when the last minute begins and when the time is up.
 *
 * @param {Frame} frame
 * @param {number} beforeMs the moment last looked at
 * @param {number} nowMs
 * @param {Tongue} tongue
 */
export function toldByClock({ clock }, beforeMs, nowMs, { t }) {
  if (!clock?.running) return "";
  const [was, is] = [left(clock, beforeMs), left(clock, nowMs)];
  if (was > 0 && is <= 0) return t("The time is up");
  if (was > WARNING_SECONDS && is <= WARNING_SECONDS) return t("One minute left");
  return "";
}
