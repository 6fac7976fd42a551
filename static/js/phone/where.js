/** Which page a phone shows now. One rule, without side effects. */

/**
 * @typedef {"gone"|"refused"|"connecting"|"group"|"waiting"|"look"|"soon"|"answer"|"sent"|"received"|
 *   "late"|"result"|"turn"} Where
 * @typedef {{
 *   gone: boolean, refused: boolean, frame: import("../room.js").Frame|null,
 *   tally: import("../room.js").Tally|null, group: string|null, choosing: boolean, coming: boolean,
 *   canAnswer: boolean,
 *   listens?: boolean,
 *   answer: { isReceived: boolean, isUnsent: boolean, wish: object|null, wasOpen: boolean }|null,
 *   held: boolean,
 *   asked?: boolean,
 *   turning?: boolean,
 * }} Now `asked`: what was received lacks what is asked for now; `choosing`: the person is choosing a group;
 *   `coming`: the step's kind is on its way to this phone; `canAnswer`: that kind has a view here;
 *   `listens`: nobody answers that kind, so what it tells is there at once;
 *   `held`: what was asked to be delivered has waited long enough for the page to say so;
 *   `turning`: the person is asked whether somebody else is to answer here
 */

/** @param {Now} now @returns {Where} */
export function where(now) {
  const { frame, answer } = now;
  if (now.gone) return "gone";
  if (!frame) return now.refused ? "refused" : "connecting";
  const step = frame.step;
  const needsGroup = step?.round === "group" && frame.open && !now.group;
  if (frame.groups.length && (now.choosing || needsGroup)) return "group";
  if (!step) return "waiting";
  if (now.turning && answer?.isReceived) return "turn";
  if (now.coming) return "connecting";
  if (!now.canAnswer || !answer) return resultOr("look", now);
  if (frame.open) return whileOpen(answer, now);
  if (answer.isReceived) return resultOr("received", now);
  if (answer.isUnsent && answer.wasOpen) return resultOr("late", now);
  return resultOr(answer.wasOpen ? "look" : "soon", now);
}

/** @param {NonNullable<Now["answer"]>} answer @param {Now} now @returns {Where} */
function whileOpen(answer, { held, asked }) {
  if (answer.wish && held) return "sent";
  return answer.isReceived && !asked ? "received" : "answer";
}

/** Results are there for a phone once the step is closed and shown. @param {Where} other @param {Now} now
 * @returns {Where} */
function resultOr(other, { frame, tally, canAnswer, listens = false }) {
  const step = frame?.step;
  const belongs = tally && step && tally.step === step.id && tally.round === step.round;
  const some = belongs && (listens || tally.answers > 0) && tally.results !== null;
  const there = some && frame.shown && (listens || !frame.open);
  return there && canAnswer ? "result" : other;
}
