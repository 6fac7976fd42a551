/** Beside what came over: add a lost one, merge the picked, and take back what was done. */

import { html, nothing } from "lit";
import { live } from "lit/directives/live.js";
import { repeat } from "lit/directives/repeat.js";
import { fold } from "../../parts/same.js";
import { soften } from "../../parts/soften.js";
import * as icons from "../icons.js";
import { bestName, merged, rows, withAdded } from "../incoming.js";
import { acted, change, joined } from "./came-over.js";

/**
 * @typedef {import("../session.js").Session} Session
 * @typedef {import("../types.js").Incoming} Incoming
 * @typedef {import("../incoming.js").Row} Row
 */

/**
 * @param {Session} session
 */
export function mending(session) {
  const { incoming } = session;
  if (!incoming) return nothing;
  return html`<div class="mending">${adding(session, incoming)}${done(session, incoming)}</div>`;
}

/**
 * @param {Session} session
 * @param {Incoming} incoming
 */
function adding(session, incoming) {
  const { t } = session.tongue;
  const values = incoming.take === "top_rows";
  const question = values
    ? t("Have we lost an important value on the way?")
    : t("Is something missing?");
  return html`<form class="add" @submit=${(/** @type {SubmitEvent} */ event) => add(session, event)}>
    <label for="lost">${question}</label>
    <div class="add-field">
      <input
        id="lost"
        name="text"
        class="field"
        maxlength="500"
        autocomplete="off"
        placeholder=${values ? t("write a value") : t("write it here")}
        aria-describedby="lost-said"
      />
      <button class="button main" aria-disabled=${session.connected ? nothing : "true"}>
        ${icons.plus}<span>${t("Add")}</span>
      </button>
    </div>
    <p id="lost-said" class="said" role="status">${session.said}</p>
  </form>`;
}

/**
 * @param {Session} session
 * @param {SubmitEvent} event
 */
async function add(session, event) {
  event.preventDefault();
  const form = /** @type {HTMLFormElement} */ (event.target);
  const field = /** @type {HTMLInputElement} */ (form.elements.namedItem("text"));
  const text = field.value.trim();
  const { incoming, tongue } = session;
  if (!text || !incoming) return field.focus();
  if (!withAdded(incoming.source, incoming.items, text)) {
    return session.set({ said: tongue.t("{text} is in the list already.", { text }) });
  }
  session.set({ said: "" });
  const done = await change(session, ({ source, items }) => withAdded(source, items, text));
  if (done) field.value = "";
  field.focus();
}

/**
 * @param {Session} session
 * @param {Incoming} incoming
 */
function done(session, incoming) {
  const { t } = session.tongue;
  const changes = rows(incoming).filter((row) => row.state !== "kept" || row.of.length);
  if (!changes.length) return nothing;
  return html`<ul class="changes" aria-label=${t("What you have changed")}>
    ${repeat(
      changes,
      (row) => fold(row.text),
      (row) => html`<li>
        ${{ struck: icons.strike, added: icons.plus, merged: icons.merge, kept: icons.merge }[row.state]}
        <span>${changed(session, row)}</span>
        <button
          type="button"
          class="line-act"
          aria-label=${`${t("Undo")}: ${row.text}`}
          aria-disabled=${session.connected ? nothing : "true"}
          @click=${() => change(session, (newest) => acted(newest, row))}
        >
          ${t("Undo")}
        </button>
      </li>`,
    )}
  </ul>`;
}

/**
 * @param {Session} session
 * @param {Row} row
 */
function changed({ tongue: { t } }, { state, text, of }) {
  if (of.length) return html`<b>${soften(joined(of, t("and")))}</b> ${t("merged")}`;
  return html`<b>${soften(text)}</b> ${state === "struck" ? t("struck") : t("added")}`;
}

/**
 * The picked lines, as one: shown only while some are picked.
 *
 * @param {Session} session
 */
export function mergeBar(session) {
  const { incoming, picked, tongue } = session;
  if (!incoming || !picked.length) return nothing;
  const { t, n } = tongue;
  const chosen = rows(incoming).filter(
    (row) => row.state !== "struck" && picked.includes(fold(row.text)),
  );
  if (!chosen.length) return nothing;
  const enough = chosen.length > 1;
  return html`<form class="merge-bar" @submit=${(/** @type {SubmitEvent} */ event) => mergePicked(session, chosen, event)}>
    <p>${n("{count} picked", "{count} picked", chosen.length)}</p>
    ${
      enough
        ? html`<label for="merge-into">${t("Call it")}</label>
            <input id="merge-into" name="into" class="field" maxlength="500" autocomplete="off" .value=${live(session.mergeInto || bestName(chosen))}
              @input=${(/** @type {InputEvent} */ event) => session.set({ mergeInto: /** @type {HTMLInputElement} */ (event.target).value })} />
            <button class="button" aria-disabled=${session.connected ? nothing : "true"}>${icons.merge}<span>${t("Merge")}</span></button>`
        : html`<p class="merge-hint">${t("Pick one more to merge them")}</p>`
    }
    <button type="button" class="button bare" aria-label=${t("Pick nothing")} @click=${() => session.set({ picked: [], mergeInto: "" })}>
      ${icons.close}
    </button>
  </form>`;
}

/**
 * @param {Session} session
 * @param {Row[]} chosen
 * @param {SubmitEvent} event
 */
async function mergePicked(session, chosen, event) {
  event.preventDefault();
  const form = /** @type {HTMLFormElement} */ (event.target);
  const field = /** @type {HTMLInputElement} */ (form.elements.namedItem("into"));
  const into = field.value.trim() || bestName(chosen);
  const texts = chosen.map((row) => row.text);
  const done = await change(session, ({ items }) => merged(items, texts, into));
  if (done) session.set({ picked: [], mergeInto: "" });
}
