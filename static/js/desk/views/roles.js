/** What each of a group does: a ready set of rules, or one that is written here. */

import { html, nothing } from "lit";
import { page } from "../../texts.js";
import * as icons from "../icons.js";
import { onceWhenConnected, whenConnected } from "./parts.js";

/**
 * @typedef {import("../session.js").Session} Session
 * @typedef {import("../groups.js").Role} Role
 */

const OWN = "own";
const MOST = 6;
const LONGEST = 60;
const LONGEST_RULE = 160;
/** @returns {Role} */
const blank = () => ({ name: "", rule: "" });

/** @param {Session} session @param {{ set: string, list: Role[] }} known as the room has them */
export function roles(session, known) {
  const { t } = session.tongue;
  const { groups } = session;
  const chosen = groups.written ? OWN : known.set;
  const options = { "": t("None"), ...page.role_sets, [OWN]: t("Roles of our own") };
  return html`<section class="groups-move groups-roles">
    <h3><label for="groups-roles">${t("Roles in a group")}</label></h3>
    <p>${t("Phones show them in a group’s round, with the rule that finds who.")}</p>
    <select class="field" id="groups-roles" ?disabled=${!session.connected}
      @change=${(/** @type {any} */ { target }) => choose(session, known, target)}>
      ${Object.entries(options).map(([id, title]) => html`<option value=${id} .selected=${id === chosen}>${title}</option>`)}
    </select>
    ${chosen === OWN ? writing(session, groups.written ?? known.list) : told(known.list)}
  </section>`;
}

/** @param {Session} session @param {{ set: string, list: Role[] }} known @param {HTMLSelectElement} select */
async function choose({ groups }, { set, list }, select) {
  // What one begins to write from is what was there.
  if (select.value === OWN) groups.write(list.length ? list : [blank()]);
  else if (!(await groups.give(select.value))) select.value = set;
}

/** @param {Role[]} list */
function told(list) {
  if (!list.length) return nothing;
  return html`<ul>
    ${list.map(({ name, rule }) => html`<li>${rule}: <b>${name}</b></li>`)}
  </ul>`;
}

/** @param {Session} session @param {Role[]} list */
function writing(session, list) {
  const { t } = session.tongue;
  const { groups } = session;
  return html`<ol>
      ${list.map((role, at) => one(session, list, role, at))}
    </ol>
    <p class="groups-row">
      <button type="button" class="button small" aria-disabled=${list.length < MOST ? nothing : "true"}
        @click=${() => list.length < MOST && groups.write([...list, blank()])}>
        ${icons.plus}<span>${t("Add: {one}", { one: t("Role") })}</span>
      </button>
      <button type="button" class="button small" aria-disabled=${groups.written && session.connected ? nothing : "true"}
        @click=${onceWhenConnected(session, () => groups.written && give(session, list))}>${t("Use these roles")}</button>
    </p>`;
}

/** @param {Session} session @param {Role[]} list @param {Role} role @param {number} at */
function one(session, list, role, at) {
  const { t } = session.tongue;
  const number = at + 1;
  const field = (
    /** @type {"name" | "rule"} */ part,
    /** @type {string} */ label,
    /** @type {number} */ longest,
  ) =>
    html`<input class="field" maxlength=${longest} autocomplete="off" .value=${role[part]} placeholder=${label}
      aria-label="${label}, ${t("{one} {number}", { one: t("Role"), number })}"
      @input=${(/** @type {any} */ { target }) => session.groups.write(list.map((other) => (other === role ? { ...role, [part]: target.value } : other)))} />`;
  return html`<li>
    ${field("rule", t("Who gets it"), LONGEST_RULE)} ${field("name", t("Role"), LONGEST)}
    <button type="button" class="round-button" aria-label=${t("Take away: {group}", { group: role.name || t("{one} {number}", { one: t("Role"), number }) })}
      @click=${whenConnected(session, () => session.groups.write(list.filter((_role, other) => other !== at)))}>
      ${icons.bin}
    </button>
  </li>`;
}

/** A row that lacks its half is gone to; empty ones are left out. @param {Session} session @param {Role[]} list */
function give({ groups }, list) {
  const half = list.findIndex(({ name, rule }) => !name.trim() !== !rule.trim());
  if (half < 0) return groups.give(list.filter(({ name }) => name.trim()));
  const inputs = document.querySelectorAll(`.groups-roles li:nth-child(${half + 1}) input`);
  /** @type {HTMLInputElement[]} */ (Array.from(inputs))
    .find(({ value }) => !value.trim())
    ?.focus();
}
