/** The kinds of exercise as the desk draws them: with the drawings of screen and phone. */

import phones from "kinds:phone";
import screens from "kinds:screen";

/** How each kind is answered: the phone's own way. */
export const answering = phones;

/** @param {string} kind */
export function drawing(kind) {
  return screens[kind] ?? null;
}

/** The drawing of a result made for a phone's width. @param {string} kind */
export function narrowDrawing(kind) {
  return phones[kind]?.result ?? null;
}
