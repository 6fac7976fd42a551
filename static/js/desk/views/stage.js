/** The middle of the desk: the step that the room is at. */

import { html } from "lit";
import { cameOver, cameOverHead } from "./came-over.js";
import { head } from "./head.js";
import { mendingOf } from "./kinds.js";
import { ownTexts } from "./own-texts.js";
import { presenter } from "./presenter.js";
import { result } from "./result.js";
import { welcome } from "./share.js";
import { tidy } from "./tidy.js";
import { writing } from "./writing.js";

/**
 * @typedef {import("../session.js").Session} Session
 * @typedef {import("../types.js").Frame} Frame
 */

/**
 * @param {Session} session
 * @param {Frame} frame
 */
export function stage(session, frame) {
  const { incoming } = session;
  if (!frame.step) return welcome(session, frame);
  if (incoming) {
    return html`<div class="stage">${cameOverHead(session, frame, incoming)}${cameOver(session, frame, incoming)}</div>`;
  }
  const mend = mendingOf(frame.step.kind);
  return html`<div class="stage">
    ${head(session, frame)}
    <div class="stage-body">
      ${presenter(session, frame)} ${writing(session)} ${mend?.(session, frame)} ${result(session, frame)}
      ${ownTexts(session, frame, mend !== null)} ${tidy(session, frame)}
    </div>
  </div>`;
}
