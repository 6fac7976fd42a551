/** Small parts that several of the desk's views are made of. */

import { html, nothing } from "lit";
import { number, rich } from "../../texts.js";
import * as icons from "../icons.js";

/**
 * @typedef {import("../session.js").Session} Session
 */

/**
 * A counting sentence with its figure set apart.
 *
 * @param {string} sentence with `{count}` still in it
 * @param {number} count
 */
export function counted(sentence, count) {
  return rich(sentence, { count: html`<b class="n">${number(count, 0)}</b>` });
}

/** Leaves `{count}` in a sentence, so that its figure can be set apart. */
export const FIGURE = { count: "{count}" };

/**
 * A press that is ignored without contact. Quick presses are all meant: each is made from the room as it is when its
 * turn comes.
 *
 * @param {Session} session
 * @param {() => unknown} act
 */
export function whenConnected(session, act) {
  return () => {
    if (session.connected) act();
  };
}

/**
 * The same where the press changes what lies under the finger: then a double click is one.
 *
 * @param {Session} session
 * @param {() => unknown} act
 */
export function onceWhenConnected(session, act) {
  return (/** @type {MouseEvent} */ event) => {
    if (session.connected && event.detail < 2) act();
  };
}

/**
 * A switch with its name and what it means as it stands.
 *
 * @param {Session} session
 * @param {{name: string, meaning: string, on: boolean, able?: boolean, turn: () => unknown}} toggle
 */
export function toggle(session, { name, meaning, on, able = true, turn }) {
  const usable = able && session.connected;
  return html`<button
    type="button"
    class="toggle"
    role="switch"
    aria-checked=${on}
    aria-disabled=${usable ? nothing : "true"}
    @click=${whenConnected(session, () => able && turn())}
  >
    <span class="toggle-text"><b>${name}</b><span>${meaning}</span></span>
    <span class="toggle-track">${icons.check}</span>
  </button>`;
}

/**
 * @param {Session} session
 * @param {{icon?: unknown, text: string, act: () => unknown, able?: boolean, describe?: string}} button
 */
export function button(session, { icon, text, act, able = true, describe }) {
  const usable = able && session.connected;
  return html`<button
    type="button"
    class="button"
    aria-disabled=${usable ? nothing : "true"}
    aria-label=${describe ?? nothing}
    @click=${() => usable && act()}
  >
    ${icon ?? nothing}${text ? html`<span>${text}</span>` : nothing}
  </button>`;
}

/**
 * So many boxes of so many filled; past what can be counted by eye, one bar.
 *
 * @param {number} filled
 * @param {number} all
 */
export function boxes(filled, all) {
  if (all > MOST_BOXES) return bar(filled / all, "share");
  const each = Array.from({ length: all }, (_, index) => index < filled);
  return html`<div class="boxes ${all > ONE_ROW ? "many" : ""}" aria-hidden="true">
    ${each.map((full) => html`<span class=${full ? "full" : ""}></span>`)}
  </div>`;
}

const ONE_ROW = 30;
const MOST_BOXES = 120;

/**
 * A bar filled from the left. Its length is an attribute: the page's policy allows no inline style.
 *
 * @param {number} share 0–1
 * @param {string} name
 */
export function bar(share, name) {
  const width = `${Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10}%`;
  return html`<svg class="bar ${name}" width="100%" height="8" aria-hidden="true">
    <rect class="whole" width="100%" height="100%" rx="4" />
    <rect class="part" width=${width} height="100%" rx="4" />
  </svg>`;
}
