/** What the big screen shows instead of the step: the task, the clock, the code, nothing, or what it showed. */

import { html } from "lit";

/**
 * @typedef {import("../session.js").Session} Session
 * @typedef {import("../types.js").Frame} Frame
 */

/** @param {import("../types.js").Tongue} tongue @returns {[string, string][]} */
const views = ({ t }) => [
  ["", t("The step")],
  ["task", t("The task")],
  ["clock", t("The clock, large")],
  ["code", t("The code, large")],
  ["still", t("The picture held still")],
  ["blank", t("Nothing, all dark")],
];

/**
 * @param {Session} session
 * @param {Frame} frame
 */
export function onTheScreen(session, frame) {
  /** @type {string} */
  const view = frame.view ?? "";
  const { t } = session.tongue;
  return html`<p class="screen-view">
    <label for="screen-view">${t("On the screen")}</label>
    <select
      id="screen-view"
      class="field ${view ? "other" : ""}"
      ?disabled=${!session.connected}
      @change=${(/** @type {Event} */ { target }) => choose(session, /** @type {HTMLSelectElement} */ (target))}
    >
      ${views(session.tongue).map(
        ([value, said]) =>
          html`<option value=${value} ?selected=${value === view} .selected=${value === view}>${said}</option>`,
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
