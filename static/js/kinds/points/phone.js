/** Sharing points on a phone. */
import "../../parts/slider.css";
import "./phone.css";
import { html, nothing } from "lit";
import { guard } from "lit/directives/guard.js";
import { live } from "lit/directives/live.js";
import { repeat } from "lit/directives/repeat.js";
import { percent, styled } from "../../parts/chart-style.js";
import { hold } from "../../parts/hold.js";
import * as icons from "../../parts/icons.js";
import { soften } from "../../parts/soften.js";
import { written } from "../../parts/written.js";
import { n, number, rich, t } from "../../texts.js";
import * as points from "./answer.js";
import { result } from "./result.js";

/** @typedef {import("./answer.js").Settings} Settings */
/** @typedef {import("./answer.js").State} State */

const BIG_STEP = 10;

export default {
  begin: points.begin,
  answer: points.answer,
  draft: points.answer,
  rebase: points.rebase,

  /** @param {Settings} settings @param {State} state */
  missing(settings, state) {
    const left = points.left(settings, state);
    if (left > 0) return t("Send when all is shared out");
    if (left === 0) return "";
    return n("Take back {count} point", "Take back {count} points", -left);
  },

  /** @param {any} at */
  view(at) {
    const { settings, state, change } = at;
    return html`<div class="points">
      ${repeat(
        settings.items,
        (item) => item,
        (item, index) => guard(partOf(at, index), () => line(at, item, index)),
      )}
      <div class="points-all">
        <button class="button" type="button" @click=${() => change((/** @type {State} */ newest) => points.evenly(settings, newest))}>
          ${t("Split evenly")}
        </button>
        ${
          state.before
            ? html`<button class="button" type="button" @click=${() => change((/** @type {State} */ newest) => points.undo(settings, newest))}>
              ${t("Undo")}
            </button>`
            : html`<button class="button" type="button" @click=${() => change((/** @type {State} */ newest) => points.again(settings, newest))}>
              ${t("Start again")}
            </button>`
        }
      </div>
    </div>`;
  },

  /** @param {any} at */
  foot({ settings, state }) {
    const left = points.left(settings, state);
    const part = Math.min(1, (settings.budget - left) / settings.budget);
    return html`<div class="points-left ${left < 0 ? "over" : ""}">
      <p role="status">${leftText(left)}</p>
      <div class="track" aria-hidden="true" ${styled({ "--part": percent(part) })}></div>
    </div>`;
  },

  /** @param {Settings} settings @param {import("./answer.js").Answer} answer */
  receipt({ budget }, answer) {
    const given = Object.values(answer.points).reduce((sum, count) => sum + count, 0);
    return [[t("Shared out"), t("{given} of {budget} points", { given, budget })]];
  },

  result,
};

/** @param {number} left */
function leftText(left) {
  if (left < 0) {
    const text = n("{number} point too many", "{number} points too many", -left);
    return rich(text, { number: leftNumber(-left) });
  }
  const text = n("{number} point left", "{number} points left", left);
  return rich(text, { number: leftNumber(left) });
}

/** @param {number} left */
function leftNumber(left) {
  return html`<b class="n" .textContent=${live(number(left))}></b>`;
}

/** The lines that a hand was at since they were drawn: what stands in their fields may be other than what is kept.
 * @type {Set<number>} */
const touched = new Set();

/** What a line shows; it is drawn anew only when something of it is new. @param {any} at @param {number} index */
function partOf({ settings, state, room }, index) {
  const full = points.left(settings, state) <= 0;
  const anyhow = touched.has(index) ? state : null;
  return [settings, state.points[index], state.scale, full, written(room), anyhow];
}

