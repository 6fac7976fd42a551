/** The combined diamond and what did not get a place in it. */
import { html, nothing, svg } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { candidates, fit } from "../../parts/chart-fit.js";
import { glide } from "../../parts/chart-glide.js";
import { styled } from "../../parts/chart-style.js";
import { soften } from "../../parts/soften.js";
import { lines, NINE, PLACES } from "./screen-places.js";
import { topSign } from "./screen-signs.js";

/**
 * @typedef {import("./screen-places.js").Placed} Placed
 * @typedef {import("../../parts/chart-types.js").At} At
 */

const CARD_TYPES = candidates([2.75, 2.5, 2.375, 2.25, 2.125, 2, 1.875, 1.75, 1.625, 1.5], 9);
const REST_TYPES = candidates([1.75, 1.625, 1.5], 9);

const MOST_TIES = 4;
// A mark in tenths of a u.
const MARK_WIDTH = 28;
const ONE_ANSWER = 7;
const LINE = 7;
const PITCH = 11;

/**
 * @param {Placed[]} nine at most nine cards
 * @param {number} answers
 * @param {At["t"]} t
 * @param {unknown} keys what the signs mean, in the corners that the diamond leaves free
 */
export function combined(nine, answers, t, keys) {
  const order = nine.map((card) => card.card).join("\n");
  const largest = Math.max(1, ...nine.flatMap((card) => card.rows));
  return html`<div class="diamond-nine" ${fit(order, CARD_TYPES)} ${glide(order)}>
    <p class="diamond-end">${t("Most important")}</p>
    ${repeat(
      nine,
      (card) => card.card,
      (card) => full(card, answers > 1 ? largest : 0, t),
    )}
    ${Array.from({ length: NINE - nine.length }, (_, at) => empty(nine.length + at))}
    <p class="diamond-end" data-end="last">${t("Least important")}</p>
    ${keys}
  </div>`;
}

/** @param {number} at */
function where(at) {
  const { level, column } = PLACES[at];
  return styled({ "grid-row": level, "grid-column": `${column} / span 2` });
}

/** @param {number} at */
function empty(at) {
  return html`<div class="diamond-place" ${where(at)}></div>`;
}

/**
 * @param {Placed} card
 * @param {number} largest the most answers that any card has in one row; 0: no marks yet
 * @param {At["t"]} t
 */
function full(card, largest, t) {
  return html`<div class="diamond-card figure" data-level=${card.level} data-key=${card.card}
    ${where(card.number - 1)}>
    <div class="diamond-number n">${card.number}${card.onTop && largest ? topSign() : nothing}</div>
    <div class="diamond-text" data-fit>${soften(card.card)}${card.ties.length ? tied(card.ties, t) : nothing}</div>
    ${largest ? html`<div class=${card.most ? "diamond-mark attention" : "diamond-mark"}>${mark(card.rows, largest)}</div>` : nothing}
  </div>`;
}

/**
 * @param {number[]} numbers of the cards with the same score
 * @param {At["t"]} t
 */
function tied(numbers, t) {
  return html`<small>${t("level with {numbers}", { numbers: numbers.slice(0, MOST_TIES).join(", ") })}</small>`;
}

/**
 * @param {number[]} rows
 * @param {number} largest
 */
function mark(rows, largest) {
  return html`<svg viewBox="0 0 ${MARK_WIDTH} ${PITCH * 4 + LINE}" aria-hidden="true">
    ${lines(rows, largest, MARK_WIDTH, ONE_ANSWER).map((length, at) =>
      length
        ? svg`<rect x=${(MARK_WIDTH - length) / 2} y=${at * PITCH} width=${length} height=${LINE} rx="1"/>`
        : svg`<circle cx=${MARK_WIDTH / 2} cy=${at * PITCH + LINE / 2} r="1.5"/>`,
    )}
  </svg>`;
}

/**
 * The cards below the nine, numbered on from them, and how many nobody used.
 *
 * @param {Placed[]} cards
 * @param {number} unused
 * @param {At} at
 */
export function outside(cards, unused, { t, n }) {
  return html`<div class="diamond-rest" ${fit(cards.map((card) => card.card).join("\n"), REST_TYPES)}>
    ${cards.length ? html`<b>${t("Below the nine")}</b>` : nothing}
    ${cards.map(
      (card) => html`<span class=${card.most ? "attention" : nothing} data-fit>
        <b class="n">${card.number}</b> ${soften(card.card)}${card.onTop ? topSign() : nothing}
      </span>`,
    )}
    ${
      unused
        ? html`<span>${n("{count} card was placed by nobody", "{count} cards were placed by nobody", unused)}</span>`
        : nothing
    }
  </div>`;
}
