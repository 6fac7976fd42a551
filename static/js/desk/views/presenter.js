/** What the facilitator has written for themselves: the notes to the present step, and the next one beside. */

import { html, nothing } from "lit";
import { soften } from "../../parts/soften.js";
import { noteLines } from "../note-lines.js";
import { neighbour, present } from "../plan.js";

/**
 * @typedef {import("../session.js").Session} Session
 * @typedef {import("../types.js").Frame} Frame
 * @typedef {import("../types.js").Step} Step
 */

/** From here on there is room for the notes and the step at once. */
const ROOMY = "(min-width: 45rem)";

/**
 * Nothing where neither this step nor the next has notes.
 *
 * @param {Session} session
 * @param {Frame} frame
 */
export function presenter(session, frame) {
  const { t } = session.tongue;
  const [now, next] = [present(frame), neighbour(frame)];
  if (!now?.notes && !next?.notes) return nothing;
  return html`<details
    class="presenter"
    ?open=${session.notesOpen ?? matchMedia(ROOMY).matches}
    @toggle=${(/** @type {Event} */ { target }) => {
      session.notesOpen = /** @type {HTMLDetailsElement} */ (target).open;
    }}
  >
    <summary><b>${t("Notes for you")}</b> <span>${t("Only you see them")}</span></summary>
    <div class="presenter-notes" role="group" aria-label=${t("Notes for you")} tabindex="0">
      ${now ? section("now", t("Now"), now) : nothing}
      ${next ? section("then", t("Then: {title}", { title: next.title }), next) : nothing}
    </div>
  </details>`;
}

/**
 * @param {string} when
 * @param {string} heading
 * @param {Step} step
 */
function section(when, heading, { notes = "" }) {
  return html`<section class=${when}>
    <h2>${soften(heading)}</h2>
    ${noteLines(notes).map(
      ({ label, text }) => html`<p>${label ? html`<b>${label}</b> ` : nothing}${text}</p>`,
    )}
  </section>`;
}