/** @param {any} at @param {string} item @param {number} index */
function line(at, item, index) {
  const { settings, state, change } = at;
  touched.delete(index);
  const value = state.points[index];
  const set = (/** @type {number} */ wanted, /** @type {object} */ how = {}) => {
    touched.add(index);
    change((/** @type {State} */ newest) => points.set(settings, newest, index, wanted, how));
  };
  return html`<div class="points-line" role="group" aria-label=${item}>
    <label class="name" for="points-${index}" lang=${written(at.room)}>${soften(item)}</label>
    <div class="stepper ${settings.budget > 999 ? "wide" : ""}">
      ${stepButton(at, index, -1, value === 0)}
      <input
        id="points-${index}"
        class="n ${value ? "" : "zero"}"
        type="text"
        inputmode="numeric"
        autocomplete="off"
        maxlength="5"
        role="spinbutton"
        aria-valuenow=${value}
        aria-valuemin="0"
        aria-valuemax=${settings.budget}
        .value=${live(String(value))}
        @focus=${selectAll}
        @click=${selectAll}
        @input=${(/** @type {any} */ event) => {
          clearTimeout(marking);
          set(typed(event.target.value), { within: false });
        }}
        @keydown=${(/** @type {KeyboardEvent} */ event) => byKey(event, at, index)}
      />
      ${stepButton(at, index, 1, points.left(settings, state) <= 0)}
    </div>
    <input
      class="slider"
      type="range"
      min="0"
      max=${state.scale}
      step="1"
      tabindex="-1"
      aria-label=${item}
      ${styled({ "--part": percent(Math.min(1, value / state.scale)) })}
      .value=${live(String(value))}
      @input=${(/** @type {any} */ event) => set(Number(event.target.value), { hold: true })}
      @change=${(/** @type {any} */ event) => set(Number(event.target.value))}
    />
  </div>`;
}

/** @param {any} at @param {number} index @param {number} amount */
function add({ settings, change }, index, amount) {
  change(
    (/** @type {State} */ newest) =>
      points.set(settings, newest, index, newest.points[index] + amount),
    (/** @type {State} */ before, /** @type {State} */ after) =>
      showNumbers(settings, index, before, after),
  );
}

/** The two numbers that a finger waits for, without the rest of the page.
 * @param {Settings} settings @param {number} index @param {State} before @param {State} after
 * @returns {boolean} whether what stands around them is still true */
function showNumbers(settings, index, before, after) {
  const left = points.left(settings, after);
  const field = /** @type {HTMLInputElement|null} */ (document.getElementById(`points-${index}`));
  const sum = document.querySelector(".points-left b");
  if (!field || !sum || Math.min(left, points.left(settings, before)) < 2) return false;
  touched.add(index);
  field.value = String(after.points[index]);
  sum.textContent = number(left);
  return true;
}

/** The buttons' handlers live as long as the page: a hold goes on while the page is drawn anew.
 * @type {Map<string, { act: (amount: number) => void, held: ReturnType<typeof hold> }>} */
const buttons = new Map();

/** @param {any} at @param {number} index @param {1|-1} sign @param {boolean} atEnd */
function stepButton(at, index, sign, atEnd) {
  const key = `${sign}${index}`;
  const button = buttons.get(key) ?? { act: () => {}, held: hold((amount) => button.act(amount)) };
  buttons.set(key, button);
  button.act = (amount) => add(at, index, sign * amount);
  const item = at.settings.items[index];
  const label = sign > 0 ? t("One more for {item}", { item }) : t("One less for {item}", { item });
  return html`<button
    type="button"
    aria-label=${label}
    aria-disabled=${atEnd ? "true" : nothing}
    @pointerdown=${button.held.down}
    @click=${button.held.click}
    @contextmenu=${(/** @type {Event} */ event) => event.preventDefault()}
  >
    ${sign > 0 ? icons.plus : icons.minus}
  </button>`;
}

/** @param {string} text */
function typed(text) {
  return Number(text.replace(/\D/g, "")) || 0;
}

let marking = 0;

/** At once, and afterwards, since WebKit takes the mark away when the finger lifts; but what has been typed by
 * then is never marked. @param {any} event */
function selectAll({ target }) {
  target.select();
  clearTimeout(marking);
  marking = setTimeout(() => target.select());
}

/** @param {KeyboardEvent} event @param {any} at @param {number} index */
function byKey(event, at, index) {
  /** @type {Record<string, number>} */
  const steps = { ArrowUp: 1, ArrowDown: -1, PageUp: BIG_STEP, PageDown: -BIG_STEP };
  const step = steps[event.key];
  if (!step) return;
  event.preventDefault();
  add(at, index, step);
}
