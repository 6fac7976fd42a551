/** The diamond on a phone: nine places, the cards beside them, and how they are moved. */
import "./phone.css";
import "./tray.css";
import { html, nothing } from "lit";
import { guard } from "lit/directives/guard.js";
import { repeat } from "lit/directives/repeat.js";
import { keepsPage, startDrag } from "../../parts/drag.js";
import * as icons from "../../parts/icons.js";
import { soften } from "../../parts/soften.js";
import { written } from "../../parts/written.js";
import { n, t } from "../../texts.js";
import * as diamond from "./answer.js";
import { byArrow, focusPlace } from "./arrows.js";
import { showSoon } from "./into-sight.js";
import { result } from "./result.js";

/** @typedef {import("./answer.js").Settings} Settings */
/** @typedef {import("./answer.js").State} State */

export default {
  begin: diamond.begin,
  draft: (/** @type {Settings} */ _, /** @type {State} */ state) => diamond.answer(state),
  answer: (/** @type {Settings} */ _, /** @type {State} */ state) => diamond.answer(state),
  rebase: (
    /** @type {Settings} */ _,
    /** @type {any} */ before,
    /** @type {any} */ mine,
    /** @type {any} */ newest,
  ) => diamond.rebase(before, mine, newest),

  /** @param {Settings} _ @param {State} state */
  missing(_, state) {
    const left = diamond.empty(state);
    return left ? n("Lay {count} more card", "Lay {count} more cards", left) : "";
  },

  /** @param {any} at */
  view(at) {
    return html`<div class="diamond-work" @touchmove=${keepsPage}>
      ${grid(at)}
      <div>${tray(at)}</div>
    </div>`;
  },

  /** @param {Settings} _ @param {import("./answer.js").Answer} answer */
  receipt(_, answer) {
    return [[t("On top"), answer.rows[0][0]]];
  },

  /** @param {Settings} _ @param {import("./answer.js").Answer} answer */
  lines: (_, { rows }) => rows.map((row, index) => `${index + 1}. ${row.join(", ")}`),

  result,
};

/** @param {any} at */
function grid(at) {
  const calls = at.state.held === null ? "" : "calls";
  return html`<div class="diamond ${calls}" role="group" aria-label=${t("The diamond")} @keydown=${byArrow}>
    ${diamond.ROWS.map(
      (_, row) => html`<div class="row row-${row + 1}">
        ${endName(row)}
        ${diamond.placesOf(row).map((place) => onePlace(at, place))}
      </div>`,
    )}
  </div>`;
}

/** What the two ends of the diamond mean. @param {number} row */
function endName(row) {
  if (row === 0) return html`<span class="end" aria-hidden="true">${t("Most important")}</span>`;
  if (row < diamond.ROWS.length - 1) return nothing;
  return html`<span class="end" aria-hidden="true">${t("Least important")}</span>`;
}

/** Drawn anew only when something of it is new. @param {any} at @param {number} place */
function onePlace(at, place) {
  const { state } = at;
  const card = state.places[place];
  const picked = card === null ? state.place === place : state.held === card;
  const moved = card !== null && state.moved.includes(card);
  return guard([card, picked, moved, written(at.room)], () => {
    const looks = [card === null ? "free" : "laid", picked ? "picked" : "", moved ? "moved" : ""];
    const row = diamond.rowOf(place) + 1;
    const label =
      card === null
        ? t("Row {row}, empty place", { row })
        : t("Row {row}: {card}", { row, card: soften(card) });
    return html`<button
      class="place ${looks.join(" ")}"
      type="button"
      data-place=${place}
      data-card=${card ?? nothing}
      aria-label=${label}
      aria-pressed=${String(picked)}
      @click=${() => tapped(at, { place })}
      @keydown=${(/** @type {KeyboardEvent} */ event) => byKey(event, at, card)}
      @pointerdown=${(/** @type {PointerEvent} */ event) => card !== null && drag(event, at, card)}
    >
      ${card === null ? icons.plus : html`<span lang=${written(at.room)}>${soften(card)}</span>`}
    </button>`;
  });
}

