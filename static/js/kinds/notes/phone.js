/** Writing notes on a phone, seeing one's own, and voting on everybody's. */
import "../../parts/growing.css";
import "./phone.css";
import { html, nothing } from "lit";
import { live } from "lit/directives/live.js";
import { repeat } from "lit/directives/repeat.js";
import * as icons from "../../parts/icons.js";
import { onlyYou } from "../../parts/own.js";
import { soften } from "../../parts/soften.js";
import { written } from "../../parts/written.js";
import { n, t } from "../../texts.js";
import * as wall from "./answer.js";
import { result } from "./result.js";
import { ballot } from "./vote.js";

/** @typedef {import("./answer.js").Settings} Settings */
/** @typedef {import("./answer.js").State} State */
/** @typedef {import("./answer.js").Answer} Answer */

export default {
  begin: wall.begin,
  answer: wall.answer,
  draft: wall.answer,
  hand: wall.hand,
  rebase: wall.rebase,

  /** @param {Settings} settings @param {Answer|null|undefined} answer */
  asks: ({ voting }, answer) => Boolean(voting && !answer?.votes?.length),

  /** @param {Settings} settings @param {State} state */
  missing({ voting }, { notes, votes, text, had }) {
    if (voting) return votes.length ? "" : t("Choose what you vote for");
    return notes.length || text.trim() || had ? "" : t("Write a note");
  },

  /** @param {Settings} settings @param {State} state */
  send({ voting, columns }, { text, column }) {
    if (voting) return t("Vote");
    if (!text.trim()) return "";
    return columns.length > 1
      ? t("Hang it up under {column}", { column: soften(column) })
      : t("Hang it up");
  },

  again: () => t("Write more notes"),

  /** @param {any} at */
  view: (at) => (at.settings.voting ? ballot(at) : writing(at)),

  /** @param {Settings} _settings @param {Answer} answer */
  receipt(_settings, { notes = [], votes = [] }) {
    const hung = [
      n("Your note", "Your notes", notes.length),
      notes.map(({ text }) => text).join(" · "),
    ];
    return [hung, ...(votes.length ? [[t("Your votes"), String(votes.length)]] : [])];
  },

  /** @param {any} _settings @param {import("./answer.js").Answer} answer */
  lines: (_settings, { notes = [] }) => notes.map(({ column, text }) => `${column}: ${text}`),

  result,
};

/** @param {any} at */
function writing({ settings, state, change, room }) {
  const { columns, longest } = settings;
  const lang = written(room);
  const set = (/** @type {Partial<State>} */ news) =>
    change((/** @type {State} */ newest) => ({ ...newest, ...news }));
  return html`<div class="notes">
    ${
      columns.length > 1
        ? html`<div class="note-columns" role="group" aria-label=${t("Column")} lang=${lang}>
            ${columns.map(
              (
                /** @type {string} */ column,
              ) => html`<button class="choice ${column === state.column ? "chosen" : ""}"
                type="button" aria-pressed=${String(column === state.column)} @click=${() => set({ column })}>
                ${soften(column)}
              </button>`,
            )}
          </div>`
        : nothing
    }
    ${
      wall.hasRoom(settings, state)
        ? html`<div class="growing" data-text=${`${state.text}\n`}>
              <textarea class="field" rows="2" maxlength=${longest} aria-label=${t("A new note")} aria-describedby="note-length"
                placeholder=${t("One thought on each note")} .value=${live(state.text)}
                @input=${(/** @type {any} */ event) => set({ text: event.target.value })}></textarea>
            </div>
            <p class="note-under">
              <button class="button link" type="button" aria-disabled=${state.text.trim() ? nothing : "true"}
                @click=${() => change((/** @type {State} */ newest) => wall.hand(settings, newest))}>
                ${icons.plus} ${state.id ? t("Keep the change") : t("Add another")}
              </button>
              <span id="note-length" class="n">${t("{count} of {most}", { count: state.text.length, most: longest })}</span>
            </p>`
        : html`<p class="prompt">${t("All your notes are written. Take one down to write another.")}</p>`
    }
    ${own({ settings, state, change, lang })}
    <p class="own-mark">${icons.eye}<span>${room.step.private ? onlyYou() : room.step.waits ? t("Notes are shown without names, once the facilitator has let them through.") : t("Notes are shown without names.")}</span></p>
  </div>`;
}

/** @param {any} at */
function own({ settings, state, change, lang }) {
  /** @type {import("./answer.js").Note[]} */
  const notes = state.notes;
  if (!notes.length) return nothing;
  return html`<h2 class="note-head">
      ${t("Your notes")} <span class="n">${t("{count} of {most}", { count: notes.length, most: settings.most })}</span>
    </h2>
    <ul class="note-list">
      ${repeat(
        notes,
        ({ id }) => id,
        (note) => html`<li class=${note.id === state.id ? "edited" : ""}>
          <span class="lines">
            ${settings.columns.length > 1 ? html`<small lang=${lang}>${note.column}</small>` : nothing}${soften(note.text)}
          </span>
          <button type="button" aria-label=${t("Change: {text}", { text: note.text })}
            @click=${() => change((/** @type {State} */ newest) => wall.open(newest, note))}>${icons.pencil}</button>
          <button type="button" aria-label=${t("Take down: {text}", { text: note.text })}
            @click=${() => change((/** @type {State} */ newest) => wall.remove(newest, note.id))}>${icons.cross}</button>
        </li>`,
      )}
    </ul>`;
}
