/** Days as people say them, by this device's own time zone. */
import { page, t, timeOfDay } from "../texts.js";

/** Not every browser knows nn. @type {Record<string, string[]>} */
const WAYS = { nb: ["nb-NO"], nn: ["nn-NO", "nb-NO"], en: ["en-GB"] };

/** @param {number} ms Unix milliseconds @param {string} [language] */
export function day(ms, language = page.language) {
  const parts = /** @type {const} */ ({ weekday: "long", day: "numeric", month: "long" });
  return new Intl.DateTimeFormat(WAYS[language] ?? WAYS.en, parts).format(ms);
}

/** A day and a time of day: Friday 27 November at 12:00. @param {number} ms Unix milliseconds */
export function moment(ms) {
  return t("{day} at {time}", { day: day(ms), time: timeOfDay(ms) });
}

/** As a field for a date and a time has it: 2026-11-27T12:00; "" for none. @param {number | null | undefined} ms */
export function toLocal(ms) {
  if (ms == null) return "";
  const moved = new Date(ms - new Date(ms).getTimezoneOffset() * 60_000);
  return moved.toISOString().slice(0, 16);
}

/** What such a field says, in Unix milliseconds; null where it is empty. @param {string} given */
export function fromLocal(given) {
  const ms = given ? new Date(given).getTime() : Number.NaN;
  return Number.isNaN(ms) ? null : ms;
}
