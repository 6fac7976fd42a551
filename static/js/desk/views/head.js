/** The head of the stage: where we are, the step's title, its question and its rounds. */

import { html, nothing } from "lit";
import { soften } from "../../parts/soften.js";
import { kindName } from "../../parts/title.js";
import { position } from "../plan.js";
import { roundName } from "../words.js";
import { whenConnected } from "./parts.js";

/**
 * @typedef {import("../session.js").Session} Session
 * @typedef {import("../types.js").Frame} Frame
 */

/**
 * @param {Frame} frame
 * @param {import("../types.js").Tongue} tongue
 * @param {string} [more] what else, where there is width for it
 */
export function whereWeAre(frame, { t }, more = "") {
  const { index, count } = position(frame);
  const where = t("Step {index} of {count}", { index: index + 1, count });
  return html`${where}${more ? html`<span class="where-more">, ${more}</span>` : nothing}`;
}

/**
 * @param {Session} session
 * @param {Frame} frame
 */
export function head(session, frame) {
  const step = /** @type {import("../types.js").Present} */ (frame.step);
  const kind = kindName(step.kind);
  const more = kind === step.title ? "" : kind;
  return html`<header class="stage-head">
    <p class="where">${whereWeAre(frame, session.tongue, more)}</p>
    <h1>${soften(step.title)}</h1>
    ${step.prompt ? html`<p class="prompt">${step.prompt}</p>` : nothing} ${rounds(session, frame)}
  </header>`;
}

/**
 * The rounds of the step, where it has more than one.
 *
 * @param {Session} session
 * @param {Frame} frame
 */
function rounds(session, frame) {
  const { tongue } = session;
  const step = /** @type {import("../types.js").Present} */ (frame.step);
  if (step.by.length < 2) return nothing;
  return html`<div class="rounds" role="group" aria-label=${tongue.t("Round")}>
    ${step.by.map(
      (round) => html`<button
        type="button"
        aria-pressed=${round === step.round}
        aria-disabled=${session.connected ? nothing : "true"}
        @click=${whenConnected(session, () => round === step.round || session.move(() => ({ round })))}
      >
        ${roundName(round, tongue)}
      </button>`,
    )}
  </div>`;
}
