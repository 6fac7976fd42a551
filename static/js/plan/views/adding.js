/** What can be added to a day: every kind of exercise with a sentence, and breaks. */
import { html } from "lit";
import { kindName } from "../../parts/title.js";
import { page, t } from "../../texts.js";
import { settings } from "../document.js";
import { spoken } from "../words.js";

/** @typedef {import("../session.js").Session} Session */

/** @param {Session} session */
export function adding(session) {
  const add = (/** @type {import("../document.js").Step} */ step, /** @type {string} */ name) =>
    session.add(step, t("Added: {title}", { title: name }));
  const content = html`<ul class="plan-kinds">
    ${Object.entries(page.forms).map(([kind, form]) =>
      offer(kindName(kind), form.about, () =>
        add({ kind, title: "", settings: settings(form.fields) }, kindName(kind)),
      ),
    )}
  </ul>
  <ul class="plan-kinds">
    ${page.breaks.map((/** @type {any} */ step) =>
      offer(step.title, spoken(step.clock), () => add(step, step.title)),
    )}
  </ul>`;
  return { title: t("Add a step"), content };
}

/** @param {string} name @param {string} about @param {() => void} act */
function offer(name, about, act) {
  return html`<li>
    <button type="button" class="plan-kind" @click=${act}><b>${name}</b><span>${about}</span></button>
  </li>`;
}
