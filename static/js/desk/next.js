/** The one thing to do next: what the large button says, what it does, and what comes after. */

import { afterwards, roundDetail, roundLabel } from "./afterwards.js";
import { beginningLine } from "./beginning.js";
import { paused, started } from "./clock.js";
import { neighbour, neighbourRound, openedHere, planned, present, stateOf } from "./plan.js";
import { mayVote, voting } from "./vote.js";
import { duration, itemsCounted } from "./words.js";

/**
 * @typedef {import("./types.js").Frame} Frame
 * @typedef {import("./types.js").Tongue} Tongue
 * @typedef {import("./types.js").Move} Move
 *
 * @typedef {object} Moment
 * @property {Frame} frame
 * @property {import("./types.js").DeskFrame | null} desk
 * @property {number} answered answers in the present round
 * @property {number} nowMs the server's time
 * @property {boolean} [told] whether nobody answers the present step
 * @property {boolean} [gathered] whether people are put together when it opens
 * @property {number} [incoming] how many items the step will open with, where they come over
 * @property {string} [refusal] why it cannot open with them
 *
 * @typedef {object} Action
 * @property {string} label what will happen
 * @property {string} detail what it concerns, or what comes after
 * @property {Move | null} move null where all steps are done, and where it cannot be done yet
 * @property {boolean} [barred] it cannot be done yet, and the detail says why
 */

/**
 * @param {Moment} moment
 * @param {Tongue} tongue
 * @returns {Action}
 */
export function nextAction(moment, tongue) {
  const { frame, desk } = moment;
  const { t } = tongue;
  const step = present(frame);
  if (!step) return onward(frame, tongue);
  if (moment.gathered && (frame.open || !openedHere(stateOf(desk, step.id)))) {
    return gathering(moment, tongue);
  }
  if (moment.told) return telling(frame, tongue);
  if (frame.open) return closing(moment, tongue);
  if (!openedHere(stateOf(desk, step.id))) return opening(moment, tongue);
  if (mayVote(frame, moment.answered)) return voting(frame, openMove(frame, moment.nowMs), tongue);
  if (canShow(moment)) {
    return {
      label: t("Show the result"),
      detail: afterwards(frame, tongue),
      move: { shown: true },
    };
  }
  return onward(frame, tongue);
}

/**
 * What is only told has nothing to open or close.
 *
 * @param {Frame} frame
 * @param {Tongue} tongue
 * @returns {Action}
 */
function telling(frame, tongue) {
  if (frame.shown) return onward(frame, tongue);
  return { label: tongue.t("Show it"), detail: afterwards(frame, tongue), move: { shown: true } };
}

/**
 * Talking together begins for everybody to see, and ends.
 *
 * @param {Moment} moment
 * @param {Tongue} tongue
 * @returns {Action}
 */
function gathering({ frame, nowMs }, tongue) {
  const { t } = tongue;
  const detail = afterwards(frame, tongue);
  if (frame.open) return { label: t("End the talk"), detail, move: closeMove(frame, nowMs) };
  return { label: t("Begin the talk"), detail, move: { ...openMove(frame, nowMs), shown: true } };
}

/**
 * One round or step back, or null at the very start. Nothing opens by going back.
 *
 * @param {Frame} frame
 * @returns {Move | null}
 */
export function previousMove(frame) {
  if (!frame.step) return null;
  const round = neighbourRound(frame, -1);
  if (round) return { round };
  const step = neighbour(frame, -1);
  return step && { step: step.id };
}

/**
 * Opening starts the clock, where there is time left on it.
 *
 * @param {Frame} frame
 * @param {number} nowMs
 * @returns {Move}
 */
export function openMove({ clock }, nowMs) {
  const waits = clock && !clock.running && clock.left > 0;
  return waits ? { open: true, clock: started(clock, nowMs) } : { open: true };
}

/**
 * Closing stops the clock.
 *
 * @param {Frame} frame
 * @param {number} nowMs
 * @returns {Move}
 */
export function closeMove({ clock }, nowMs) {
  return clock?.running ? { open: false, clock: paused(clock, nowMs) } : { open: false };
}

/**
 * How many answers are missing before anybody may see a result.
 *
 * @param {Frame} frame
 * @param {number} answered
 */
export function missing(frame, answered) {
  return Math.max(0, (present(frame)?.min_answers ?? 0) - answered);
}

/** @param {Moment} moment */
function canShow({ frame, answered }) {
  const step = present(frame);
  return step?.results !== "private" && !frame.shown && answered > 0 && !missing(frame, answered);
}

/**
 * @param {Moment} moment
 * @param {Tongue} tongue
 * @returns {Action}
 */
function opening({ frame, nowMs, incoming, refusal }, tongue) {
  const { t } = tongue;
  const step = /** @type {import("./types.js").Step} */ (present(frame));
  const source = sourceOf(step);
  const label =
    !incoming || !source
      ? t("Open for answers")
      : t("Open with {items}", { items: itemsCounted(source.take, incoming, tongue) });
  if (refusal) return { label, detail: refusal, move: null, barred: true };
  const round = frame.step?.round ?? step.by[0];
  return { label, detail: beginningLine(step, round, tongue), move: openMove(frame, nowMs) };
}

/**
 * @param {Moment} moment
 * @param {Tongue} tongue
 * @returns {Action}
 */
function closing(moment, tongue) {
  const { frame, answered, nowMs } = moment;
  const { t, n } = tongue;
  const move = closeMove(frame, nowMs);
  if (answered === 0) {
    return { label: t("Close for answers"), detail: t("Nobody has answered yet"), move };
  }
  const short = missing(frame, answered);
  if (short) {
    const detail = n(
      "{count} more answer is needed for a result",
      "{count} more answers are needed for a result",
      short,
    );
    return { label: t("Close for answers"), detail, move };
  }
  const detail = afterwards(frame, tongue);
  if (!canShow(moment)) return { label: t("Close for answers"), detail, move };
  return { label: t("Close and show the result"), detail, move: { ...move, shown: true } };
}

/**
 * @param {Frame} frame
 * @param {Tongue} tongue
 * @returns {Action}
 */
function onward(frame, tongue) {
  const { t } = tongue;
  const step = present(frame);
  const round = neighbourRound(frame);
  if (step && round) {
    return {
      label: roundLabel(round, tongue),
      detail: roundDetail(step, round, tongue),
      move: { round },
    };
  }
  const next = neighbour(frame);
  if (next) {
    const label = step ? t("Go to the next step") : t("Go to the first step");
    const time = duration(planned(next, next.by[0]), tongue);
    const detail = time ? t("{title} ({time})", { title: next.title, time }) : next.title;
    return { label, detail, move: { step: next.id } };
  }
  return { label: t("Fetch the answers"), detail: t("That was the last step"), move: null };
}

/**
 * Where a step takes its items from, or null where they were typed.
 *
 * @param {import("./types.js").Step} step
 * @returns {{from: string, take: string, n?: number} | null}
 */
export function sourceOf(step) {
  return Object.values(step.settings).find((value) => value?.from) ?? null;
}
