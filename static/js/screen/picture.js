/** The whole picture: the waiting room, a step, the door, or a word that there is no room. */
import { html, nothing, svg } from "lit";
import { t } from "../texts.js";
import { help } from "./help.js";
import { clockPicture, step } from "./step.js";
import { doorPicture, waiting } from "./waiting.js";

/**
 * @typedef {import("./step.js").Scene} Scene
 * @typedef {Scene["does"]} Does
 * @typedef {{ title: string, code: string, people: number, away: boolean, ended: string, door: boolean,
 *   sound: boolean, help: boolean, view: string, step: Scene | null, does: Does }} Picture `ended` is a sentence where
 *   the room is no more, else empty; `door`: the way in is shown large; `view`: what the desk wants shown instead of
 *   the step
 */

/** @param {Picture} picture */
export function picture(picture) {
  const { away, ended, sound, does } = picture;
  return html`${body(picture)} ${picture.help ? help(does) : nothing}
    ${away && !ended ? html`<p class="away"><b>${t("No contact – trying again")}</b> ${t("The picture shows the last we know")}</p>` : nothing}
    <div class="tools">
      <button class="tool" type="button" @click=${does.sound} title=${t("Sound (S)")}
        aria-label=${t("Sound (S)")} aria-pressed=${sound}>
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M4 9.5v5h3.500l4.500 4v-13l-4.500 4z" />
          ${sound ? svg`<path d="M15.500 9a4 4 0 0 1 0 6M18 6.500a7.500 7.500 0 0 1 0 11" />` : svg`<path d="m16 9.500 5 5m0-5-5 5" />`}
        </svg>
      </button>
      <button class="tool" type="button" @click=${does.full} title=${t("Full screen (F)")}
        aria-label=${t("Full screen (F)")}>
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5" />
        </svg>
      </button>
    </div>`;
}

/** @param {Picture} picture */
function body({ ended, step: scene, door, view, ...room }) {
  if (ended) return html`<div class="chart ended"><h1>${ended}</h1></div>`;
  if (view === "blank")
    return html`<div class="chart blank"><p class="vh">${t("The screen is dark for now")}</p></div>`;
  if (door || view === "code") return doorPicture(room);
  if (!scene) return waiting(room);
  return view === "clock" && scene.time ? clockPicture(scene) : step(scene);
}
