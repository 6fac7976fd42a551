/** Which of an earlier step's results a list comes from. */
import { html, nothing } from "lit";
import { kindName } from "../../parts/title.js";
import { page, t } from "../../texts.js";
import { indexOf, isObject } from "../document.js";
import { frame } from "./frame.js";
import { input, select, whole } from "./single.js";

/**
 * @typedef {import("../scope.js").Scope} Scope
 * @typedef {import("../document.js").Path} Path
 * @typedef {import("../document.js").Step} Step
 */

/** The steps before this one that something can be taken from. @param {Scope} scope @returns {Step[]} */
export function earlier(scope) {
  const { programme } = scope.session;
  const steps = programme.steps.slice(0, indexOf(programme, scope.id));
  return steps.filter((/** @type {Step} */ step) => Object.keys(takesOf(step)).length);
}

/** The nearest of these steps, and the first way to take from it. @param {Step[]} steps */
export function firstOf(steps) {
  return begun(steps[steps.length - 1]);
}

/** @param {Scope} scope @param {Path} path @param {Record<string, any>} source */
export function sourceFields(scope, path, source) {
  const steps = earlier(scope);
  const step = steps.find(({ id }) => id === source.from);
  const takes = takesOf(step);
  const take = takes[source.take];
  const within = (/** @type {string} */ name) => [...path, name];
  return html`<div class="plan-source">
    ${frame(
      scope,
      within("from"),
      { label: t("From step") },
      scope.claims.within(within("from")),
      (ties) =>
        select(ties, named(scope, steps), source.from, (id) => {
          scope.set(path, begun(/** @type {Step} */ (steps.find((one) => one.id === id))));
        }),
    )}
    ${
      step
        ? frame(
            scope,
            within("take"),
            { label: t("What to take") },
            scope.claims.within(within("take")),
            (ties) =>
              select(ties, labels(takes), source.take, (name) => {
                const { from, n } = source;
                scope.set(path, n === undefined ? { from, take: name } : { from, take: name, n });
              }),
          )
        : nothing
    }
    ${step && take?.named_by ? which(scope, within(source.take), step, take.named_by) : nothing}
    ${whole(scope, within("n"), { as: "whole", name: "n", label: t("How many"), help: t("All of them where this is empty.") })}
    <p class="plan-help">${t("You look through what comes over before the step opens: merge, strike, add.")}</p>
  </div>`;
}

/** Which column or corner. @param {Scope} scope @param {Path} path @param {Step} step @param {string} setting */
function which(scope, path, step, setting) {
  const names = step.settings?.[setting];
  const value = scope.get(path);
  const set = (/** @type {string} */ name) => scope.set(path, name);
  const about = { label: t("Which one") };
  const inside = page.forms[step.kind].fields.find(
    (/** @type {any} */ field) => field.name === setting,
  );
  return frame(scope, path, about, scope.claims.within(path), (ties) => {
    if (Array.isArray(names)) {
      return select(ties, Object.fromEntries(names.map((name) => [name, name])), value, set);
    }
    if (!inside?.fields) return input(ties, String(value ?? ""), set);
    const given = isObject(names) ? names : {};
    const all = inside.fields.map((/** @type {any} */ field) => [
      field.name,
      given[field.name] || field.label,
    ]);
    return select(ties, Object.fromEntries(all), value, set);
  });
}

/** @param {Step | undefined} step @returns {Record<string, { label: string, named_by: string | null }>} */
function takesOf(step) {
  if (!step || step.results === "private") return {};
  return page.forms[step.kind]?.takes ?? {};
}

/** @param {Step} step */
function begun(step) {
  return { from: step.id, take: Object.keys(takesOf(step))[0] };
}

/** @param {Record<string, { label: string }>} takes */
function labels(takes) {
  return Object.fromEntries(Object.entries(takes).map(([name, { label }]) => [name, label]));
}

/** @param {Scope} scope @param {Step[]} steps */
function named(scope, steps) {
  const { programme } = scope.session;
  return Object.fromEntries(
    steps.map((step) => [
      step.id,
      `${indexOf(programme, step.id) + 1}. ${step.title || kindName(step.kind)}`,
    ]),
  );
}
