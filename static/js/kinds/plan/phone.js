/** Writing a plan on a phone. */
import "../../parts/growing.css";
import "./phone.css";
import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import * as icons from "../../parts/icons.js";
import { nextPart } from "../../parts/next-part.js";
import { soften } from "../../parts/soften.js";
import { written } from "../../parts/written.js";
import { n, t } from "../../texts.js";
import * as plan from "./answer.js";
import { dayOf } from "./dates.js";
import { result } from "./result.js";

/** @typedef {import("./answer.js").State} State */
/** @typedef {import("./answer.js").Row} Row */

export default {
  begin: plan.begin,
  answer: plan.answer,
  draft: plan.answer,
  rebase: plan.rebase,

  /** @param {import("./answer.js").Settings} settings @param {State} state */
  missing(settings, state) {
    const { actions } = plan.answer(settings, state);
    if (actions.some(({ action }) => !action)) return t("An action is not written yet");
    const lacks = settings.least - actions.length;
    return lacks > 0 ? n("Write {count} action", "Write {count} actions", lacks) : "";
  },

  /** @param {any} at */
  view(at) {
    const { settings, state, room, mode } = at;
    const { length } = plan.answer(settings, state).actions;
    const more = mode === "desk" || length < settings.most;
    return html`${mode === "desk" ? takingIn(at) : nothing}
      ${settings.for.map(
        (/** @type {string} */ goal) => html`<section class="goal">
          <h2 lang=${written(room)}>${soften(goal)}</h2>
          ${repeat(
            plan.rowsOf(settings, state, goal),
            ({ id }) => id,
            (row, index) =>
              card(at, row, t("Action {number}: {goal}", { number: index + 1, goal })),
          )}
          ${
            more
              ? html`<button class="button small" type="button"
                  aria-label=${`${t("Add an action")}: ${goal}`}
                  @click=${() => at.change((/** @type {State} */ newest) => plan.add(newest, goal))}>
                  ${icons.plus}<span>${t("Add an action")}</span>
                </button>`
              : nothing
          }
        </section>`,
      )}`;
  },

  /** @param {any} _settings @param {import("./answer.js").Answer} answer */
  receipt(_settings, { actions }) {
    return actions.map(({ action, due }) => [action, due ? dayOf(due) : "–"]);
  },

  /** @param {any} _settings @param {import("./answer.js").Answer} answer */
  lines(_settings, { actions }) {
    return actions.map(
      (row) =>
        `${row.for}: ${[row.action, row.owner, row.due && dayOf(row.due)].filter(Boolean).join(", ")}`,
    );
  },

  result,
};

/** @param {any} at @param {Row} row @param {string} name what the row is called */
function card({ state, change }, { id, action, owner, due }, name) {
  const set =
    (/** @type {keyof Row} */ field) =>
    (/** @type {any} */ { target }) =>
      change((/** @type {State} */ newest) => plan.set(newest, id, { [field]: target.value }));
  const more = () => html`<label>
      <span>${t("Who sees to it")}</span>
      <input class="field" maxlength="80" autocomplete="off" placeholder=${t("preferably a role")} .value=${owner} @input=${set("owner")} />
    </label>
    <div class="when">
      <label>
        <span>${t("By when")}</span>
        <input class="field" type="date" min="2000-01-01" max="2199-12-31" .value=${due} @change=${set("due")} />
      </label>
      <button class="button" type="button" aria-label=${t("Remove {name}", { name })}
        @click=${() => change((/** @type {State} */ newest) => plan.remove(newest, id))}>
        ${icons.cross}
      </button>
      ${due ? html`<b>${dayOf(due)}</b>` : nothing}
    </div>`;
  return html`<fieldset class="action">
    <legend class="vh">${name}</legend>
    <label>
      <span>${t("What is to be done")}</span>
      <span class="growing line" data-text=${`${action} `}>
        <textarea class="field" rows="1" maxlength="200" .value=${action} @input=${set("action")}></textarea>
      </span>
    </label>
    ${nextPart(id === state.added, more)}
  </fieldset>`;
}

/** What was written in the rounds before, for whoever writes for the room. @param {any} at */
function takingIn(at) {
  const { code, step } = at.room;
  const earlier = step.by.filter((/** @type {string} */ round) => round !== "room");
  const take = async () => {
    for (const round of earlier) {
      const address = `/api/rooms/${code}/steps/${encodeURIComponent(step.id)}/results?round=${round}`;
      const actions = (await (await fetch(address)).json()).results?.actions ?? [];
      at.change((/** @type {State} */ newest) => plan.taken(newest, actions));
    }
  };
  if (!earlier.length) return nothing;
  return html`<button class="button" type="button" @click=${take}>
    ${icons.plus}<span>${t("Take in what has been written")}</span>
  </button>`;
}
