/** The programme: every step with its mark, and a click goes there without opening anything. */

import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { soften } from "../../parts/soften.js";
import { kindName } from "../../parts/title.js";
import { groupsOfThree, page } from "../../texts.js";
import * as icons from "../icons.js";
import { mark, plannedInAll, steps } from "../plan.js";
import { duration, listed } from "../words.js";
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
  return html`<nav class="programme" aria-label=${t("Programme")}>
    <a class="brand" href="/">${icons.mark}Samling</a>
    <h2>${soften(frame.title)}</h2>
    <ol class="steps">
      ${repeat(
        steps(frame),
        (step) => step.id,
        (step) => stepLine(session, frame, step),
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
      <button type="button" class="quiet" @click=${() => session.set({ panel: { name: "answers" } })}>
        ${icons.download}<span>${t("Answers and the room")}</span>
      </button>
    </div>
  </nav>`;
}

/**
 * @param {Session} session
 * @param {Frame} frame
 * @param {Step} step
 */
function stepLine(session, frame, step) {
  const { tongue } = session;
  const standing = mark(frame, session.desk, step);
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
        <span class="step-kind">${listed([kind === step.title ? "" : kind, roundsOf(step, tongue), markWord(standing, tongue)])}</span>
      </span>
      <span class="step-time n">${shortDuration(step, tongue)}</span>
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
  return tongue.t("{minutes} min", { minutes: Math.round(seconds / 60) });
}

/**
 * @param {Step} step
 * @param {import("../types.js").Tongue} tongue
 */
function roundsOf({ by: { length } }, { n }) {
  // A no-break space: the number stays with its noun.
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
