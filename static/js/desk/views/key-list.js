/** The list of keys at the desk. */

import { html } from "lit";

/** @param {import("../types.js").Tongue} tongue */
export function keyList({ t }) {
  /** @type {[string, string][]} */
  const keys = [
    ["→", t("The large button")],
    ["←", t("One step back")],
    [t("Space"), t("Start or pause the clock")],
    ["+ −", t("One minute more or less")],
    ["R", t("Show or hide the result")],
    ["L", t("Open or close for answers")],
    ["B", t("Dark screen, and back")],
    ["?", t("This list")],
  ];
  return html`<dl class="key-list">
      ${keys.map(([key, said]) => html`<div><dt><kbd>${key}</kbd></dt><dd>${said}</dd></div>`)}
    </dl>
    <p>${t("A clicker's two buttons are the arrows. Add ?keys=off to the address, and letters are not heard.")}</p>`;
}
