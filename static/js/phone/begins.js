/** What a group begins with, said where it is more than a blank sheet: beforehand, and when it begins. */
import { html, nothing } from "lit";
import { t } from "../texts.js";

/** @param {import("./app.js").App} app */
export function begins({ frame, together }) {
  const { step } = frame;
  if (step?.start !== "combined" || step.round === "room") return nothing;
  return html`<p class="begins">
    ${
      together
        ? t("If at least three of you answered, this is what you have in common. Go on from there.")
        : t(
            "If at least three in your group answer, the group begins with what you have in common.",
          )
    }
  </p>`;
}
