/** Plain facts of the programme: where we are in it, and what is behind and ahead. */

/**
 * @typedef {import("./types.js").Frame} Frame
 * @typedef {import("./types.js").DeskFrame} DeskFrame
 * @typedef {import("./types.js").Step} Step
 * @typedef {import("./types.js").StepState} StepState
 */

/**
 * The frame with a title on every step: where the programme has none, the kind's name.
 *
 * @param {Frame} frame
 * @param {(kind: string) => string} kindName
 * @returns {Frame}
 */
export function titled(frame, kindName) {
  /** @template {{title?: string, kind: string}} T @param {T} step */
  const named = (step) => ({ ...step, title: step.title || kindName(step.kind) });
  const { programme, step } = frame;
  return {
    ...frame,
    step: step && named(step),
    ...(programme && { programme: { ...programme, steps: programme.steps.map(named) } }),
  };
}

/**
 * @param {Frame | null} frame
 * @returns {Step[]}
 */
export function steps(frame) {
  return frame?.programme?.steps ?? [];
}

/**
 * The present step as it was planned, or null before the first.
 *
 * @param {Frame | null} frame
 * @returns {Step | null}
 */
export function present(frame) {
  return steps(frame).find((step) => step.id === frame?.step?.id) ?? null;
}

/**
 * @param {Frame} frame
 * @returns {{index: number, count: number}} index -1 before the first step
 */
export function position(frame) {
  const all = steps(frame);
  return { index: all.findIndex((step) => step.id === frame.step?.id), count: all.length };
}

/**
 * The step after the present one, or the one before with `by` -1; null past either end.
 *
 * @param {Frame} frame
 * @param {number} [by]
 * @returns {Step | null}
 */
export function neighbour(frame, by = 1) {
  return steps(frame)[position(frame).index + by] ?? null;
}

/**
 * The round after the present one, or before it with `by` -1; null past either end.
 *
 * @param {Frame} frame
 * @param {number} [by]
 * @returns {string | null}
 */
export function neighbourRound(frame, by = 1) {
  const { step } = frame;
  if (!step) return null;
  return step.by[step.by.indexOf(step.round) + by] ?? null;
}

/**
 * @param {DeskFrame | null} desk
 * @param {string | undefined} id
 * @returns {StepState | null}
 */
export function stateOf(desk, id) {
  return desk?.steps.find((step) => step.id === id) ?? null;
}

/**
 * Whether a step has been opened in the round it stands in, and not been cleared since.
 *
 * @param {StepState | null} state
 */
export function openedHere(state) {
  return state?.opened_rounds.includes(state.round) ?? false;
}

/**
 * The time planned for one round.
 *
 * @param {Step} step
 * @param {string} round
 * @returns {number | null} seconds
 */
export function planned(step, round) {
  if (!Array.isArray(step.clock)) return step.clock ?? null;
  return step.clock[step.by.indexOf(round)] ?? null;
}

/**
 * The time planned for all rounds of a step together.
 *
 * @param {Step} step
 * @returns {number | null} seconds
 */
export function plannedInAll(step) {
  const times = step.by.map((round) => planned(step, round) ?? 0);
  return times.reduce((sum, time) => sum + time, 0) || null;
}

/**
 * What mark a step has in the list.
 *
 * @param {Frame} frame
 * @param {DeskFrame | null} desk
 * @param {Step} step
 * @param {boolean} [told] nobody answers it, so it is done once the room has gone past it
 * @returns {"now" | "open" | "done" | "ahead"}
 */
export function mark(frame, desk, step, told = false) {
  if (frame.step?.id === step.id) return frame.open ? "open" : "now";
  const state = stateOf(desk, step.id);
  if (state?.open) return "open";
  return state?.opened || (told && isPast(frame, step)) ? "done" : "ahead";
}

/** @param {Frame} frame @param {Step} step */
function isPast(frame, step) {
  const order = steps(frame).map(({ id }) => id);
  return order.indexOf(step.id) < order.indexOf(frame.step?.id ?? "");
}

/**
 * How many can answer in the present round: people, groups, or the room once.
 *
 * @param {Frame} frame
 * @param {import("./types.js").Here} here
 */
export function answerers(frame, here) {
  if (frame.step?.round === "group") {
    return Math.max(here.groups ?? frame.groups.length, here.answered);
  }
  if (frame.step?.round === "room") return 1;
  return Math.max(here.people, here.answered);
}

/**
 * Whether all who can answer the open round have done so. One alone is not everybody, and what the room agrees
 * on is written at the desk itself.
 *
 * @param {Frame} frame
 * @param {import("./types.js").Here} here
 */
export function everybodyAnswered(frame, here) {
  const all = answerers(frame, here);
  const voting = frame.step?.settings?.voting;
  return frame.open && !voting && frame.step?.round !== "room" && all > 1 && here.answered >= all;
}

/**
 * The tally of where the room is now: the one that is here may still be of the step before.
 *
 * @template {{step: string, round: string}} T
 * @param {T | null} tally
 * @param {Frame} frame
 */
export function tallyOf(tally, { step }) {
  return tally && tally.step === step?.id && tally.round === step.round ? tally : null;
}
