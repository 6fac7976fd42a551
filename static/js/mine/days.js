/** Days as the page's language writes them. */
import { page } from "../texts.js";

// Not every browser knows nn, and the months have the same names.
const writer = new Intl.DateTimeFormat(page.language === "en" ? "en-GB" : "nb-NO", {
  day: "numeric",
  month: "long",
  year: "numeric",
});

/** A day such as 22. november 2026. @param {number} ms Unix milliseconds */
export function day(ms) {
  // A day is not torn from its month at the end of a line.
  return writer.format(ms).replace(/ /g, "\u00a0");
}

/** @param {number} ms Unix milliseconds @param {number} [now] */
export function isToday(ms, now = Date.now()) {
  return new Date(ms).toDateString() === new Date(now).toDateString();
}
