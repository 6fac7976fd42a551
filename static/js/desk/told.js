/** What a listener is told when a frame arrives: what matters, and not every answer. */

import { legAt } from "../parts/legs.js";
import { passed } from "../parts/moments.js";
import { left } from "./clock.js";
import { roundName } from "./words.js";

/**
 * @typedef {import("./types.js").Frame} Frame
 * @typedef {import("./types.js").Tongue} Tongue
 */

/**
 * @param {Frame | null} before
 * @param {Frame} now
 * @param {Tongue} tongue
 * @returns {string} empty where nothing is worth saying
 */
export function told(before, now, { t, n }) {
  if (!before) return "";
  if (before.step?.id !== now.step?.id) {
    return now.step ? t("Now at step: {title}", { title: now.step.title }) : "";
  }
  const said = [];
  if (before.step?.round !== now.step?.round && now.step) {
    said.push(t("Now: {round}", { round: roundName(now.step.round, { t, n }) }));
  }
  if (before.open !== now.open) {
    said.push(now.step?.together ? talk(now.open, t) : answers(now.open, t));
  }
  if (before.shown !== now.shown) {
    said.push(now.shown ? t("The screen shows the result") : t("The screen shows the task"));
  }
  return said.join(". ");
}

/** @param {boolean} open @param {Tongue["t"]} t */
function answers(open, t) {
  return open ? t("Open for answers now") : t("Closed for answers");
}

/** @param {boolean} open @param {Tongue["t"]} t */
function talk(open, t) {
  return open ? t("The talk begins") : t("The talk is over");
}

/**
 * Said once, when five minutes and one minute are left, and when the time is up.
 *
 * @param {Frame} frame
 * @param {number} beforeMs the moment last looked at
 * @param {number} nowMs
 * @param {Tongue} tongue
 * @returns {{text: string, up: boolean}} empty where nothing is worth saying; whether the time is up just now, or
 *   that of a part
 */
export function toldByClock({ clock, step, open }, beforeMs, nowMs, { t }) {
  const moment = clock?.running ? passed(left(clock, beforeMs), left(clock, nowMs)) : "";
  const sentences = {
    five: t("Five minutes left"),
    one: t("One minute left"),
    up: t("The time is up"),
    "": "",
  };
  const part = (/** @type {number} */ ms) =>
    (clock ? legAt(step?.legs, left(clock, ms))?.index : 0) ?? 0;
  const next =
    open && clock?.running && part(nowMs) > part(beforeMs) ? t("The next part begins") : "";
  return { text: sentences[moment] || next, up: moment === "up" || Boolean(next) };
}
