/** What people do in their own time: the whole room, or a step from one date to another. */
import { html, nothing } from "lit";
import { fromLocal, toLocal } from "../../parts/dates.js";
import { beyondSaid, passedSaid } from "../../parts/dates-told.js";
import { t } from "../../texts.js";
import { frame } from "../fields/frame.js";
import { choice } from "../fields/single.js";

/** @typedef {import("../scope.js").Scope} Scope */

/** A room's life after its last use, where the programme does not say. */
const DAYS = 30;

/** Whether a facilitator leads, or each goes at their own pace. @param {Scope} scope */
export function pace(scope) {
  const own = scope.session.programme.pace === "own";
  return html`${choice(scope, ["pace"], {
    as: "choice",
    name: "pace",
    label: t("Who sets the pace"),
    help: t("At their own pace people answer each step alone, when it suits them."),
    options: { led: t("You, step by step"), own: t("Each at their own pace") },
    default: "led",
  })}
  ${
    own
      ? html`<div class="plan-row">
          ${moment(scope, "opens", t("All steps open"))} ${moment(scope, "until", t("All steps close"))}
        </div>`
      : nothing
  }`;
}

/** From when to when a step is open by itself. @param {Scope} scope @param {any} known the kind's form */
export function dates(scope, known) {
  const some = scope.get(["opens"]) !== undefined || scope.get(["until"]) !== undefined;
  if (!some && !known?.alone) return nothing;
  const own = scope.session.programme.pace === "own";
  // Most steps have no dates: those of a room that is led stand folded.
  return html`<details class="plan-dates" ?open=${some || own}>
    <summary>${t("Open from one date to another")}</summary>
    <p class="plan-help">
      ${t("For work between gatherings: it opens and closes by itself. You can also set the dates at the desk.")}
    </p>
    <div class="plan-row">
      ${moment(scope, "opens", t("Opens"))} ${moment(scope, "until", t("Closes"))}
    </div>
  </details>`;
}

/** @param {Scope} scope @param {"opens" | "until"} name @param {string} label */
function moment(scope, name, label) {
  const value = scope.get([name]);
  const shown = typeof value === "number" ? toLocal(value) : "";
  const field = { as: "line", name, label, help: null };
  const now = Date.now();
  const warnings = [
    passedSaid(name, { opens: scope.get(["opens"]), until: scope.get(["until"]) }, now),
    beyondSaid(value, now, Number(scope.session.programme.days ?? DAYS)),
  ].filter(Boolean);
  return frame(
    scope,
    [name],
    field,
    scope.claims.within([name]),
    (ties) => html`<input class="field n" type="datetime-local" id=${ties.id} .value=${shown}
      aria-describedby=${warnings.length ? `${ties.id}-warning` : ties.described} aria-invalid=${ties.invalid} @blur=${ties.touch}
      @change=${(/** @type {any} */ event) => scope.set([name], fromLocal(event.target.value) ?? undefined)} />
      ${warnings.length ? html`<p class="plan-warning" id="${ties.id}-warning">${warnings.join(" ")}</p>` : nothing}`,
  );
}
