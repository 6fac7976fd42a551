/** Who answers a step, in which rounds, and how long each takes. */
import { html, nothing } from "lit";
import { live } from "lit/directives/live.js";
import { roundName } from "../../desk/words.js";
import { n, page, t } from "../../texts.js";
import { tied, wrong } from "../fields/frame.js";
import { minutes, minutesWrong } from "../fields/single.js";
import { clocks, rounds as roundsOf, writeMinutes } from "../times.js";
import { beginning, kept } from "./beginning.js";
import { turnField } from "./groups.js";

/** @typedef {import("../scope.js").Scope} Scope */

/** @param {Scope} scope */
export function rounds(scope) {
  const { whole: step } = scope;
  const form = page.forms[step.kind];
  const problems = scope.claims.within(["by"]);
  const all = form?.answered ? form.by : roundsOf(step).slice(0, 1);
  return html`<fieldset class="plan-rounds">
    <legend>${all.length > 1 ? t("Rounds, each with its own clock") : t("How long it takes")}</legend>
    <div class="plan-cards">${all.map((/** @type {string} */ round) => card(scope, round, all.length > 1, problems))}</div>
    ${wrong(scope, ["by"], problems)} ${wrong(scope, ["clock"], scope.claims.within(["clock"]))}
    ${lacksGroups(scope) ? toGroups(scope) : nothing} ${turnField(scope)}
    ${beginning(scope)}
  </fieldset>`;
}

/** @param {Scope} scope */
function lacksGroups(scope) {
  return roundsOf(scope.whole).includes("group") && !scope.session.programme.groups?.length;
}

/** @param {Scope} scope */
function toGroups({ session }) {
  return html`<button type="button" class="button small" @click=${() => session.select("", "#groups")}>
    ${t("Write the groups")}
  </button>`;
}

/** @param {Scope} scope @param {string} round @param {boolean} several
 * @param {import("../problems.js").Problem[]} problems */
function card(scope, round, several, problems) {
  const now = roundsOf(scope.whole);
  const place = now.indexOf(round);
  const isWrong = problems.some(({ path }) => path.length < 2 || path[1] === place);
  const name = several ? roundName(round, { t, n }) : t("How long it takes");
  return html`<div class="plan-card ${place >= 0 && several ? "chosen" : ""}">
    ${
      several
        ? html`<label class="plan-check">
            <input type="checkbox" .checked=${live(place >= 0)}
              aria-invalid=${isWrong && place >= 0 && scope.isTouched(["by"]) ? "true" : nothing}
              aria-describedby=${isWrong ? "by-wrong" : nothing}
              @change=${(/** @type {any} */ event) => turn(scope, round, event.target.checked)} />
            <span>${name}</span>
          </label>`
        : nothing
    }
    ${place >= 0 ? clock(scope, place, name) : nothing}
  </div>`;
}

/** @param {Scope} scope @param {number} place @param {string} name */
function clock(scope, place, name) {
  const path = ["clock", place];
  const value = clocks(scope.whole)[place];
  // What the step's parts take together, where it has parts.
  const own = value === null ? scope.session.read.get(scope.id)?.clock[place] : null;
  const problems = typeof value === "string" ? unreadable(scope, path) : minutesWrong(scope, path);
  const ties = tied(scope, path, problems);
  return html`<label class="plan-minutes">
      <span class="vh">${name}: </span>
      ${minutes(scope, path, ties, value, (next) => setClock(scope, place, next), writeMinutes(own))}
      <span>${t("minutes")}</span>
    </label>
    ${wrong(scope, path, problems)}`;
}

/** What is no time is said at once, whichever way the clocks are written. @param {Scope} scope
 * @param {import("../document.js").Path} path */
function unreadable(scope, path) {
  scope.claims.within(["clock"]);
  return [{ step: scope.id, path, error: t("Write minutes, such as 7 or 7:30.") }];
}

/** @param {Scope} scope @param {string} round @param {boolean} on */
function turn(scope, round, on) {
  const { whole: step } = scope;
  const kept = new Map(roundsOf(step).map((name, at) => [name, clocks(step)[at]]));
  const wanted = page.forms[step.kind].by.filter((/** @type {string} */ name) =>
    name === round ? on : kept.has(name),
  );
  write(
    scope,
    wanted,
    wanted.map((/** @type {string} */ name) => kept.get(name) ?? null),
  );
}

/** @param {Scope} scope @param {number} place @param {any} value */
function setClock(scope, place, value) {
  const { whole: step } = scope;
  scope.touch(["clock", place]);
  write(
    scope,
    roundsOf(step),
    clocks(step).map((before, at) => (at === place ? value : before)),
  );
}

/** @param {Scope} scope @param {string[]} by @param {any[]} clock */
function write(scope, by, clock) {
  const { clock: _before, start: _start, ...step } = scope.whole;
  const known = clock.some((seconds) => seconds !== null);
  scope.set([], { ...step, by, ...(known ? { clock } : {}), ...kept(scope.whole, by) });
}
