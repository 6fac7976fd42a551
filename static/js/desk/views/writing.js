/** In the plenary round the desk writes for everybody, with the phone's own way of answering. */

import { html, nothing } from "lit";
import { n, number, t } from "../../texts.js";

/** @typedef {import("../session.js").Session} Session */

/** @param {Session} session */
export function writing(session) {
  const { answer, kind } = session.writing;
  const { frame } = session;
  if (!answer || !kind || !frame?.open || !frame.step) return nothing;
  const missing = kind.missing(frame.step.settings, answer.state);
  const able = !missing && !answer.isReceived && session.connected;
  const at = moment(session);
  return html`<section class="sheet writing" aria-labelledby="writing-title">
    <h2 class="sheet-title" id="writing-title">${t("Write what you agreed on")}</h2>
    <div class="writing-view">${kind.view(at)} ${kind.foot?.(at) ?? nothing}</div>
    ${answer.problem?.error ? html`<p class="wrong" role="alert">${answer.problem.error}</p>` : nothing}
    <button
      type="button"
      class="button main"
      aria-disabled=${able ? nothing : "true"}
      @click=${() => able && answer.deliver()}
    >
      ${missing || (answer.isReceived ? t("The answer is written") : t("Write it in"))}
    </button>
  </section>`;
}

/**
 * What a kind's way of answering is given.
 *
 * @param {Session} session
 * @returns {Record<string, any>}
 */
function moment(session) {
  const { answer } = session.writing;
  const tell = (/** @type {string} */ text) => session.say(text);
  return {
    settings: session.frame?.step?.settings,
    state: answer?.state,
    change: (/** @type {any} */ next) => answer?.change(next),
    now: () => moment(session),
    mine: answer?.received?.answer ?? null,
    tally: session.room.tally,
    room: session.frame,
    together: false,
    group: null,
    mode: "desk",
    tell,
    t,
    n,
    number,
  };
}
