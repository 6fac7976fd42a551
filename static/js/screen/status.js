/** What the screen shows now, and what it says about it. Pure. */
import { titleOf } from "../parts/title.js";

/**
 * @typedef {import("../room.js").Frame} Frame
 * @typedef {import("../room.js").Tally} Tally
 * @typedef {{ t: (source: string, values?: any) => string,
 *   n: (one: string, many: string, count: number, values?: any) => string }} Tongue
 */

/**
 * The tally, where it belongs to the round that the room is in.
 *
 * @param {Frame | null} room
 * @param {Tally | null} tally
 */
export function ofNow(room, tally) {
  const step = room?.step;
  return step && tally && tally.step === step.id && tally.round === step.round ? tally : null;
}

/**
 * Whether there is a drawing to show: released, and at least one answer behind it.
 *
 * @param {Frame} room
 * @param {Tally | null} tally
 */
export function showsResult(room, tally) {
  return Boolean(room.shown && tally?.results && tally.answers > 0);
}

/**
 * Why no result is seen, as a sentence; empty where nothing need be said.
 *
 * @param {Frame} room
 * @param {Tally | null} tally
 * @param {Tongue} tongue
 */
export function whyNoResult(room, tally, { t, n }) {
  if (showsResult(room, tally)) return "";
  if (tally?.waiting_for && tally.answers) {
    return n(
      "{count} more answer is needed before the result can be shown",
      "{count} more answers are needed before the result can be shown",
      tally.waiting_for,
    );
  }
  if (!room.open)
    return tally?.answers ? t("The answers are hidden") : t("We open for answers soon");
  if (!room.shown) return t("The answers are hidden while we answer");
  return tally?.results ? t("The answers grow here") : t("The result comes when answering closes");
}

/**
 * The title of the step, or what stands in for it.
 *
 * @param {Frame} room
 */
export function heading({ step, title }) {
  return step ? titleOf(step) : title;
}

/**
 * What a screen reader is told when the picture changes: new steps and results, and nothing else.
 *
 * @param {{ room: Frame | null, result: boolean } | null} before
 * @param {{ room: Frame | null, result: boolean }} now
 * @param {Tongue} tongue
 */
export function news(before, now, { t }) {
  const step = now.room?.step;
  if (!before || !step || !now.room) return "";
  const was = before.room?.step;
  if (was?.id !== step.id || was.round !== step.round) {
    return t("New step: {title}", { title: heading(now.room) });
  }
  return now.result && !before.result ? t("The result is shown") : "";
}

/**
 * Where people join, without the code: `samling.no` of `https://samling.no/482736`.
 *
 * @param {string | undefined} joinUrl
 */
export function doorOf(joinUrl) {
  if (!joinUrl) return "";
  const { host, pathname } = new URL(joinUrl);
  return host + pathname.replace(/\/[^/]*\/?$/, "");
}
