/** What every field has about it: its label, what helps, and beside it what is wrong in it. */
import { html, nothing } from "lit";
import { t } from "../../texts.js";

/**
 * @typedef {import("../scope.js").Scope} Scope
 * @typedef {import("../document.js").Path} Path
 * @typedef {import("../problems.js").Problem} Problem
 * @typedef {{ label: string, help?: string | null, aside?: unknown, inLines?: boolean }} About `aside`: what stands right of the label
 * @typedef {{ id: string, described: unknown, invalid: unknown, touch: () => void }} Ties what ties a control to it
 */

/**
 * @param {Scope} scope @param {Path} path @param {About} about @param {Problem[]} problems
 * @param {(ties: Ties) => unknown} control
 */
export function frame(scope, path, { label, help, aside, inLines }, problems, control) {
  const ties = tied(scope, path, problems, help);
  return html`<div class="plan-field">
    <div class="plan-label"><label for=${ties.id}>${label}</label>${aside ? html`<span>${aside}</span>` : nothing}</div>
    ${helping(ties.id, help)} ${control(ties)} ${wrong(scope, path, problems, inLines)}
  </div>`;
}

/**
 * @param {Scope} scope @param {Path} path @param {Problem[]} problems @param {string | null} [help]
 * @returns {Ties}
 */
export function tied(scope, path, problems, help) {
  const id = scope.idOf(path);
  const texts = [help && `${id}-help`, problems.length && `${id}-wrong`].filter(Boolean);
  return {
    id,
    described: texts.join(" ") || nothing,
    invalid: problems.length && scope.isTouched(path) ? "true" : nothing,
    touch: () => scope.touch(path),
  };
}

/** @param {string} id @param {string | null | undefined} help */
export function helping(id, help) {
  return help ? html`<p class="plan-help" id="${id}-help">${help}</p>` : nothing;
}

/**
 * What is wrong, calmly as long as nobody has written there.
 *
 * @param {Scope} scope @param {Path} path @param {Problem[]} problems
 * @param {boolean} [inLines] whether each is of a line
 */
export function wrong(scope, path, problems, inLines = false) {
  if (!problems.length) return nothing;
  return html`<div class=${scope.isTouched(path) ? "wrong" : "plan-needed"} id="${scope.idOf(path)}-wrong">
    ${problems.map((problem) => html`<p>${inLines ? ofLine(path, problem) : problem.error}</p>`)}
  </div>`;
}

/** @param {Path} path @param {Problem} problem */
function ofLine(path, { path: place, error }) {
  const line = place[path.length];
  return typeof line === "number" ? t("Line {line}: {error}", { line: line + 1, error }) : error;
}
