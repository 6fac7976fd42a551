/** The programme: every step with its mark, and a click goes there without opening anything. */

import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { figures } from "../../parts/figures.js";
import { house } from "../../parts/organisation.js";
import { soften } from "../../parts/soften.js";
import { kindName } from "../../parts/title.js";
import { groupsOfThree, page, timeOfDay } from "../../texts.js";
import * as icons from "../icons.js";
import { mark, plannedInAll, steps } from "../plan.js";
import { likelyStarts } from "../starts.js";
import { duration, listed } from "../words.js";
import { gathers, listens } from "./kinds.js";
import { paceButton } from "./own-pace.js";
import { whenConnected } from "./parts.js";

/**
 * @typedef {import("../session.js").Session} Session
 * @typedef {import("../types.js").Frame} Frame
 * @typedef {import("../types.js").Step} Step
 */

/**
 * @param {Session} session
 * @param {Frame} frame
 */
export function programme(session, frame) {
  const { t } = session.tongue;
  const begin = likelyStarts(frame, session.room.now());
  return html`<nav class="programme" aria-label=${t("Programme")}>
    ${house(html`<a class="brand" href="/">${icons.mark}Samling</a>`)}
    <h2>${soften(frame.title)}</h2>
    <ol class="steps">
      ${repeat(
        steps(frame),
        (step) => step.id,
        (step) => stepLine(session, frame, step, begin[step.id] ?? null),
      )}
    </ol>
    <div class="room-tools">
      <button type="button" class="code-button" @click=${() => session.set({ panel: { name: "join" } })}>
        ${icons.share}
        <span class="code-text">
          <span>${t("Code and screen")}</span>
          <b class="n">${groupsOfThree(page.code ?? "")}</b>
        </span>
      </button>
      <button type="button" class="quiet" @click=${() => session.groups.open()}>
        ${icons.people}<span>${t("Groups")}</span>
      </button>
      ${paceButton(session, frame)}
      <button type="button" class="quiet" @click=${() => session.set({ panel: { name: "answers" } })}>
        ${icons.download}<span>${t("Answers and the room")}</span>
      </button>
      <button type="button" class="quiet keys-button" @click=${() => session.set({ panel: { name: "keys" } })}>
        ${icons.keys}<span>${t("Keys")}</span>
      </button>
    </div>
  </nav>`;
}

/**
 * @param {Session} session
 * @param {Frame} frame
 * @param {Step} step
 * @param {number | null} begins when it is likely to begin, Unix milliseconds
 */
function stepLine(session, frame, step, begins) {
  const { tongue } = session;
  const standing = mark(frame, session.desk, step, listens(step.kind) && !gathers(step.kind));
  const here = frame.step?.id === step.id;
  const kind = kindName(step.kind);
  return html`<li>
    <button
      type="button"
      class="step ${here ? "here" : ""} ${standing}"
      aria-current=${here ? "step" : nothing}
      aria-disabled=${session.connected ? nothing : "true"}
      @click=${whenConnected(session, () => here || session.move(() => ({ step: step.id })))}
    >
      <span class="step-mark">${standing === "done" ? icons.check : nothing}</span>
      <span class="step-text">
        <span class="step-title">${soften(step.title)}</span>
        <span class="step-kind">${listed([kind === step.title ? "" : kind, roundsOf(step, tongue), shortDuration(step, tongue), markWord(standing, tongue)])}</span>
      </span>
      ${begins === null ? nothing : html`<span class="step-time n"><span class="vh">${tongue.t("about")} </span>${figures(timeOfDay(begins))}</span>`}
    </button>
  </li>`;
}

/**
 * @param {Step} step
 * @param {import("../types.js").Tongue} tongue
 */
function shortDuration(step, tongue) {
  const seconds = plannedInAll(step);
  if (!seconds || seconds < 60) return duration(seconds, tongue);
  // No-break spaces: a number stays with its noun.
  return tongue.t("{minutes} min", { minutes: Math.round(seconds / 60) }).replace(" ", "\u00a0");
}

/**
 * @param {Step} step
 * @param {import("../types.js").Tongue} tongue
 */
function roundsOf({ by: { length } }, { n }) {
  return length > 1 ? n("{count} round", "{count} rounds", length).replace(" ", "\u00a0") : "";
}

/**
 * The mark in words, where the drawing alone would leave doubt.
 *
 * @param {ReturnType<typeof mark>} standing
 * @param {import("../types.js").Tongue} tongue
 */
function markWord(standing, { t }) {
  if (standing === "open") return t("open");
  if (standing === "done") return t("done");
  return "";
}
