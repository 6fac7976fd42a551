/** Answering statements on a phone: all of them below each other, in a mixed order. */
import "./phone.css";
import { html } from "lit";
import { guard } from "lit/directives/guard.js";
import * as icons from "../../parts/icons.js";
import { scores } from "../../parts/scores.js";
import { soften } from "../../parts/soften.js";
import { written } from "../../parts/written.js";
import { n, t } from "../../texts.js";
import * as survey from "./answer.js";
import { result } from "./result.js";

/** @typedef {import("./answer.js").Settings} Settings */
/** @typedef {import("./answer.js").State} State */

export default {
  begin: survey.begin,
  answer: survey.answer,

  /** @param {Settings} settings @param {State} state */
  missing(settings, state) {
    const left = survey.left(settings, state);
    return left ? n("{count} statement left", "{count} statements left", left) : "";
  },

  /** @param {any} at */
  view(at) {
    const order = survey.mixed(at.settings);
    return html`<p class="goes">
        ${icons.lock}<span>${t("Your answer is never shown alone. Statements are counted together in groups, and only the groups' figures are shown.")}</span>
      </p>
      <ol class="survey">
        ${order.map((statement, index) =>
          guard([at.settings, at.state.scores[statement], written(at.room)], () =>
            one(at, statement, index),
          ),
        )}
      </ol>`;
  },

  /** @param {Settings} settings @param {import("./answer.js").Answer} answer */
  receipt(settings, answer) {
    const count = survey.mixed(settings).length;
    return [
      [
        t("Answered"),
        t("{given} of {count}", { given: count - survey.left(settings, answer), count }),
      ],
    ];
  },

  result,
};

/** @param {any} at @param {string} statement @param {number} index */
function one({ settings, state, change, room }, statement, index) {
  const lang = written(room);
  const score = state.scores[statement];
  return html`<li class=${score === undefined ? "" : "done"}>
    <p id="statement-${index}" lang=${lang}>${soften(statement)}</p>
    <div role="radiogroup" aria-labelledby="statement-${index}">
      ${scores(ends(settings), {
        name: `statement-${index}`,
        score,
        lang,
        rate: (given) =>
          change((/** @type {State} */ newest) => survey.rate(newest, statement, given)),
      })}
    </div>
  </li>`;
}

/** The scale, with names for its ends where the facilitator gave none. @param {Settings} settings */
function ends(settings) {
  const { low_label, high_label } = settings;
  if (low_label || high_label) return settings;
  return { ...settings, low_label: t("Strongly disagree"), high_label: t("Strongly agree") };
}
