/** Choosing on a phone: a list to tap on, and a field for something else. */
import "./phone.css";
import { html, nothing } from "lit";
import { growing } from "../../parts/growing.js";
import * as icons from "../../parts/icons.js";
import { onlyYou } from "../../parts/own.js";
import { picks } from "../../parts/picks.js";
import { soften } from "../../parts/soften.js";
import { written } from "../../parts/written.js";
import { n, t } from "../../texts.js";
import * as choice from "./answer.js";
import { result } from "./result.js";

/** @typedef {import("./answer.js").Settings} Settings */
/** @typedef {import("./answer.js").State} State */

export default {
  begin: choice.begin,
  answer: choice.answer,
  draft: choice.answer,
  rebase: choice.rebase,

  /** @param {Settings} settings @param {State} state */
  missing(settings, state) {
    const { length } = choice.answer(settings, state).picks;
    const word = choice.twice(settings, state);
    if (word) return t("{word} is there twice", { word: soften(word) });
    if (length > settings.most) return t("Take {count} away", { count: length - settings.most });
    if (length >= settings.least) return "";
    if (settings.most === 1) return t("Choose one");
    if (settings.least === settings.most || length)
      return t("Choose {count} more", { count: settings.least - length });
    return n("Choose one at least", "Choose at least {count}", settings.least);
  },

  /** @param {any} at */
  view(at) {
    const { settings, state, change, room } = at;
    return html`<p class="prompt">${howMany(settings)}</p>
      ${picks({
        items: settings.options,
        look: "options",
        label: t("Options"),
        lang: written(room),
        one: settings.most === 1,
        full: settings.most > 1 && choice.isFull(settings, state),
        pick: (option) =>
          change((/** @type {State} */ newest) => choice.pick(settings, newest, option)),
        row: (option) => ({ picked: state.picks.includes(option) }),
      })}
      ${
        settings.other
          ? html`${choice.ownFields(settings, state).map((text, index) => field(at, text, index))}
              <p class="goes">${icons.lock}<span>${room.step.private ? onlyYou() : t("Words are shown without names.")}</span></p>`
          : nothing
      }`;
  },

  /** @param {Settings} _settings @param {import("./answer.js").Answer} answer */
  receipt(_settings, { picks: chosen }) {
    return [[t("Your choice"), chosen.map(soften).join(", ")]];
  },

  result,
};

/** @param {Settings} settings */
function howMany({ least, most }) {
  if (most === 1) return t("Choose one.");
  if (least === most) return t("Choose {count}.", { count: most });
  if (least === 1 && most === 2) return t("Choose one or two.");
  return least === 1
    ? n("Choose one.", "Choose up to {count}.", most)
    : t("Choose from {least} to {most}.", { least, most });
}

/** @param {any} at @param {string} text @param {number} index */
function field({ settings, change }, text, index) {
  return html`<div class="something-else">
    <label for="own-${index}">${t("Something else")}</label>
    ${growing({
      id: `own-${index}`,
      text,
      longest: choice.OWN_LONGEST,
      rows: 1,
      write: (given) =>
        change((/** @type {State} */ newest) => choice.write(settings, newest, index, given)),
    })}
  </div>`;
}
