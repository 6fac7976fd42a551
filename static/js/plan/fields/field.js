/** A form drawn from what a kind says of its settings. No kind is known here, only the sorts of fields. */
import { html } from "lit";
import { group, groups } from "./group.js";
import { choice, line, lines, seconds, toggle, whole } from "./single.js";
import { texts } from "./texts.js";

/**
 * @typedef {import("../scope.js").Scope} Scope
 * @typedef {import("../document.js").Path} Path
 * @typedef {import("../document.js").Field} Field
 */

/** @type {Record<string, (scope: Scope, path: Path, field: Field) => unknown>} */
const SORTS = {
  texts,
  whole,
  seconds,
  switch: toggle,
  choice,
  line,
  lines,
  group: group(field),
  groups: groups(field),
};
/** Short ones stand beside each other. */
const SHORT = ["whole", "seconds", "choice"];

/** @param {Scope} scope @param {Path} path @param {Field} description */
export function field(scope, path, description) {
  return SORTS[description.as](scope, path, description);
}

/** @param {Scope} scope @param {Path} path @param {Field[]} fields */
export function form(scope, path, fields) {
  /** @type {{ short: boolean, fields: Field[] }[]} */
  const rows = [];
  for (const one of fields) {
    const short = SHORT.includes(one.as);
    const last = rows[rows.length - 1];
    if (short && last?.short) last.fields.push(one);
    else rows.push({ short, fields: [one] });
  }
  return rows.map(
    ({ short, fields: beside }) =>
      html`<div class=${short ? "plan-row" : "plan-alone"}>
        ${beside.map((one) => field(scope, [...path, one.name], one))}
      </div>`,
  );
}