/** What lies beside the diamond, own words last. @param {any} at */
function tray(at) {
  const { settings, state, together } = at;
  const cards = diamond.tray(settings, state);
  const isHere = (/** @type {string} */ text) => cards.includes(text);
  const given = diamond.spread(settings, state, together);
  const own = cards.filter((text) => !settings.cards.includes(text));
  return html`<section class="tray" data-tray aria-label=${t("Cards")}>
    <div class="tray-head">
      <h2>${hint(state, cards)}</h2>
      ${action(at) ?? html`<span class="n">${t("{laid} of 9 laid", { laid: diamond.NINE - diamond.empty(state) })}</span>`}
    </div>
    <div class="cards">
      ${repeat(
        given,
        (/** @type {string} */ text) => text,
        (/** @type {string} */ text) => (isHere(text) ? card(at, text) : slot(text)),
      )}
    </div>
    ${ownWord(at)}
    <div class="cards">${repeat(
      own,
      (text) => text,
      (text) => card(at, text),
    )}</div>
  </section>`;
}

/** @param {any} at @param {string} text */
function card(at, text) {
  const picked = at.state.held === text;
  return guard(
    [picked, written(at.room)],
    () => html`<button
      class="card ${picked ? "picked" : ""}"
      type="button"
      data-card=${text}
      lang=${written(at.room)}
      aria-pressed=${String(picked)}
      @click=${() => tapped(at, { card: text })}
      @keydown=${(/** @type {KeyboardEvent} */ event) => byKey(event, at, null)}
      @pointerdown=${(/** @type {PointerEvent} */ event) => drag(event, at, text)}
    >
      <span>${soften(text)}</span>
    </button>`,
  );
}

/** Where a laid card lay. @param {string} text */
function slot(text) {
  return html`<i class="slot" aria-hidden="true"><span>${soften(text)}</span></i>`;
}

/** What to do next. @param {State} state @param {string[]} cards */
function hint(state, cards) {
  if (state.held !== null) return t("Tap a place");
  if (!diamond.empty(state)) return t("All nine are laid");
  return cards.length ? t("Tap a card") : t("Write the cards yourselves");
}

/** What can be done with the picked card besides laying it. @param {any} at */
function action({ settings, state, change }) {
  const card = state.held;
  if (card === null) return null;
  if (state.places.includes(card)) {
    return html`<button class="button link" type="button" @click=${() => change((/** @type {State} */ newest) => diamond.takeBack(newest, card))}>
      ${t("Take the card back")}
    </button>`;
  }
  if (settings.cards.includes(card)) return null;
  return html`<button class="button link" type="button" @click=${() => change((/** @type {State} */ newest) => diamond.strike(newest, card))}>
    ${t("Delete the word")}
  </button>`;
}

/** @param {any} at */
function ownWord(at) {
  if (!at.settings.own) return nothing;
  const add = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.currentTarget);
    const field = /** @type {HTMLInputElement} */ (form.elements.namedItem("word"));
    const { settings, state, change } = at.now();
    const next = diamond.add(settings, state, field.value);
    if (next === state) return;
    field.value = "";
    change(next);
  };
  return html`<form class="own-word" @submit=${add}>
    <label for="own-word">${t("A card of your own")}</label>
    <div>
      <input id="own-word" name="word" class="field" maxlength=${diamond.LONGEST} autocomplete="off" enterkeyhint="done" />
      <button class="button" type="submit">${t("Add")}</button>
    </div>
  </form>`;
}

/** Tapped, by finger or key; the focus stays on what is worked with.
 * @param {any} at @param {{ card?: string, place?: number }} what */
function tapped(at, what) {
  const { state, change } = at.now();
  const next = diamond.tap(state, what);
  change(next);
  const laid = what.card !== undefined ? next.places.indexOf(what.card) : -1;
  if (laid >= 0) focusPlace(laid);
  if (next.held !== null && next.held !== state.held) showSoon(".diamond");
  if (next.place !== null && next.place !== state.place) showSoon(".tray");
}

/** @param {PointerEvent} event @param {any} at @param {string} card */
function drag(event, at, card) {
  startDrag(event, {
    targets: "[data-place], [data-tray]",
    over() {},
    drop(target) {
      const place = target?.getAttribute("data-place");
      // What others moved meanwhile counts: the drop is made on the newest state.
      if (!target) return;
      at.change((/** @type {State} */ newest) =>
        place ? diamond.lay(newest, card, Number(place)) : diamond.takeBack(newest, card),
      );
    },
  });
}

/** @param {KeyboardEvent} event @param {any} at @param {string|null} card */
function byKey(event, { change }, card) {
  if (event.key === "Escape") {
    change((/** @type {State} */ newest) => ({ ...newest, held: null, place: null }));
  }
  if (card === null || (event.key !== "Delete" && event.key !== "Backspace")) return;
  event.preventDefault();
  change((/** @type {State} */ newest) => diamond.takeBack(newest, card));
}
