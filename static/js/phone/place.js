/** Where in its room a phone is: the one answer that can be given there. */
import { Answer } from "../answers.js";
import { nextPicture } from "../parts/next-picture.js";
import { t } from "../texts.js";
import { keepFor, writeNow } from "./keep.js";

/** @typedef {import("../answers.js").Place} Place */

/**
 * The place of this phone's answer, or null where it has none: between steps, in a round of the whole
 * room, and in a group's round as long as it has no group.
 *
 * @param {import("../room.js").Room} room
 * @returns {Place|null}
 */
export function placeOf({ frame, group, seated }) {
  const step = frame?.step;
  if (!step || step.round === "room") return null;
  if (step.round === "group" && !group) return null;
  const { id, round, epoch } = step;
  return {
    code: frame.code,
    step: id,
    round,
    epoch,
    group: round === "group" ? (seated?.id ?? group) : null,
  };
}

/**
 * The answer of this phone at a place, as far as it had come there.
 *
 * @param {Place} place @param {import("../room.js").Room} room @param {import("../answers.js").Kind} kind
 */
export function answerAt(place, room, kind) {
  return new Answer({
    kind,
    settings: room.frame?.step?.settings,
    place,
    together: place.round === "group",
    keep: keepFor(place, room.seat),
    async send(event, payload) {
      await nextPicture();
      writeNow();
      return room.request(event, payload);
    },
    connected: () => room.state === "connected",
  });
}

/** Whether an answer on the server is the one of this place.
 * @param {Place|undefined} place @param {import("../room.js").Mine|null} mine */
export function isOf(place, mine) {
  if (!place || !mine) return false;
  return mine.step === place.step && mine.round === place.round && mine.epoch === place.epoch;
}

/** @param {string} round */
export function roundName(round) {
  if (round === "person") return t("Alone");
  return round === "group" ? t("In groups") : t("All together");
}
