/** What the screen shows now, and what it says about it. Pure. */
import { passed } from "../parts/moments.js";
import { titleOf } from "../parts/title.js";
import { groupsOfThree } from "../texts.js";
import { everybodySaid } from "./everybody.js";

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
 * Whether the picture is held as it was: asked for, and still of the same round.
 *
 * @param {Frame | null} drawn
 * @param {Frame | null} newest
 */
export function isHeld(drawn, newest) {
  const [was, is] = [drawn?.step, newest?.step];
  return Boolean(newest?.view === "still" && is && was?.id === is.id && was.round === is.round);
}

/**
 * Whether there is a drawing to show: released, and at least one answer behind it, or two earlier rounds to compare.
 *
 * @param {Frame} room
 * @param {(Tally & import("../parts/chart-types.js").Beside) | null} tally
 * @param {boolean} [listens] whether nobody answers this kind, so that none is waited for
 */
export function showsResult(room, tally, listens = false) {
  const compares = room.view === "rounds" && (tally?.rounds?.length ?? 0) > 1;
  const draws = tally?.results && (listens || tally.answers > 0);
  return Boolean(room.shown && (draws || compares));
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
 * @typedef {{ room: Frame | null, result: boolean, told?: boolean, everybody: boolean,
 *   seconds: number | null, leg?: number | null }} Seen `told`: nobody answers the step, and its result is what is
 *   told; `seconds` left of a running clock, null where none runs; `leg`: which part of the time of an open step
 */

/**
 * What a screen reader is told when the picture changes: a new step, the result, that everybody has answered,
 * five minutes left, time is up. Never a single answer. Empty where nothing is to be told.
 *
 * @param {Seen | null} before
 * @param {Seen} now
 * @param {Tongue} tongue
 */
export function news(before, now, { t }) {
  const step = now.room?.step;
  if (!before || !step || !now.room) return "";
  const was = before.room?.step;
  if (was?.id !== step.id || was.round !== step.round) {
    return t("New step: {title}", { title: heading(now.room) });
  }
  const told = [];
  if (now.result && !before.result) {
    told.push(
      now.told ? t("New step: {title}", { title: heading(now.room) }) : t("The result is shown"),
    );
  }
  if (now.everybody && !before.everybody) told.push(everybodySaid(now.room, t));
  const moment = passed(before.seconds, now.seconds);
  if (goneOn(before, now)) told.push(t("The next part begins"));
  if (moment === "five") told.push(t("Five minutes left"));
  if (moment === "up") told.push(t("The time is up"));
  return told.join(". ");
}

/**
 * What sounds when the picture changes, where sound is on.
 *
 * @param {Seen | null} before
 * @param {Seen} now
 * @returns {"all" | "time" | ""}
 */
export function sound(before, now) {
  const step = now.room?.step;
  if (!before?.room?.step || before.room.step.id !== step?.id) return "";
  if (before.room.step.round !== step.round) return "";
  if (now.everybody && !before.everybody) return "all";
  if (goneOn(before, now)) return "time";
  return passed(before.seconds, now.seconds) === "up" ? "time" : "";
}

/** Whether another part of the time has begun. @param {Seen} before @param {Seen} now */
function goneOn({ leg: was = null }, { leg = null }) {
  return was !== null && leg !== null && leg > was;
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

/**
 * The code as it is said: digit by digit, with a pause between groups. `4 8 2, 7 3 6` of `482736`.
 *
 * @param {string} code
 */
export function spelled(code) {
  return groupsOfThree(code)
    .split(" ")
    .map((group) => [...group].join(" "))
    .join(", ");
}
