/** The list of keys, laid over the picture. */
import { html } from "lit";
import { t } from "../texts.js";

/** @type {() => [string, string][]} each key and what it does */
const KEYS = () => [
  ["← →", t("The result's pages; where there is one, as at the desk")],
  [t("Space"), t("Start or pause the clock")],
  ["F", t("Full screen")],
  ["Q", t("The code, large")],
  ["B", t("Dark screen")],
  ["R", t("Show or hide the result")],
  ["L", t("Open or close for answers")],
  ["S", t("Sound")],
  ["?", t("This list")],
];

/** @param {import("./step.js").Scene["does"]} does */
export function help(does) {
  return html`<section class="keys" role="dialog" aria-label=${t("Keys")}>
    <h2>${t("Keys")}</h2>
    <dl>
      ${KEYS().map(([key, said]) => html`<div><dt><kbd>${key}</kbd></dt><dd>${said}</dd></div>`)}
    </dl>
    <p>${t("What is done at the desk needs it to be open in the same browser.")}</p>
    <button class="button" type="button" @click=${does.help}>${t("Close")}</button>
  </section>`;
}
