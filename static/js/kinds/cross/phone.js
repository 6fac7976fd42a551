/** The analysis cross on a phone: two to be pleased with and why, then two to improve, in order, and why. */
import "./phone.css";
import { html, nothing } from "lit";
import { growing } from "../../parts/growing.js";
import * as icons from "../../parts/icons.js";
import { picks } from "../../parts/picks.js";
import { soften } from "../../parts/soften.js";
import { written } from "../../parts/written.js";
import { n, t } from "../../texts.js";
import * as cross from "./answer.js";
import { result } from "./result.js";

/** @typedef {import("./answer.js").Settings} Settings */
/** @typedef {import("./answer.js").State} State */
/** @typedef {import("./answer.js").Side} Side */

export default {
  begin: cross.begin,
  answer: cross.answer,
  draft: cross.answer,
  rebase: cross.rebase,

  /** @param {Settings} _ @param {State} state */
  missing(_, state) {
    const left = cross.left(state, "pleased") + cross.left(state, "improve");
    return left ? n("Go back: {count} left to name", "Go back: {count} left to name", left) : "";
  },

  /** @param {Settings} _ @param {State} state */
  pages(_, state) {
    const { page } = state;
    const full = !cross.left(state, cross.sideOf(page));
    return {
      page,
      count: cross.PAGES,
      label: t("{page} of {count}", { page: page + 1, count: cross.PAGES }),
      next: page % 2 || !full ? t("Next") : t("Say why"),
      filled: [state.pleased[1], state.pleased[1], state.improve[1]].map(Boolean),
    };
  },

  /** @param {any} at */
  view(at) {
    const { state, room } = at;
    const { title, prompt } = room.step;
    const lang = written(room);
    const side = cross.sideOf(state.page);
    return html`<div class="crossing">
      ${title ? html`<p class="prompt" lang=${lang}>${title}</p>` : nothing}
      ${prompt && !state.page ? html`<p class="prompt lines" lang=${lang}>${prompt}</p>` : nothing}
      ${(state.page % 2 ? reasons : naming)(at, side, side === "improve", lang)}
    </div>`;
  },

  /** @param {Settings} _ @param {import("./answer.js").Answer} answer */
  receipt(_, { pleased, improve }) {
    const listed = (/** @type {{ item: string }[]} */ named) =>
      named.map(({ item }) => soften(item)).join(", ");
    return [
      [t("Pleased"), listed(pleased)],
      [t("To improve"), listed(improve)],
    ];
  },

  result,
};

/** @param {any} at @param {Side} side @param {boolean} improving @param {any} lang */
function naming({ settings, state, change }, side, improving, lang) {
  return html`<h1 tabindex="-1">
      ${improving ? t("What is most important to improve?") : t("What are you most pleased with?")}
    </h1>
    <p class="prompt">${improving ? t("Tap on two. The most important first.") : t("Tap on two.")}</p>
    ${picks({
      items: settings.items,
      look: improving ? "attention" : "",
      lang,
      full: !cross.left(state, side),
      pick: (item) => change((/** @type {State} */ newest) => cross.name(newest, side, item)),
      row: (item) => {
        const taken = improving && state.pleased.includes(item);
        return {
          picked: state[side].includes(item),
          stopped: taken,
          mark: improving ? state[side].indexOf(item) + 1 : undefined,
          end: taken ? html`<span class="taken">${t("Pleased")}</span>` : undefined,
        };
      },
    })}`;
}

/** @param {any} at @param {Side} side @param {boolean} improving @param {any} lang */
function reasons({ state, change }, side, improving, lang) {
  return html`<h1 tabindex="-1">
      ${improving ? t("Why should it be improved?") : t("Why are you pleased?")}
    </h1>
    ${state[side].map(
      (/** @type {string} */ item, /** @type {number} */ index) => html`<div class="why">
        <label for="why-${index}" lang=${lang}>${improving ? html`<b class="n">${`${index + 1} `}</b>` : nothing}${soften(item)}</label>
        ${growing({
          id: `why-${index}`,
          text: state.why[item] ?? "",
          longest: cross.REASON_LONGEST,
          goes: "why-goes",
          write: (text) =>
            change((/** @type {State} */ newest) => cross.explain(newest, item, text)),
        })}
      </div>`,
    )}
    <p id="why-goes" class="goes">
      ${icons.eye}<span>${t("Optional. Can be shown to everybody, without your name.")}</span>
    </p>`;
}
