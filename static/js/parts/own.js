/** The mark for one's own answer among everybody's. */
import { html } from "lit";
import { t } from "../texts.js";

/** @param {boolean} together whether it is a group's */
export function ownMark(together) {
  return html`<p class="own-mark">
    <i class="own" aria-hidden="true"></i>
    <span>${together ? t("Your group's answer.") : t("Your own answer. Only you see it.")}</span>
  </p>`;
}
