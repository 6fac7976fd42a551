/** Steps at people's own pace: how many have answered, from when to when they are open, and a reminder to copy. */

import { html, nothing } from "lit";
import { fromLocal, moment, toLocal } from "../../parts/dates.js";
import { beyondSaid, hasPassed } from "../../parts/dates-told.js";
import { clock, lock } from "../../parts/icons.js";
import { soften } from "../../parts/soften.js";
import { page } from "../../texts.js";
import { nextDate, standingOf } from "../next-date.js";
import { stateOf, steps } from "../plan.js";
import { reminder } from "../reminder.js";
import { listens } from "./kinds.js";
import { button, counted, FIGURE } from "./parts.js";
import { copyButton } from "./share.js";

/**
 * @typedef {import("../session.js").Session} Session
 * @typedef {import("../types.js").Frame} Frame
 * @typedef {import("../types.js").Step} Step
 * @typedef {import("../types.js").StepState} StepState
 * @typedef {{step: Step, state: StepState}} Line
 */

const COUNT_EVERY_MS = 15_000;
let countedAt = 0;

/**
 * The steps that can be done so.
 *
 * @param {Session} session
 * @param {Frame} frame
 * @returns {Line[]}
 */
function lines(session, frame) {
  return steps(frame).flatMap((step) => {
    const state = stateOf(session.desk, step.id);
    return state && state.dates !== undefined ? [{ step, state }] : [];
  });
}

/**
 * The way to them, where the room has any.
 *
 * @param {Session} session
 * @param {Frame} frame
 */
export function paceButton(session, frame) {
  if (!lines(session, frame).length) return nothing;
  return html`<button type="button" class="quiet" @click=${() => session.set({ panel: { name: "pace" } })}>
    ${clock}<span>${name(session, frame)}</span>
  </button>`;
}

/**
 * @param {Session} session
 * @param {Frame} frame
 * @returns {import("./dialog-list.js").Dialog}
 */
export function paceDialog(session, frame) {
  return { title: name(session, frame), content: paceList(session, frame) };
}

/**
 * @param {Session} session
 * @param {Frame} frame
 */
export function paceList(session, frame) {
  const { t } = session.tongue;
  const all = lines(session, frame);
  const dated = all.filter(({ state }) => state.dates);
  countAgain(session);
  return html`<div class="paced">
    <p>
      ${t("A step with dates opens and closes by itself, wherever the room stands. Phones show it on a page of its own, and people answer when it suits them.")}
    </p>
    <p class="paced-zone">${t("The times are those of this device.")}</p>
    ${dated.length ? now(session, dated) : nothing}
    <ul>${all.map((line) => one(session, line))}</ul>
    <p class="wrong" role="alert">${session.said || nothing}</p>
    ${dated.length ? toCopy(session, frame, dated) : nothing}
  </div>`;
}

/** @param {Session} session @param {Frame} frame */
function name({ tongue: { t } }, { pace }) {
  return pace?.own ? t("At people’s own pace") : t("Work between gatherings");
}

/** What is open, and what happens next by itself. @param {Session} session @param {Line[]} dated */
function now(session, dated) {
  const { t, n } = session.tongue;
  const open = dated.filter(({ state }) => state.open).length;
  const following = nextDate(
    dated.map(({ state }) => state),
    session.room.now(),
  );
  const title = dated.find(({ step }) => step.id === following?.id)?.step.title ?? "";
  const sentence = following?.closes
    ? t("Next, «{title}» closes {when}.", { title, when: moment(following.at) })
    : t("Next, «{title}» opens {when}.", { title, when: moment(following?.at ?? 0) });
  return html`<p class="paced-now">
    <b>${n("{count} step is open now.", "{count} steps are open now.", open)}</b>
    ${following ? soften(sentence) : nothing}
  </p>`;
}

/** What stands before a step, beside the words that say the same. @type {Record<string, unknown>} */
const SIGNS = { later: clock, closed: lock };

