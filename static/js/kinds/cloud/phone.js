/** Giving a few words on a phone. */
import "./phone.css";
import { html, nothing } from "lit";
import { live } from "lit/directives/live.js";
import * as icons from "../../parts/icons.js";
import { onlyYou } from "../../parts/own.js";
import { soften } from "../../parts/soften.js";
import { n, t } from "../../texts.js";
import * as cloud from "./answer.js";
import { result } from "./result.js";

/** @typedef {import("./answer.js").Settings} Settings */
/** @typedef {import("./answer.js").State} State */

export default {
  begin: cloud.begin,
  answer: cloud.answer,
  draft: cloud.answer,
  rebase: cloud.rebase,

  /** @param {Settings} settings @param {State} state */
  missing(settings, state) {
    if (!cloud.answer(settings, state).words.length) return t("Write a word");
    const word = cloud.twice(state);
    return word ? t("You have written {word} twice", { word: soften(word) }) : "";
  },

  /** @param {any} at */
  view(at) {
    const { settings, state, room } = at;
    return html`<div class="words">
      <p class="prompt">
        ${n("Write {count} word.", "Write up to {count} words, one in each field.", settings.words)}
      </p>
      ${state.words.map((/** @type {string} */ word, /** @type {number} */ index) => field(at, word, index))}
      <p class="own-mark">${icons.lock}<span>${room.step.private ? onlyYou() : room.step.waits ? t("Words are shown without names, once the facilitator has let them through.") : t("Words are shown without names.")}</span></p>
    </div>`;
  },

  /** @param {Settings} _settings @param {import("./answer.js").Answer} answer */
  receipt(_settings, { words }) {
    return [[n("Your word", "Your words", words.length), words.join(", ")]];
  },

  result,
};

/** @param {any} at @param {string} word @param {number} index */
function field({ settings, change }, word, index) {
  const set = (/** @type {string} */ text) =>
    change((/** @type {State} */ newest) => cloud.set(newest, index, text));
  return html`<div class="word" data-text=${word}>
    <textarea
      class="field"
      rows="1"
      autocomplete="off"
      autocapitalize="none"
      enterkeyhint=${index < settings.words - 1 ? "next" : "done"}
      maxlength=${settings.longest}
      aria-label=${t("Word {number}", { number: index + 1 })}
      placeholder=${index ? t("another word") : t("a word")}
      .value=${live(word)}
      @input=${(/** @type {any} */ event) => set(event.target.value)}
      @keydown=${onward}
    ></textarea>
    ${
      word
        ? html`<button type="button" aria-label=${t("Remove {word}", { word })} @click=${() => set("")}>
            ${icons.cross}
          </button>`
        : nothing
    }
  </div>`;
}

/** Enter goes on to the next field. @param {KeyboardEvent} event */
function onward(event) {
  if (event.key !== "Enter") return;
  event.preventDefault();
  const input = /** @type {HTMLTextAreaElement} */ (event.target);
  const fields = [...document.querySelectorAll(".word textarea")];
  const next = /** @type {HTMLTextAreaElement | undefined} */ (fields[fields.indexOf(input) + 1]);
  if (next) next.focus();
  else input.blur();
}
