/** What the facilitator has written for themselves: the notes to the present step, and the next one beside. */

import { html, nothing } from "lit";
import { soften } from "../../parts/soften.js";
import { noteLines, shownAtFirst } from "../note-lines.js";
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
    <div class="presenter-notes" role="group" aria-label=${t("Notes for you")}>
      ${now?.notes ? written(session, now) : nothing}
      ${next ? then(session, next, !now?.notes) : nothing}
    </div>
  </details>`;
}

/**
 * What comes after, folded while there is enough to read for now.
 *
 * @param {Session} session
 * @param {Step} next
 * @param {boolean} open
 */
function then(session, next, open) {
  const { t } = session.tongue;
  const title = soften(t("Then: {title}", { title: next.title }));
  if (!next.notes) return html`<p class="then">${title}</p>`;
  return html`<details class="then" ?open=${open}>
    <summary>${title}</summary>
    ${written(session, next)}
  </details>`;
}

/**
 * The notes of a step; of long ones the beginning, until somebody asks for the rest.
 *
 * @param {Session} session
 * @param {Step} step
 */
function written(session, { id, notes = "" }) {
  const lines = noteLines(notes);
  const whole = session.notesWhole.includes(id);
  const shown = whole ? lines.length : shownAtFirst(lines);
  return html`${lines
    .slice(0, shown)
    .map(({ label, text }) => html`<p>${label ? html`<b>${label}</b> ` : nothing}${text}</p>`)}
    ${
      shown < lines.length
        ? html`<button type="button" class="quiet" @click=${() => session.set({ notesWhole: [...session.notesWhole, id] })}>
            <span>${session.tongue.t("Show the rest of the notes")}</span>
          </button>`
        : nothing
    }`;
}
