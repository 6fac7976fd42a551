/** The plan on a phone: under each goal what is to be done, by whom, by when. */
import { html, nothing } from "lit";
import { soften } from "../../parts/soften.js";
import { written } from "../../parts/written.js";
import { t } from "../../texts.js";
import { dayOf } from "./dates.js";

/** @typedef {import("./answer.js").Action} Action */

/** @param {any} at */
export function result({ tally, room, settings }) {
  /** @type {Action[]} */
  const actions = tally.results.actions;
  const goals = [...new Set([...settings.for, ...actions.map((row) => row.for)])];
  const begun = goals.filter((goal) => actions.some((row) => row.for === goal));
  return begun.map(
    (goal) => html`<section class="goal" lang=${written(room)}>
      <h2>${soften(goal)}</h2>
      <ul class="plan-result">
        ${actions.filter((row) => row.for === goal).map(line)}
      </ul>
    </section>`,
  );
}

/** @param {Action} action */
function line({ action, owner, due }) {
  return html`<li>
    <b>${soften(action)}</b>
    <span>${owner ? soften(owner) : html`<i>${t("nobody sees to it yet")}</i>`}${due ? html` · ${dayOf(due)}` : nothing}</span>
  </li>`;
}
