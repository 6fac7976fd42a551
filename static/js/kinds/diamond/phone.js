/** The diamond on a phone: nine places, the cards beside them, and how they are moved. */
import "./phone.css";
import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { startDrag } from "../../parts/drag.js";
import * as icons from "../../parts/icons.js";
import { soften } from "../../parts/soften.js";
import { n, t } from "../../texts.js";
import * as diamond from "./answer.js";
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
    return html`<div class="diamond-work">${grid(at)} ${beside(at)} ${ownWord(at)}</div>`;
  },

  /** @param {Settings} _ @param {import("./answer.js").Answer} answer */
  receipt(_, answer) {
    return [[t("On top"), answer.rows[0][0]]];
  },

  result,
};

/** @param {any} at */
function grid(at) {
  return html`<div class="diamond" role="group" aria-label=${t("The diamond")} @keydown=${byArrow}>
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

/** @param {any} at @param {number} place */
function onePlace(at, place) {
  const { state } = at;
  const card = state.places[place];
  const row = diamond.rowOf(place) + 1;
  const picked = card === null ? state.place === place : state.held === card;
  const looks = [
    card === null ? "free" : "laid",
    picked ? "picked" : "",
    state.held !== null && !picked ? "calls" : "",
    card !== null && state.moved.includes(card) ? "moved" : "",
  ];
  const label =
    card === null ? t("Row {row}, empty place", { row }) : t("Row {row}: {card}", { row, card });
  return html`<button
    class="place ${looks.join(" ")}"
    type="button"
    data-place=${place}
    aria-label=${label}
    aria-pressed=${String(picked)}
    @click=${() => tapped(at, { place })}
    @keydown=${(/** @type {KeyboardEvent} */ event) => byKey(event, at, card)}
    @pointerdown=${(/** @type {PointerEvent} */ event) => card !== null && drag(event, at, card)}
  >
    ${card === null ? icons.plus : html`<span>${soften(card)}</span>`}
  </button>`;
}

/** What lies beside the diamond. @param {any} at */
function beside(at) {
  const { settings, state } = at;
  const cards = diamond.tray(settings, state);
  return html`<section class="tray" data-tray aria-label=${t("Cards")}>
    <div class="tray-head">
      <h2>${hint(state, cards)}</h2>
      ${action(at) ?? html`<span class="n">${t("{laid} of 9 laid", { laid: diamond.NINE - diamond.empty(state) })}</span>`}
    </div>
    <div class="cards">
      ${repeat(
        cards,
        (card) => card,
        (card) => html`<button
          class="card ${state.held === card ? "picked" : ""}"
          type="button"
          aria-pressed=${String(state.held === card)}
          @click=${() => tapped(at, { card })}
          @keydown=${(/** @type {KeyboardEvent} */ event) => byKey(event, at, null)}
          @pointerdown=${(/** @type {PointerEvent} */ event) => drag(event, at, card)}
        >
          <span>${soften(card)}</span>
        </button>`,
      )}
    </div>
  </section>`;
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
    return html`<button class="button link" type="button" @click=${() => change(diamond.takeBack(state, card))}>
      ${t("Take the card back")}
    </button>`;
  }
  if (settings.cards.includes(card)) return null;
  return html`<button class="button link" type="button" @click=${() => change(diamond.strike(state, card))}>
    ${t("Delete the word")}
  </button>`;
}

/** @param {any} at */
function ownWord(at) {
  const { settings, state, change } = at;
  if (!settings.own) return nothing;
  const add = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.currentTarget);
    const field = /** @type {HTMLInputElement} */ (form.elements.namedItem("word"));
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
function tapped({ state, change }, what) {
  const next = diamond.tap(state, what);
  change(next);
  const laid = what.card !== undefined ? next.places.indexOf(what.card) : -1;
  if (laid >= 0) focusPlace(laid);
  if (next.held !== null && next.held !== state.held) showPlaces();
}

/** A long row of cards may have pushed the diamond out of sight. */
function showPlaces() {
  const top = document.querySelector(".diamond")?.getBoundingClientRect().top ?? 0;
  if (top < 0)
    document.querySelector(".diamond")?.scrollIntoView({ block: "start", behavior: "smooth" });
}

/** @param {PointerEvent} event @param {any} at @param {string} card */
function drag(event, at, card) {
  startDrag(event, {
    targets: "[data-place], [data-tray]",
    over() {},
    drop(target) {
      const place = target?.getAttribute("data-place");
      // What others moved meanwhile counts: the drop is made on the newest state.
      const now = at.now();
      if (place) now.change(diamond.lay(now.state, card, Number(place)));
      else if (target) now.change(diamond.takeBack(now.state, card));
    },
  });
}

/** @param {KeyboardEvent} event @param {any} at @param {string|null} card */
function byKey(event, { state, change }, card) {
  if (event.key === "Escape") change({ ...state, held: null, place: null });
  if (card === null || (event.key !== "Delete" && event.key !== "Backspace")) return;
  event.preventDefault();
  change(diamond.takeBack(state, card));
}

/** The arrow keys go from place to place. @param {KeyboardEvent} event */
function byArrow(event) {
  /** @type {Record<string, [number, number]>} */
  const ways = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };
  const way = ways[event.key];
  const from = Number(/** @type {HTMLElement} */ (event.target).dataset.place ?? Number.NaN);
  if (!way || Number.isNaN(from)) return;
  event.preventDefault();
  const row = diamond.rowOf(from);
  const [down, right] = way;
  const next = down ? acrossRows(from, row, row + down) : from + right;
  if (next >= 0 && next < diamond.NINE) focusPlace(next);
}

/** The place of another row that lies nearest. @param {number} from @param {number} row @param {number} to */
function acrossRows(from, row, to) {
  if (to < 0 || to >= diamond.ROWS.length) return -1;
  const middle = (/** @type {number} */ place, /** @type {number} */ of) =>
    diamond.placesOf(of).indexOf(place) - (diamond.ROWS[of] - 1) / 2;
  return diamond
    .placesOf(to)
    .reduce((best, place) =>
      Math.abs(middle(place, to) - middle(from, row)) <
      Math.abs(middle(best, to) - middle(from, row))
        ? place
        : best,
    );
}

/** @param {number} place */
function focusPlace(place) {
  /** @type {HTMLElement|null} */ (document.querySelector(`[data-place="${place}"]`))?.focus();
}
