/** The kinds of exercise as the desk draws them: with the drawings of screen and phone. */

import desks from "kinds:desk";
import phones from "kinds:phone";
import screens from "kinds:screen";

/** How each kind is answered: the phone's own way. */
export const answering = phones;

/** @param {string} kind */
export function drawing(kind) {
  return screens[kind] ?? null;
}

/** Whether nobody answers a kind: what it tells is there at once. @param {string | undefined} kind */
export function listens(kind) {
  return Boolean(screens[kind ?? ""]?.listens);
}

/** Whether people are put together when a step of a kind opens. @param {string | undefined} kind */
export function gathers(kind) {
  return Boolean(screens[kind ?? ""]?.gathers);
}

/** Whether a kind's results have deadlines, which are there as a calendar too. @param {string} kind */
export function dated(kind) {
  return Boolean(screens[kind]?.dated);
}

/** Whether a kind has a drawing of its rounds, or of its groups, beside each other.
 * @param {string} kind @param {"rounds" | "groups"} what */
export function compares(kind, what) {
  return Boolean(screens[kind]?.[what]);
}

/** How a kind is mended at the desk, where it has a way of its own. @param {string} kind */
export function mendingOf(kind) {
  return desks[kind]?.mend ?? null;
}

/** The drawing of a result made for a phone's width. @param {string} kind */
export function narrowDrawing(kind) {
  return phones[kind]?.result ?? null;
}
