/** The wall at the desk: pick, merge, group, hide, let through, read aloud, and begin writing again. */
import "./desk.css";
import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import * as icons from "../../desk/icons.js";
import { onceWhenConnected, whenConnected } from "../../desk/views/parts.js";
import { keepsPage, startDrag } from "../../parts/drag.js";
import { fold } from "../../parts/same.js";
import { soften } from "../../parts/soften.js";
import { picks } from "./desk-bar.js";
import { matching } from "./desk-lines.js";
import { beside, inOrder, wallOf } from "./wall.js";

/**
 * @typedef {import("../../desk/session.js").Session} Session
 * @typedef {import("../../desk/types.js").Frame} Frame
 * @typedef {import("./desk-lines.js").Line} Line
 * @typedef {import("./desk-lines.js").Section} Section
 */

export default { mend };

/** @param {Session} session @param {Frame} frame */
function mend(session, frame) {
  const { t } = session.tongue;
  const sections = matching(session.room.tally, session.filter);
  const held = session.room.tally?.held?.length ?? 0;
  if (!held && !wallOf(session.room.tally).columns.some(({ count }) => count)) return nothing;
  return html`<section class="sheet hung" aria-labelledby="wall-title">
    <header class="sheet-head">
      <h2 class="sheet-title" id="wall-title">${t("The wall")}</h2>
      <input type="search" class="field" aria-label=${t("Find notes")} placeholder=${t("Find notes")} .value=${session.filter}
        @input=${(/** @type {any} */ event) => session.set({ filter: event.target.value })} />
    </header>
    <p class="hung-acts">${reading(session, frame)} ${again(session, frame)}</p>
    <div class="hung-columns">
      ${sections.map((section) => column(session, frame, section))}
    </div>
    ${picks(session, frame)}
  </section>`;
}

/** Reading aloud: one note at a time, large on the screen. @param {Session} session @param {Frame} frame */
function reading(session, frame) {
  const { t } = session.tongue;
  const wall = wallOf(session.room.tally);
  const now = frame.step?.reading ?? null;
  const to = (/** @type {number} */ by) => () =>
    session.move((newest) => ({ reading: beside(wall, newest.step?.reading, by), shown: true }));
  if (!now) {
    return html`<button type="button" class="quiet" aria-disabled=${session.connected ? nothing : "true"}
      @click=${whenConnected(session, to(1))}>${icons.larger}<span>${t("Read the notes aloud, one by one")}</span></button>`;
  }
  const notes = inOrder(wall);
  const index = notes.findIndex(({ id }) => id === now) + 1;
  return html`<span class="picture-pages">
      <button type="button" class="round-button" aria-label=${t("Previous note")} @click=${whenConnected(session, to(-1))}>${icons.back}</button>
      <span class="n">${t("Reads {part} of {parts}", { part: index, parts: notes.length })}</span>
      <button type="button" class="round-button turned" aria-label=${t("Next note")} @click=${whenConnected(session, to(1))}>${icons.back}</button>
    </span>
    <button type="button" class="quiet" @click=${whenConnected(session, () => session.move(() => ({ reading: null })))}>
      ${icons.close}<span>${t("Stop reading")}</span>
    </button>`;
}

/** From voting back to writing. @param {Session} session @param {Frame} frame */
function again(session, { step }) {
  if (!step?.settings.voting) return nothing;
  return html`<button type="button" class="quiet" aria-disabled=${session.connected ? nothing : "true"}
    @click=${whenConnected(session, () => session.move(() => ({ voting: false, open: true })))}>
    ${icons.back}<span>${session.tongue.t("Write notes again")}</span>
  </button>`;
}

/** @param {Session} session @param {Frame} frame @param {Section} section */
function column(session, frame, { column, count, groups, alone, held, more, unsent }) {
  const { t, n } = session.tongue;
  const lines = (/** @type {Line[]} */ all) =>
    html`<ul>${repeat(
      all,
      ({ id }) => id,
      (line) => card(session, frame, line),
    )}</ul>`;
  return html`<section aria-label=${column} @touchmove=${keepsPage}>
    <h3>${soften(column)} <span class="n">${n("{count} note", "{count} notes", count)}</span></h3>
    ${groups.map(
      ({ theme, notes }) => html`<div class="hung-group" data-theme=${theme}>
        <p><b>${soften(theme)}</b>
          <button type="button" class="line-act" aria-label=${t("Dissolve the group: {theme}", { theme })}
            @click=${onceWhenConnected(session, () => session.ask("unmerge", () => ({ step: frame.step?.id, into: theme })))}>${t("Dissolve")}</button>
        </p>
        ${lines(notes)}
      </div>`,
    )}
    ${lines([...alone, ...held])}
    ${more ? html`<p class="hung-more">${n("{count} older note: find it by a word", "{count} older notes: find them by a word", more)}</p>` : nothing}
    ${unsent > 0 ? html`<p class="hung-more">${n("{count} more note stands in the export only, and is not found here", "{count} more notes stand in the export only, and are not found here", unsent)}</p>` : nothing}
  </section>`;
}

/** @param {Session} session @param {Frame} frame @param {Line} line */
function card(session, frame, { id, text, of, votes, why }) {
  const { t, n } = session.tongue;
  const picked = session.picked.includes(id);
  const step = frame.step?.id;
  const turn = () => session.ask(why ? "unhide" : "hide", () => ({ step, what: [id] }));
  return html`<li class="hung-note ${picked ? "picked" : ""} ${why}" @pointerdown=${(/** @type {PointerEvent} */ event) => drag(event, session, frame, id)}>
    <label>
      <input type="checkbox" .checked=${picked} @change=${() => session.set({ picked: picked ? session.picked.filter((one) => one !== id) : [...session.picked, id] })} />
      <span><span class="hung-text">${soften(text)}</span>
        ${why ? html`<small>${why === "hidden" ? t("hidden") : t("waits for you")}</small>` : nothing}
        ${of > 1 ? html`<small>${n("merged from {count} note", "merged from {count} notes", of)}</small>` : nothing}
        ${votes ? html`<small>${n("{count} vote", "{count} votes", votes)}</small>` : nothing}
      </span>
    </label>
    ${
      of > 1
        ? html`<button type="button" class="line-act" aria-label=${t("Take apart: {text}", { text })}
            @click=${onceWhenConnected(session, () => session.ask("unmerge", () => ({ step, into: id })))}>${t("Take apart")}</button>`
        : nothing
    }
    <button type="button" class="round-button" aria-label=${why ? t("Show: {text}", { text }) : t("Hide: {text}", { text })}
      aria-disabled=${session.connected ? nothing : "true"} @click=${onceWhenConnected(session, turn)}>${why ? icons.hiddenEye : icons.eye}</button>
  </li>`;
}

/** A note is dragged into a group. @param {PointerEvent} event @param {Session} session @param {Frame} frame
 * @param {string} id */
function drag(event, session, frame, id) {
  if (/** @type {Element} */ (event.target).closest("button")) return;
  startDrag(event, {
    targets: ".hung-group",
    over() {},
    drop(target) {
      const into = /** @type {HTMLElement | null} */ (target)?.dataset.theme;
      if (into && session.connected && fold(into) !== fold(id)) {
        session.ask("merge", () => ({ step: frame.step?.id, into, what: [id] }));
      }
    },
  });
}
