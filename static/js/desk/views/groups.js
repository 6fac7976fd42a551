/** The groups: how many, what they are called, who sits where, and the codes for the tables. */

import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { pieceOf } from "../../parts/order.js";
import { pieceDrawing, pieceName } from "../../parts/piece.js";
import { soften } from "../../parts/soften.js";
import { page } from "../../texts.js";
import { offers } from "../group-sizes.js";
import * as icons from "../icons.js";
import { onceWhenConnected } from "./parts.js";
import { roles } from "./roles.js";

/**
 * @typedef {import("../session.js").Session} Session
 * @typedef {import("../types.js").Frame} Frame
 * @typedef {import("../groups.js").Seats} Seats
 */

const LONGEST = 60;

/** @param {Session} session @param {Frame} frame */
export function groups(session, frame) {
  const { t } = session.tongue;
  const known = session.groups.sitting;
  /** @type {Seats[]} */
  const seats = frame.groups.map(
    (group) =>
      known?.groups.find((each) => each.group === group) ?? { group, people: 0, away: 0, here: [] },
  );
  const without = known?.without ?? [];
  const waiting = known?.people ?? 0;
  const people = seats.reduce((sum, each) => sum + each.people, waiting);
  return html`<div class="groups">
    ${refused(session)} ${making(session, people)}
    ${seats.length ? list(session, seats) : nothing} ${gone(session, known?.gone ?? [])}
    ${adding(session)}
    ${seats.length ? drawing(session, waiting) : nothing}
    ${seats.length && people ? moving(session, seats, without) : nothing}
    ${seats.length && known?.roles ? roles(session, known.roles) : nothing}
    ${
      seats.length
        ? html`<p>
            <a class="button" href=${`/desk/${page.code}/tables`} target="_blank" rel="noopener">
              ${icons.share}<span>${t("QR codes for the tables")}</span><span class="vh">${t("(in a new window)")}</span>
            </a>
          </p>`
        : nothing
    }
  </div>`;
}

/** What was not done, where it is seen: the desk's own line lies behind the dialog. @param {Session} session */
function refused({ notice }) {
  return html`<p class="wrong groups-wrong" role="alert">${notice?.text ?? nothing}</p>`;
}

/** @param {Session} session @param {number} people */
function making(session, people) {
  const { t, n } = session.tongue;
  const make = (/** @type {number} */ count) => session.groups.wish({ make: count });
  return html`<section>
    <p>${people ? n("{count} person is here.", "{count} people are here.", people) : t("Nobody is here yet.")}</p>
    <div class="groups-row">
      ${offers(people).map(
        ({ groups: count, low, high }) => html`<button type="button" class="button small"
          aria-disabled=${session.connected ? nothing : "true"}
          @click=${onceWhenConnected(session, () => make(count))}>${
            low === high
              ? t("{groups} groups of {low}", { groups: count, low })
              : t("{groups} groups of {low}–{high}", { groups: count, low, high })
          }</button>`,
      )}
    </div>
    <p class="groups-row">
      <label for="groups-count">${t("Number of groups")}</label>
      <input id="groups-count" class="field n" inputmode="numeric" autocomplete="off" />
      <button type="button" class="button small" aria-disabled=${session.connected ? nothing : "true"}
        @click=${onceWhenConnected(session, () => {
          const count = Number(field("groups-count").value);
          if (!count) return field("groups-count").focus();
          field("groups-count").value = "";
          return make(count);
        })}>${t("Make them")}</button>
    </p>
  </section>`;
}

/** @param {Session} session @param {Seats[]} seats */
function list(session, seats) {
  const { t, n } = session.tongue;
  return html`<ol class="groups-seats">
    ${repeat(
      seats,
      ({ group }) => group,
      ({ group, people, away, here }, index) => html`<li>
        <input class="field" maxlength=${LONGEST} autocomplete="off" .value=${group}
          aria-label=${t("Name of group {number}", { number: index + 1 })}
          @change=${(/** @type {Event} */ { target }) => rename(session, group, /** @type {HTMLInputElement} */ (target))} />
        <span class="groups-count">${n("{count} here", "{count} here", people)}${away ? `, ${n("{count} away", "{count} away", away)}` : ""}</span>
        <button type="button" class="round-button" aria-label=${t("Take away: {group}", { group })}
          aria-disabled=${people || !session.connected ? "true" : nothing}
          @click=${onceWhenConnected(session, () => people || session.groups.wish({ remove: group }))}>
          ${icons.bin}
        </button>
        ${here.length ? pieces(here) : nothing}
      </li>`,
    )}
  </ol>`;
}

