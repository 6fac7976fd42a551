/** Rating oneself on a phone: one behaviour a page, then what to develop, then all at a glance. */
import "./phone.css";
import { html, nothing } from "lit";
import { growing } from "../../parts/growing.js";
import * as icons from "../../parts/icons.js";
import { picks } from "../../parts/picks.js";
import { scores } from "../../parts/scores.js";
import { soften } from "../../parts/soften.js";
import { written } from "../../parts/written.js";
import { n, t } from "../../texts.js";
import * as rating from "./answer.js";
import { result } from "./result.js";
import { ownRatings, summary } from "./summary.js";

/** @typedef {import("./answer.js").Settings} Settings */
/** @typedef {import("./answer.js").State} State */

export default {
  begin: rating.begin,
  answer: rating.answer,

  /** @param {Settings} _ @param {State} state */
  missing(_, state) {
    return rating.rated(state) ? "" : t("Rate at least one");
  },

  /** @param {Settings} settings @param {State} state */
  pages(settings, state) {
    const { items } = settings;
    const kind = rating.kindOfPage(settings, state);
    const isRated = (/** @type {string} */ item) => item in state.scores;
    const labels = {
      item: t("{page} of {count}", { page: state.page + 1, count: items.length }),
      grow: t("Development"),
      all: t("Summary"),
    };
    return {
      page: state.page,
      count: rating.lastPage(settings) + 1,
      label: labels[kind],
      next: kind === "item" && !isRated(items[state.page]) ? t("Skip") : t("Next"),
      filled: [...items.map(isRated), state.grow.length > 0],
    };
  },

  /** @param {any} at */
  view(at) {
    const kind = rating.kindOfPage(at.settings, at.state);
    const views = { item: oneItem, grow: toDevelop, all: summary };
    return views[kind](at);
  },

  /** @param {Settings} settings @param {import("./answer.js").Answer} answer */
  receipt({ items, grow }, answer) {
    const given = Object.keys(answer.scores).length;
    const rows = [[t("Rated"), t("{given} of {count}", { given, count: items.length })]];
    return grow ? [...rows, [t("Will develop"), String(answer.grow.length)]] : rows;
  },

  own: ownRatings,
  result,
};

/** One behaviour. What the step asks stands in full on the first page only. @param {any} at */
function oneItem({ settings, state, change, room, mode }) {
  const item = settings.items[state.page];
  const { title, prompt } = room.step;
  const lang = written(room);
  // A reason that stays on a phone is not typed in from paper.
  const asksWhy = settings.reasons && (mode !== "paper" || settings.share_reasons);
  return html`<div class="rating beside">
    ${prompt && state.page === 0 ? html`<p class="prompt lines" lang=${lang}>${prompt}</p>` : nothing}
    <div>
      ${title ? html`<p class="prompt" lang=${lang}>${title}</p>` : nothing}
      <h1 tabindex="-1" id="rated" lang=${lang}>${soften(item)}</h1>
      ${scale({ settings, state, change, room }, item)}
    </div>
    ${asksWhy ? reason({ settings, state, change }, item) : nothing}
  </div>`;
}

/** @param {any} at @param {string} item */
function scale({ settings, state, change, room }, item) {
  const rate = (/** @type {number|null} */ score) =>
    change((/** @type {State} */ newest) => rating.rate(newest, item, score));
  return html`<div class="scale-group" role="radiogroup" aria-labelledby="rated">
      ${scores(settings, { name: "score", score: state.scores[item], lang: written(room), rate })}
    </div>
    <button
      class="button link clear ${item in state.scores ? "" : "unused"}"
      type="button"
      @click=${() => rate(null)}
    >
      ${t("Take the rating away")}
    </button>`;
}

/** @param {any} at @param {string} item */
function reason({ settings, state, change }, item) {
  const shared = settings.share_reasons;
  const text = state.reasons[item] ?? "";
  return html`<div class="reason">
    <label for="reason"><b>${t("Why?")}</b> <span>${t("You may leave this empty.")}</span></label>
    ${growing({
      id: "reason",
      text,
      longest: rating.REASON_LONGEST,
      goes: "reason-goes",
      write: (text) => change((/** @type {State} */ newest) => rating.explain(newest, item, text)),
    })}
    <p id="reason-goes" class="goes">
      ${shared ? icons.eye : icons.lock}
      <span
        >${
          shared
            ? t("The reason is sent without your name, and can be shown when the step is closed.")
            : t("The reason stays on your phone. It is never sent.")
        }</span
      >
    </p>
  </div>`;
}

/** @param {number} most */
function howMany(most) {
  if (most === 2) return t("Choose one or two.");
  return n("Choose one.", "Choose up to {count}.", most);
}

/** @param {any} at */
function toDevelop({ settings, state, change, room }) {
  return html`<div class="rating">
    <h1 tabindex="-1">${t("What do you want to develop?")}</h1>
    <p class="prompt">
      ${howMany(settings.grow)} ${t("You can also leave it.")}
    </p>
    ${picks({
      items: settings.items,
      look: "attention",
      lang: written(room),
      full: state.grow.length >= settings.grow,
      pick: (item) => change((/** @type {State} */ newest) => rating.pick(settings, newest, item)),
      row: (item) => ({
        picked: state.grow.includes(item),
        beside: html`<span class="n score-given">${state.scores[item] ?? "–"}</span>`,
      }),
    })}
  </div>`;
}
