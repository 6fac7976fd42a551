/** Fields that belong together, and lists of such. */
import { html } from "lit";
import { t } from "../../texts.js";
import { settings } from "../document.js";
import * as icons from "../icons.js";
import { pastedGroups, withPasted } from "../pasting.js";
import { wrong } from "./frame.js";

/**
 * @typedef {import("../scope.js").Scope} Scope
 * @typedef {import("../document.js").Path} Path
 * @typedef {import("../document.js").Field} Field
 * @typedef {(scope: Scope, path: Path, field: Field) => unknown} Draw how a field inside is drawn
 */

/** @param {Draw} draw */
export const group =
  (draw) => (/** @type {Scope} */ scope, /** @type {Path} */ path, /** @type {Field} */ field) => {
    const inside = (field.fields ?? []).map((one) => draw(scope, [...path, one.name], one));
    return html`<fieldset class="plan-group">
    <legend>${field.label}</legend>
    <div class="plan-row">${inside}</div>
    ${wrong(scope, path, scope.claims.exactly(path))}
  </fieldset>`;
  };

/** @param {Draw} draw */
export const groups =
  (draw) => (/** @type {Scope} */ scope, /** @type {Path} */ path, /** @type {Field} */ field) => {
    const given = scope.get(path);
    const list = Array.isArray(given) ? given : [];
    const set = (/** @type {any[]} */ next) => scope.set(path, next);
    return html`<fieldset class="plan-groups">
    <legend>${field.label}</legend>
    ${list.map((_one, index) => {
      const name = t("{one} {number}", { one: field.one, number: index + 1 });
      return html`<fieldset class="plan-group" @paste=${(/** @type {ClipboardEvent} */ event) => paste(event, list, index, field, set)}>
        <legend>${name}</legend>
        <div class="plan-row">
          ${(field.fields ?? []).map((inside) => draw(scope, [...path, index, inside.name], inside))}
        </div>
        ${wrong(scope, [...path, index], scope.claims.exactly([...path, index]))}
        <div class="plan-tools">
          ${tool(t("Move up"), name, icons.up, index > 0, () => set(swapped(list, index - 1)))}
          ${tool(t("Move down"), name, icons.down, index < list.length - 1, () => set(swapped(list, index)))}
          ${tool(t("Delete"), name, icons.bin, list.length > 1, () => set(list.filter((_, other) => other !== index)))}
        </div>
      </fieldset>`;
    })}
    ${wrong(scope, path, scope.claims.exactly(path))}
    <button type="button" class="button small" @click=${() => set([...list, settings(field.fields ?? [])])}>
      ${icons.plus}<span>${t("Add: {one}", { one: field.one })}</span>
    </button>
  </fieldset>`;
  };

/**
 * Rows that were copied in a spreadsheet become as many of these, when they are pasted in the first field of one.
 *
 * @param {ClipboardEvent} event @param {any[]} list @param {number} index @param {Field} field
 * @param {(next: any[]) => void} set
 */
function paste(event, list, index, field, set) {
  const text = event.clipboardData?.getData("text/plain") ?? "";
  const target = /** @type {HTMLElement} */ (event.target);
  const first = /** @type {HTMLElement} */ (event.currentTarget).querySelector("input");
  if (target !== first || !/[\t\n\r]/.test(text.trim())) return;
  event.preventDefault();
  const fields = field.fields ?? [];
  set(withPasted(list, index, pastedGroups(text, fields), fields));
}

/**
 * @param {string} what @param {string} whose @param {unknown} icon @param {boolean} able @param {() => void} act
 */
export function tool(what, whose, icon, able, act) {
  return html`<button type="button" class="plan-tool" aria-label="${what}: ${whose}" title=${what}
    aria-disabled=${able ? "false" : "true"} @click=${() => able && act()}>${icon}</button>`;
}

/** The list with the one at `index` after the next. @param {any[]} list @param {number} index */
function swapped(list, index) {
  const next = [...list];
  [next[index], next[index + 1]] = [next[index + 1], next[index]];
  return next;
}
