/** What the big screen shows: the step, or instead of it the task, the clock, the code, nothing, or what it showed. */

import { html, nothing } from "lit";
import { comparisons } from "./comparisons.js";

/**
 * @typedef {import("../session.js").Session} Session
 * @typedef {import("../types.js").Frame} Frame
 */

/**
 * @param {Session} session
 * @param {Frame} frame
 * @param {string} step what the screen shows of the step
 */
export function onTheScreen(session, frame, step) {
  const { t } = session.tongue;
  const { view = "" } = frame;
  /** @type {[string, string][]} */
  const views = [
    ["", step],
    ...comparisons(session, frame),
    ["task", t("the task")],
    ...(frame.clock ? [/** @type {[string, string]} */ (["clock", t("the clock")])] : []),
    ["code", t("the code")],
    ["still", t("the picture as it is now")],
    ["blank", t("nothing")],
  ];
  return html`<p class="screen-shows">
    <label for="screen-view">${t("The screen shows")}</label>
    <select
      id="screen-view"
      data-other=${view ? "" : nothing}
      ?disabled=${!session.connected}
      @change=${(/** @type {Event} */ { target }) => choose(session, /** @type {HTMLSelectElement} */ (target))}
    >
      ${views.map(
        ([value, said]) =>
          html`<option value=${value} .selected=${value === view}>${said}</option>`,
      )}
    </select>
  </p>`;
}

/**
 * @param {Session} session
 * @param {HTMLSelectElement} list
 */
function choose(session, { value }) {
  return session.move(() => ({ view: value }));
}