/** What was answered before a group was taken away. @param {Session} session @param {string[]} names */
function gone({ tongue: { t } }, names) {
  if (!names.length) return nothing;
  return html`<p>
    ${t("Taken away, but what they have answered still counts: {groups}. Add one with the same name, and it is back.", { groups: names.join(", ") })}
  </p>`;
}

/** @param {number[]} here */
function pieces(here) {
  return html`<ul class="groups-pieces">
    ${here.map((number) => {
      const piece = pieceOf(number);
      return html`<li title=${pieceName(piece)}>${pieceDrawing(piece)}<span class="vh">${pieceName(piece)}</span></li>`;
    })}
  </ul>`;
}

/** @param {Session} session @param {string} group @param {HTMLInputElement} input */
async function rename(session, group, input) {
  const to = input.value.trim();
  if (to && to !== group && (await session.groups.wish({ rename: { group, to } }))) return;
  input.value = group;
}

/** @param {Session} session */
function adding(session) {
  const { t } = session.tongue;
  return html`<p class="groups-row">
    <label for="groups-new">${t("Another group")}</label>
    <input id="groups-new" class="field" maxlength=${LONGEST} autocomplete="off" />
    <button type="button" class="button small" aria-disabled=${session.connected ? nothing : "true"}
      @click=${onceWhenConnected(session, async () => {
        const name = field("groups-new").value.trim();
        if (!name) return field("groups-new").focus();
        if (await session.groups.wish({ add: name })) field("groups-new").value = "";
      })}>${t("Add")}</button>
  </p>`;
}

/** @param {Session} session @param {number} waiting */
function drawing(session, waiting) {
  const { t, n } = session.tongue;
  const draw = (/** @type {string} */ whom, /** @type {string} */ text, able = true) =>
    html`<button type="button" class="button small" aria-disabled=${able && session.connected ? nothing : "true"}
      @click=${onceWhenConnected(session, () => able && session.groups.wish({ draw: whom }))}>${text}</button>`;
  return html`<section>
    <p>${waiting ? n("{count} person has no group.", "{count} people have no group.", waiting) : nothing}
      ${t("Once drawn, whoever comes later gets a place in the smallest group.")}</p>
    <p class="groups-row">
      ${draw("rest", t("Draw a place for those without"), waiting > 0)}
      ${draw("all", t("Mix everybody anew"))}
    </p>
  </section>`;
}

/** @param {Session} session @param {Seats[]} seats @param {number[]} without */
function moving(session, seats, without) {
  const { t, n } = session.tongue;
  const chosen = session.moveFrom;
  const isThere = chosen === "" || seats.some(({ group }) => group === chosen);
  const from = (isThere ? chosen : seats.find(({ here }) => here.length)?.group) ?? "";
  const there = from ? (seats.find(({ group }) => group === from)?.here ?? []) : without;
  const option = (/** @type {string} */ group, /** @type {boolean} */ selected) =>
    html`<option value=${group} .selected=${selected}>${group ? soften(group) : t("no group")}</option>`;
  const all = [...seats.map(({ group }) => group), ""];
  return html`<section class="groups-move" aria-labelledby="groups-move">
    <h3 id="groups-move">${t("Move people")}</h3>
    <p class="groups-row">
      <span class="groups-pair">
        <label for="move-from">${t("From")}</label>
        <select id="move-from" class="field" @change=${(/** @type {any} */ { target }) => session.set({ moveFrom: target.value })}>
          ${all.map((group) => option(group, group === from))}
        </select>
      </span>
      <span class="groups-pair">
        <label for="move-who">${t("Who")}</label>
        <select id="move-who" class="field">
          ${there.map((_one, at) => html`<option value="count ${at + 1}">${n("{count} of them", "{count} of them", at + 1)}</option>`)}
          ${there.map((number) => html`<option value="seat ${number}">${pieceName(pieceOf(number))}</option>`)}
        </select>
      </span>
      <span class="groups-pair">
        <label for="move-to">${t("To")}</label>
        <select id="move-to" class="field">${all.filter((group) => group !== from).map((group) => option(group, false))}</select>
      </span>
      <button type="button" class="button small" aria-disabled=${there.length && session.connected ? nothing : "true"}
        @click=${onceWhenConnected(session, () => {
          const [how, number] = field("move-who").value.split(" ");
          if (!number) return;
          const to = field("move-to").value || null;
          const whom =
            how === "seat"
              ? { seat: Number(number) }
              : { from: from || null, count: Number(number) };
          return session.groups.wish({ move: { ...whom, to } });
        })}>${t("Move")}</button>
    </p>
  </section>`;
}

/** @param {string} id */
function field(id) {
  return /** @type {HTMLInputElement} */ (document.getElementById(id));
}
