/** Days as people say them. */
import { page } from "../../texts.js";

/** nn goes by nb's names of months: not every browser knows nn. */
const LANGUAGE = page.language === "en" ? "en-GB" : "nb-NO";

/**
 * A day in words: `15. januar 2027` of `2027-01-15`.
 *
 * @param {string} due
 * @param {"long" | "short"} [month]
 * @param {string} [language]
 */
export function dayOf(due, month = "long", language = LANGUAGE) {
  const form = { day: "numeric", month, year: "numeric", timeZone: "UTC" };
  return new Date(`${due}T00:00Z`).toLocaleDateString(language, /** @type {any} */ (form));
}

/**
 * What a month is called on an axis: `feb.`, or its year where the axis spans several.
 *
 * @param {string} day the month's first
 * @param {boolean} years
 * @param {string} [language]
 */
export function monthName(day, years, language = LANGUAGE) {
  if (years) return day.slice(0, 4);
  const form = { month: "short", timeZone: "UTC" };
  return new Date(`${day}T00:00Z`).toLocaleDateString(language, /** @type {any} */ (form));
}
