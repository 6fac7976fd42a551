/** The day by the clock on the wall: how long each step takes, and when it begins. Pure. */

/**
 * @typedef {import("./document.js").Programme} Programme
 * @typedef {import("./document.js").Step} Step
 * @typedef {{ begins: number[], seconds: (number | null)[], ends: number, unclocked: number }} Day
 *   `begins` and `ends` in seconds from the start; `seconds` null for a step without a clock
 */

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const WRITTEN = /^(\d{1,4})(?:[:.,](\d{2}))?$/;

/** The rounds of a step. @param {Step} step @returns {string[]} */
export function rounds({ by }) {
  return Array.isArray(by) ? by.map(String) : ["person"];
}

/** What is planned for each round of a step, as it is written: seconds, null, or what nobody can read.
 * @param {Step} step @returns {any[]} */
export function clocks(step) {
  const { clock } = step;
  return rounds(step).map((_round, index) => (Array.isArray(clock) ? clock[index] : clock) ?? null);
}

/** @param {Step} step @returns {number | null} seconds of all rounds, null where none has a clock */
export function length(step) {
  const known = clocks(step).filter((seconds) => Number.isFinite(seconds));
  return known.length ? known.reduce((sum, seconds) => sum + seconds, 0) : null;
}

/**
 * @param {Programme} programme
 * @param {(step: Step) => (number | null)[] | undefined} [own] the clocks that a step has of itself, where none is
 *   written: those of a talk are what its parts take
 * @returns {Day}
 */
export function day({ steps }, own = () => undefined) {
  const seconds = steps.map((/** @type {Step} */ step) =>
    step.clock === undefined ? length({ ...step, clock: own(step) }) : length(step),
  );
  let at = 0;
  const begins = seconds.map((/** @type {number | null} */ takes) => {
    const begun = at;
    at += takes ?? 0;
    return begun;
  });
  const unclocked = seconds.filter((/** @type {number | null} */ takes) => takes === null).length;
  return { begins, seconds, ends: at, unclocked };
}

/**
 * The time of day so long after the start; "" where the start is not known.
 *
 * @param {unknown} start `09:00`
 * @param {number} after seconds
 * @param {string} language
 */
export function timeOfDay(start, after, language) {
  const found = /^(\d{2}):(\d{2})$/.exec(String(start ?? ""));
  if (!found) return "";
  const at = (Number(found[1]) * HOUR + Number(found[2]) * MINUTE + after) % DAY;
  const two = (/** @type {number} */ figure) => String(Math.floor(figure)).padStart(2, "0");
  return `${two(at / HOUR)}${language === "en" ? ":" : "."}${two((at % HOUR) / MINUTE)}`;
}

/**
 * Minutes as people write them: `7`, `7:30`, `7.30`.
 *
 * @param {string} text
 * @returns {number | string | null} seconds; null for nothing, and the text itself where it is none
 */
export function readMinutes(text) {
  if (!text.trim()) return null;
  const found = WRITTEN.exec(text.trim());
  const seconds = Number(found?.[2] ?? 0);
  return found && seconds < MINUTE ? Number(found[1]) * MINUTE + seconds : text;
}

/**
 * A time of day as people write it: `9`, `9.00`, `0900`, `09:00`.
 *
 * @param {string} text
 * @returns {string} `09:00`, or the text itself where it is none
 */
export function readTime(text) {
  const found = /^(\d{1,2})(?:[:.,]?([0-5]\d))?$/.exec(text.trim());
  if (!found || Number(found[1]) > 23) return text;
  return `${found[1].padStart(2, "0")}:${found[2] ?? "00"}`;
}

/** @param {any} seconds as `readMinutes` gives it */
export function writeMinutes(seconds) {
  if (!Number.isFinite(seconds)) return seconds == null ? "" : String(seconds);
  const rest = seconds % MINUTE;
  const minutes = String(Math.floor(seconds / MINUTE));
  return rest ? `${minutes}:${String(rest).padStart(2, "0")}` : minutes;
}