/** @param {Session} session @param {Line} line */
function one(session, { step, state }) {
  const { t, n } = session.tongue;
  const look = standingOf(state, session.room.now());
  const own = look !== "led";
  const last = Math.max(state.dates?.opens ?? 0, state.dates?.until ?? 0);
  const beyond = beyondSaid(last, session.room.now(), page.days ?? 0);
  const turn = state.open ? t("Close now") : t("Open it now");
  return html`<li class="paced-step ${look}">
    <p class="paced-head">
      <span class="paced-sign" aria-hidden="true">${SIGNS[look] ?? nothing}</span>
      <b>${soften(step.title)}</b>
      <span>
        ${standing(session, state)}${
          own && !listens(step.kind)
            ? html`, <span class="paced-count">${counted(n("{count} answer", "{count} answers", state.answers, FIGURE), state.answers)}</span>`
            : nothing
        }
      </span>
    </p>
    <details ?open=${own}>
      <summary>${t("Dates")}<span class="vh">: ${step.title}</span></summary>
      <div class="paced-dates">
        ${field(session, step, "opens", t("Opens"), state.dates?.opens ?? null)}
        ${field(session, step, "until", t("Closes"), state.dates?.until ?? null)}
        ${
          own
            ? button(session, {
                text: turn,
                describe: `${turn}: ${step.title}`,
                act: () => session.ask("pace", () => ({ step: step.id, open: !state.open })),
              })
            : nothing
        }
      </div>
      ${beyond ? html`<p class="paced-warning">${beyond}</p>` : nothing}
    </details>
  </li>`;
}

/** @param {Session} session @param {StepState} state */
function standing({ tongue: { t }, room }, state) {
  const { opens, until } = state.dates ?? {};
  if (!state.open && !state.opened && hasPassed({ until }, room.now())) {
    return t("Its dates have passed, and it has not been open");
  }
  const said = {
    led: () => t("You open it when you come to it"),
    open: () => (until ? t("Open until {when}", { when: moment(until) }) : t("Open now")),
    closed: () => t("Closed"),
    later: () => (opens ? t("Opens {when}", { when: moment(opens) }) : t("Not open yet")),
  };
  return said[standingOf(state, room.now())]();
}

/**
 * @param {Session} session
 * @param {Step} step
 * @param {"opens" | "until"} which
 * @param {string} label
 * @param {number | null} value
 */
function field(session, step, which, label, value) {
  return html`<label>
    <span>${label}<span class="vh">: ${step.title}</span></span>
    <input class="field n" type="datetime-local" .value=${toLocal(value)} ?disabled=${!session.connected}
      @change=${(/** @type {any} */ event) => setDate(session, step, which, event.target.value)} />
  </label>`;
}

/** @param {Session} session @param {Step} step @param {"opens" | "until"} which @param {string} given */
async function setDate(session, step, which, given) {
  session.set({ said: "" });
  const done = await session.ask("pace", () => ({ step: step.id, [which]: fromLocal(given) }));
  if (!done && session.notice) session.set({ said: session.notice.text });
}

/** @param {Session} session @param {Frame} frame @param {Line[]} dated */
function toCopy(session, frame, dated) {
  const { t } = session.tongue;
  const about = {
    title: frame.title,
    language: frame.language,
    code: frame.code,
    link: page.join_url ?? "",
    steps: dated.map(({ step, state: { open, dates } }) => ({
      title: step.title,
      open,
      opens: dates?.opens ?? null,
      until: dates?.until ?? null,
    })),
    sentences: page.reminder ?? {},
  };
  const text = reminder(about, session.room.now());
  return html`<label class="paced-name" for="paced-reminder">${t("A reminder to copy")}</label>
    <textarea class="field" id="paced-reminder" readonly rows=${text.split("\n").length + 1}
      lang=${frame.language} .value=${text}></textarea>
    <p>${copyButton(session, "reminder", t("Copy the reminder"), async () => text)}</p>`;
}

/** How many have answered is told with every move; here they answer without one. @param {Session} session */
function countAgain(session) {
  const now = Date.now();
  if (now - countedAt < COUNT_EVERY_MS || !session.connected) return;
  countedAt = now;
  session.room.join({});
}
