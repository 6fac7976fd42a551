/** The whole picture: the waiting room, a step, or a word that there is no room. */
import { html } from "lit";
import { t } from "../texts.js";
import { toggleFullScreen } from "./stage.js";
import { step } from "./step.js";
import { waiting } from "./waiting.js";

/**
 * @typedef {import("./step.js").Scene} Scene
 * @typedef {{ title: string, code: string, people: number, away: boolean, ended: string,
 *   step: Scene | null }} Picture `ended` is a sentence where the room is no more, else empty
 */

/** @param {Picture} picture */
export function picture(picture) {
  return html`${body(picture)}
    <button class="full" type="button" @click=${toggleFullScreen} title=${t("Full screen (F)")}
      aria-label=${t("Full screen (F)")}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d="M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5" />
      </svg>
    </button>`;
}

/** @param {Picture} picture */
function body({ ended, step: scene, ...room }) {
  if (ended) return html`<div class="chart ended"><h1>${ended}</h1></div>`;
  return scene ? step(scene) : waiting(room);
}
