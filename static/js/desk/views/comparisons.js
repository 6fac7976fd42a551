/** What of a step can stand beside each other on the big screen: its rounds, and the groups' own answers. */
import { present, stateOf } from "../plan.js";
import { compares } from "./kinds.js";

/**
 * @param {import("../session.js").Session} session
 * @param {import("../types.js").Frame} frame
 * @returns {[string, string][]} views, each with what it is called
 */
export function comparisons(session, frame) {
  const { t } = session.tongue;
  const step = present(frame);
  if (!step || !frame.step || step.results === "private") return [];
  const { kind, id, round } = frame.step;
  const opened = stateOf(session.desk, id)?.opened_rounds ?? [];
  /** @type {[string, string][]} */
  const found = [];
  if (opened.length > 1 && compares(kind, "rounds")) {
    found.push(["rounds", t("the rounds beside each other")]);
  }
  if (round === "group" && (step.min_answers ?? 0) < 2 && compares(kind, "groups")) {
    found.push(["groups", t("the groups beside each other")]);
  }
  return found;
}
