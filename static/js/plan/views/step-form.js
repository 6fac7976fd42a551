/** The form of the step in hand, or of the programme itself. */
import { html, nothing } from "lit";
import { keyed } from "lit/directives/keyed.js";
import { kindName } from "../../parts/title.js";
import { page, t } from "../../texts.js";
import { indexOf } from "../document.js";
import { form } from "../fields/field.js";
import { frame } from "../fields/frame.js";
import { choice, input, line, lines, toggle, whole } from "../fields/single.js";
import { Scope } from "../scope.js";
import { clocks, readTime, timeOfDay } from "../times.js";
import { groupFields } from "./groups.js";
import { dates, pace } from "./pace.js";
import { rounds } from "./rounds.js";

/** @typedef {import("../session.js").Session} Session */

const NAMES = { nb: "Bokmål", nn: "Nynorsk", en: "English" };

/** @param {Session} session */
export function stepForm(session) {
  const { step, selected, programme } = session;
  const scope = new Scope(session, step ? selected : "");
  const body = step ? fieldsOfStep(scope) : fieldsOfProgramme(scope);
  const number = indexOf(programme, selected) + 1;
  return html`${keyed(
    selected,
    html`<form class="plan-form" @submit=${(/** @type {Event} */ event) => event.preventDefault()}>
      ${
        step
          ? html`<h2 class="plan-eyebrow" tabindex="-1">${t("Step {number}", { number })}, ${kindName(step.kind)}</h2>
              <p class="plan-about">${page.forms[step.kind]?.about ?? ""}</p>`
          : html`<h2 class="plan-eyebrow" tabindex="-1">${t("About the programme")}</h2>`
      }
      ${leftOver(scope)} ${body}
    </form>`,
  )}`;
}

/** @param {Scope} scope */
function fieldsOfStep(scope) {
  const known = page.forms[scope.whole.kind];
  return html`
    ${line(scope, ["title"], described("title", t("Title"), t("People see it on the screen and on their phones.")))}
    ${lines(scope, ["prompt"], described("prompt", t("What people are asked to do")))}
    ${rounds(scope)} ${closing(scope, known)} ${dates(scope, known)} ${known ? form(scope, ["settings"], known.fields) : nothing}
    ${known?.answered ? seen(scope, known) : nothing}
    ${
      page.step_fields.includes("notes")
        ? lines(
            scope,
            ["notes"],
            described("notes", t("Notes to yourself"), t("Only the desk shows them.")),
          )
        : nothing
    }
  `;
}

/** Whether the clock closes the step. @param {Scope} scope @param {any} known */
function closing(scope, known) {
  const timed = clocks(scope.whole).some((seconds) => seconds !== null) || known?.timed;
  if (!scope.get(["closes"]) && !(timed && known?.closes)) return nothing;
  return toggle(scope, ["closes"], {
    ...described(
      "closes",
      t("Close the step when the time is up"),
      t("Answers on the way get five seconds more. The desk can still change this."),
    ),
    as: "switch",
  });
}

/** Who sees the result, and when. @param {Scope} scope @param {any} known */
function seen(scope, known) {
  const options = {
    live: t("At once, while people answer"),
    hidden: t("When you show it"),
    private: t("Never: everybody sees only their own answer"),
  };
  return html`<div class="plan-row">
    ${choice(scope, ["results"], { ...described("results", t("When the result is shown")), as: "choice", options, default: known.results })}
    ${whole(scope, ["min_answers"], {
      ...described(
        "min_answers",
        t("Fewest answers for a result"),
        t("With fewer, nothing but counts is shown."),
      ),
      as: "whole",
      default: known.least_answers,
    })}
  </div>`;
}

/** @param {Scope} scope */
function fieldsOfProgramme(scope) {
  const languages = Object.fromEntries(
    page.languages?.map((code) => [code, NAMES[/** @type {"nb"} */ (code)]]) ?? [],
  );
  const start = described("start", t("Begins at"));
  return html`
    ${line(scope, ["title"], described("title", t("Title of the gathering")))}
    <div class="plan-row">
      ${frame(scope, ["start"], start, scope.claims.within(["start"]), (ties) =>
        input(
          ties,
          startShown(scope),
          (text) => scope.type(["start"], text, text ? readTime(text) : undefined),
          {
            mode: "decimal",
            short: true,
          },
        ),
      )}
      ${choice(scope, ["language"], { ...described("language", t("Language")), as: "choice", options: languages, default: "nb" })}
      ${whole(scope, ["days"], { ...described("days", t("Days until an unused room is deleted")), as: "whole", default: 30 })}
    </div>
    ${pace(scope)} ${groupFields(scope)}
  `;
}

/** When the day begins, as it was typed, or as the page's language writes it. @param {Scope} scope */
function startShown(scope) {
  const start = String(scope.get(["start"]) ?? "");
  const typed = scope.typed(["start"]);
  return typed !== undefined && readTime(typed) === start
    ? typed
    : timeOfDay(start, 0, page.language) || start;
}

/** What is wrong in no field that stands here, each with a way out. @param {Scope} scope */
function leftOver(scope) {
  const noSteps = scope.claims.exactly(["steps"]);
  const problems = scope.claims.left;
  if (scope.session.strict.has("")) problems.push(...noSteps);
  if (!problems.length) return nothing;
  return html`<ul class="plan-left wrong">
    ${problems.map(
      ({ path, error }) => html`<li>
        <span>${error}</span>
        ${
          path.length && scope.get(path) !== undefined
            ? html`<button type="button" class="button small" @click=${() => scope.set(path, undefined)}>
                ${t("Take away “{name}”", { name: path.join(" ") })}
              </button>`
            : nothing
        }
      </li>`,
    )}
  </ul>`;
}

/** @param {string} name @param {string} label @param {string | null} [help] @returns {import("../document.js").Field} */
function described(name, label, help = null) {
  return { as: "line", name, label, help };
}
