/** What a group begins with, said where it is more than a blank sheet: beforehand, and when it begins. */
import { html, nothing } from "lit";
import { t } from "../texts.js";

/** @param {import("./app.js").App} app */
export function begins({ frame, together }) {
  const { step } = frame;
  if (step?.start !== "combined" || step.round === "room") return nothing;
  const count = step.start_least ?? 0;
  return html`<p class="begins">
    ${
      together
        ? t(
            "If at least {count} of you answered, this is what you have in common. Go on from there.",
            { count },
          )
        : t(
            "If at least {count} in your group answer, the group begins with what you have in common.",
            { count },
          )
    }
  </p>`;
}
