/** Out of the room: answers as files, and the end of the room itself. */

import { html, nothing } from "lit";
import { soften } from "../../parts/soften.js";
import { groupsOfThree, page, rich } from "../../texts.js";
import * as icons from "../icons.js";
import { stateOf, steps } from "../plan.js";
import { roundName } from "../words.js";
import { dated, listens } from "./kinds.js";

/**
 * @typedef {import("../session.js").Session} Session
 * @typedef {import("../types.js").Frame} Frame
 * @typedef {import("../types.js").Step} Step
 */

/**
 * @param {Session} session
 * @param {Frame} frame
 */
export function answers(session, frame) {
  const { t } = session.tongue;
  const base = `/api/rooms/${page.code}`;
  return html`<div class="answers">
    <p>
      <a class="button main" href=${`${base}/export.zip`} download>
        ${icons.download}<span>${t("Everything as one file (zip)")}</span>
      </a>
    </p>
    <p>${t("Answers and results of every step, and the programme itself. Opens in Excel and LibreOffice.")}
      ${t("How many of the answers were typed in from paper stands in paper.csv.")}</p>
    <h3>${t("One step at a time (CSV)")}</h3>
    <ul class="files">${steps(frame)
      .filter(({ kind }) => !listens(kind))
      .map((step) => files(session, step, base))}</ul>
    <h3>${t("The programme once more")}</h3>
    <p>
      <a class="button" href=${`/plan?room=${page.code}&language=${page.language}`} target="_blank">
        ${icons.copy}<span>${t("Plan on with a copy")}</span>
      </a>
    </p>
    <h3>${t("Delete the room")}</h3>
    <p>${t("All answers go, at once and for good. Fetch them first if you need them.")}</p>
    <p>
      <button type="button" class="button stop" @click=${() => session.set({ panel: { name: "delete" } })}>
        ${icons.bin}<span>${t("Delete the room …")}</span>
      </button>
    </p>
    <p class="about-links">
      <a href="/mine" target="_blank">${t("My gatherings")}</a>
      <a href="/privacy" target="_blank">${t("Privacy")}</a>
      <a href="/accessibility" target="_blank">${t("Accessibility statement")}</a>
    </p>
  </div>`;
}

/**
 * @param {Session} session
 * @param {Step} step
 * @param {string} base
 */
function files(session, step, base) {
  const { t } = session.tongue;
  const why = withheld(session, step);
  return html`<li>
    <span class="file-step">${soften(step.title)}</span>
    ${
      why
        ? html`<span class="file-none">${why}</span>`
        : step.by.map((round) => {
            const several = step.by.length > 1 && roundName(round, session.tongue);
            const days = several ? `${t("Deadlines")}, ${several}` : t("Deadlines");
            return html`${file(step, base, `answers.csv?round=${round}`, several || t("Answers"))}
              ${dated(step.kind) ? file(step, base, `deadlines.ics?round=${round}`, days) : nothing}`;
          })
    }
  </li>`;
}

/**
 * @param {Step} step
 * @param {string} base
 * @param {string} address within the step
 * @param {string} name
 */
function file(step, base, address, name) {
  return html`<a
    class="button small"
    href=${`${base}/steps/${encodeURIComponent(step.id)}/${address}`}
    aria-label=${`${step.title}: ${name}`}
    download
    >${icons.download}<span>${name}</span></a
  >`;
}

/**
 * Why a step has no file, or nothing.
 *
 * @param {Session} session
 * @param {Step} step
 */
function withheld(session, step) {
  const { t } = session.tongue;
  if (step.results === "private") return t("private: never in a file");
  return stateOf(session.desk, step.id)?.opened ? "" : t("not opened yet");
}

/**
 * The question before the room is deleted: its code, typed.
 *
 * @param {Session} session
 */
export function deleting(session) {
  const { t } = session.tongue;
  const code = html`<b class="n">${groupsOfThree(page.code ?? "")}</b>`;
  return html`<div class="deleting">
    <p>${t("Everything in this room is deleted for everybody, at once. It cannot be undone.")}</p>
    <label for="delete-code">${rich(t("Write the code {code} to go on"), { code })}</label>
    <input
      id="delete-code"
      name="code"
      class="field n"
      autofocus
      inputmode="numeric"
      autocomplete="off"
      aria-describedby="delete-said"
      aria-invalid=${session.said ? "true" : nothing}
    />
    <p id="delete-said" class="wrong" role="alert">${session.said || nothing}</p>
  </div>`;
}
