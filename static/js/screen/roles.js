/** The roles of a group, while it waits to begin: who does what, and the rule that finds them. */
import "./roles.css";
import { html } from "lit";
import { soften } from "../parts/soften.js";

/** More than this is for the phones alone. */
const MOST_ROLES = 4;
const MOST_LETTERS = 260;

/** Whether there are roles that stand calmly beside the task. @param {import("../room.js").Frame} room */
export function hasRoles({ step }) {
  const roles = step?.roles ?? [];
  const letters = roles.reduce((sum, { name, rule }) => sum + name.length + rule.length, 0);
  return roles.length > 0 && roles.length <= MOST_ROLES && letters <= MOST_LETTERS;
}

/** @param {import("../room.js").Frame} room */
export function roles({ step }) {
  return html`<dl class="roles">
    ${step?.roles?.map(
      ({ name, rule }) => html`<div><dt>${soften(rule)}</dt><dd>${soften(name)}</dd></div>`,
    )}
  </dl>`;
}
