/** The desk by its keyboard, and by the screen's in the same browser. */

import { answering } from "../parts/remote.js";
import { wish } from "./keys.js";
import { closeMove, openMove } from "./next.js";
import { present } from "./plan.js";
import { pressLargeButton } from "./views/control.js";
import { listens } from "./views/kinds.js";
import { minutesMore, startOrPause } from "./views/pulse.js";

/**
 * @typedef {import("./session.js").Session} Session
 * @typedef {import("./types.js").Frame} Frame
 */

/** What may be asked for from elsewhere. */
const FROM_THE_SCREEN = ["next", "back", "clock", "blank", "reveal", "lock"];

/** @type {Record<string, (session: Session, frame: Frame) => unknown>} */
const DOES = {
  next: pressLargeButton,
  back: (session) => session.back(),
  clock: startOrPause,
  more: (session) => minutesMore(session, 1),
  less: (session) => minutesMore(session, -1),
  blank: (session) => session.move(({ view }) => ({ view: view === "blank" ? "" : "blank" })),
  reveal: (session, frame) =>
    present(frame)?.results !== "private" && session.move(({ shown }) => ({ shown: !shown })),
  lock: (session, frame) =>
    listens(frame.step?.kind) ||
    session.move((newest) => (newest.open ? closeMove : openMove)(newest, session.room.now())),
  help: (session) => session.set({ panel: { name: "keys" } }),
};

/**
 * Hears the keyboard, without its letters where the address says `?keys=off`. A button that a mouse or finger pressed
 * keeps the focus in most browsers, but a space afterwards is for the clock: it would press that button once more.
 *
 * @param {Session} session
 * @param {string} code
 */
export function listen(session, code) {
  const letters = new URLSearchParams(location.search).get("keys") !== "off";
  /** @type {Element | null} */
  let byHand = null;
  addEventListener("pointerdown", ({ target }) => {
    byHand = target instanceof Element ? target.closest("button, summary") : null;
  });
  addEventListener("focusin", ({ target }) => {
    if (target !== byHand) byHand = null;
  });
  addEventListener("keydown", (event) => {
    const focused = document.activeElement;
    const within = focused === byHand ? null : focused;
    const wished = session.panel ? "" : wish(event, within, letters);
    if (!wished || !does(session, wished)) return;
    event.preventDefault();
  });
  answering(code, (wished) => FROM_THE_SCREEN.includes(wished) && does(session, wished));
}

/**
 * @param {Session} session
 * @param {string} wished
 */
function does(session, wished) {
  const { frame } = session;
  const needsStep = !["next", "blank", "help"].includes(wished);
  if (!frame || !session.connected || (needsStep && !frame.step)) return false;
  DOES[wished](session, frame);
  return true;
}
