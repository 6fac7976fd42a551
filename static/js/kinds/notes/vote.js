/** The ballot: everybody's notes under their columns and themes, as the phone got them when the vote began. */
import "../../parts/picks.css";
import { html, nothing } from "lit";
import { live } from "lit/directives/live.js";
import * as icons from "../../parts/icons.js";
import { fold } from "../../parts/same.js";
import { soften } from "../../parts/soften.js";
import { written } from "../../parts/written.js";
import { n } from "../../texts.js";
import { vote } from "./answer.js";

/** @typedef {import("./wall.js").Column} Column */

/** @param {any} at */
export function ballot(at) {
  const { settings, state, tally, room } = at;
  /** @type {Column[]} */
  const columns = tally?.results?.columns ?? [];
  const left = settings.votes - state.votes.length;
  return html`<div class="ballot">
    <p class="prompt" role="status">${n("{count} vote left", "{count} votes left", left)}</p>
    ${columns.map(({ column, notes }) =>
      notes.length
        ? html`<section aria-label=${column}>
            ${columns.length > 1 ? html`<h2 class="note-head" lang=${written(room)}>${soften(column)}</h2>` : nothing}
            <div class="picks">${lines(notes).map(({ name, text, under }) => line(at, name, text, under))}</div>
          </section>`
        : nothing,
    )}
  </div>`;
}

/** Notes that hang under a theme are voted for together, by its name. @param {Column["notes"]} notes */
function lines(notes) {
  const found = new Map();
  for (const { id, text, theme } of notes) {
    const key = theme === null ? `note ${id}` : `theme ${fold(theme)}`;
    const one = found.get(key) ?? { name: theme ?? id, text: theme ?? text, under: [] };
    if (theme !== null) one.under.push(text);
    found.set(key, one);
  }
  return [...found.values()];
}

/** @param {any} at @param {string} name @param {string} text @param {string[]} under */
function line({ settings, state, change }, name, text, under) {
  const given = state.votes.includes(name);
  const full = state.votes.length >= settings.votes;
  return html`<label class="pick ${given ? "picked" : ""}">
    <input type="checkbox" .checked=${live(given)} aria-disabled=${full && !given ? "true" : nothing}
      @change=${() => change((/** @type {any} */ newest) => vote(settings, newest, name))} />
    <span class="name lines">${soften(text)}${under.length ? html`<small>${under.map(soften).join(" · ")}</small>` : nothing}</span>
    <span class="box">${given ? icons.check : nothing}</span>
  </label>`;
}
