/** The clock that closes its step: whether it does, and the seconds in which the last answers come. */

import { html, nothing } from "lit";
import { live } from "lit/directives/live.js";
import { graceLeft } from "../../parts/grace.js";
import { left } from "../clock.js";
import { gathers, listens } from "./kinds.js";
import { counted, FIGURE } from "./parts.js";

/**
 * @typedef {import("../session.js").Session} Session
 * @typedef {import("../types.js").Frame} Frame
 */

/**
 * Whether the step closes when the clock has run out: asked while it is open, and told wherever it does.
 *
 * @param {Session} session
 * @param {Frame} frame
 */
export function closingChoice(session, frame) {
  const kind = frame.step?.kind;
  if (!frame.clock || (listens(kind) && !gathers(kind))) return nothing;
  if (!frame.open && !frame.clock.grace) return nothing;
  const { t } = session.tongue;
  return html`<label class="closes">
    <input type="checkbox" .checked=${live(session.closes ?? Boolean(frame.clock.grace))} ?disabled=${!session.connected}
      @change=${(/** @type {any} */ event) => turn(session, event.target.checked)} />
    <span>${t("Close by itself when the time is up")}</span>
  </label>`;
}

/**
 * How long until the step closes by itself, while it is about to; else nothing.
 *
 * @param {Session} session
 * @param {Frame} frame
 */
export function closingSoon({ room, tongue }, { clock, open }) {
  const seconds =
    clock && open ? graceLeft(/** @type {any} */ (clock), left(clock, room.now())) : 0;
  if (!seconds) return nothing;
  return counted(
    tongue.n("Closes in {count} second", "Closes in {count} seconds", seconds, FIGURE),
    seconds,
  );
}

/** What was ticked is shown while it is asked for. @param {Session} session @param {boolean} closes */
async function turn(session, closes) {
  session.set({ closes });
  await session.move(
    ({ clock }) =>
      clock && { clock: { left: left(clock, session.room.now()), running: clock.running, closes } },
  );
  if (session.closes === closes) session.set({ closes: null });
}
