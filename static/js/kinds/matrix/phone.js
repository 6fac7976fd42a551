/** Placing items on a phone: one item a page, in the field itself or by two sliders. */
import "../../parts/slider.css";
import "./phone.css";
import { html, nothing } from "lit";
import { live } from "lit/directives/live.js";
import { percent, styled } from "../../parts/chart-style.js";
import { soften } from "../../parts/soften.js";
import { written } from "../../parts/written.js";
import { t } from "../../texts.js";
import * as matrix from "./answer.js";
import { result } from "./result.js";

/** @typedef {import("./answer.js").Settings} Settings */
/** @typedef {import("./answer.js").State} State */

const CORNERS = ["low_high", "high_high", "low_low", "high_low"];

export default {
  begin: matrix.begin,
  answer: matrix.answer,
  draft: matrix.answer,
  rebase: matrix.rebase,

  /** @param {Settings} _ @param {State} state */
  missing(_, state) {
    return matrix.placed(state) ? "" : t("Place at least one");
  },

  /** @param {Settings} settings @param {State} state */
  pages({ items }, { page, places }) {
    return {
      page,
      count: items.length,
      label: t("{page} of {count}", { page: page + 1, count: items.length }),
      next: places[page] ? t("Next") : t("Skip"),
      filled: places.map(Boolean),
    };
  },

  /** @param {any} at */
  view({ settings, state, change, room }) {
    const { title, prompt } = room.step;
    const lang = written(room);
    return html`<div class="matrix-answer">
      <div>
        ${prompt && state.page === 0 ? html`<p class="prompt lines" lang=${lang}>${prompt}</p>` : nothing}
        ${title ? html`<p class="prompt" lang=${lang}>${title}</p>` : nothing}
        <h1 tabindex="-1" lang=${lang}>${soften(settings.items[state.page])}</h1>
      </div>
      ${field(settings, state, change, lang)}
      <div>
        ${slider(settings.x, 0, t("Across"), state, change, lang)}
        ${slider(settings.y, 1, t("Up"), state, change, lang)}
      </div>
    </div>`;
  },

  /** @param {Settings} settings @param {import("./answer.js").Answer} answer */
  receipt({ items }, { places }) {
    const given = Object.keys(places).length;
    return [[t("Placed"), t("{given} of {count}", { given, count: items.length })]];
  },

  result,
};

/**
 * The field: a finger or a pointer puts the page's item where it is. For the eye and the hand only: the
 * sliders say and do the same.
 *
 * @param {Settings} settings @param {State} state @param {(make: (newest: State) => State) => void} change @param {any} lang
 */
function field({ corners, x: across, y }, state, change, lang) {
  const here = state.places[state.page];
  const put = (/** @type {PointerEvent} */ event) => {
    const target = /** @type {HTMLElement} */ (event.currentTarget);
    if (event.type === "pointerdown") target.setPointerCapture(event.pointerId);
    else if (!target.hasPointerCapture(event.pointerId)) return;
    const box = target.getBoundingClientRect();
    const x = ((event.clientX - box.left) / box.width) * matrix.FAR;
    const up = matrix.FAR - ((event.clientY - box.top) / box.height) * matrix.FAR;
    change((newest) => matrix.put(newest, x, up));
  };
  return html`<div class="field-of-two" aria-hidden="true" lang=${lang}>
    <p>${soften(y.high)}</p>
    <div class="plane" @pointerdown=${put} @pointermove=${put}>
      ${CORNERS.map(
        (name) =>
          html`<span class=${here && matrix.cornerOf(here) === name ? "in" : ""}>${soften(corners[name])}</span>`,
      )}
      <b>${soften(across.low)}</b><b>${soften(across.high)}</b>
      ${state.places.map((place, at) =>
        place
          ? html`<i class=${at === state.page ? "now" : ""}
              ${styled({ left: percent(place[0] / matrix.FAR), bottom: percent(place[1] / matrix.FAR) })}></i>`
          : nothing,
      )}
    </div>
    <p>${soften(y.low)}</p>
  </div>`;
}

/**
 * @param {import("./answer.js").Axis} axis @param {0|1} which @param {string} unnamed
 * @param {State} state @param {(make: (newest: State) => State) => void} change @param {any} lang
 */
function slider({ name, low, high }, which, unnamed, state, change, lang) {
  const here = state.places[state.page];
  const value = here?.[which] ?? matrix.MIDDLE;
  const put = (/** @type {any} */ event) => {
    const wanted = Number(event.target.value);
    change((newest) => {
      const other = newest.places[newest.page]?.[1 - which] ?? matrix.MIDDLE;
      return which ? matrix.put(newest, other, wanted) : matrix.put(newest, wanted, other);
    });
  };
  const said = !here ? t("not placed") : value < matrix.MIDDLE ? low : high;
  return html`<label class="axis" lang=${lang}>
    <b>${soften(name || unnamed)}</b> <span aria-hidden="true">${soften(said)}</span>
    <input class="slider" type="range" min="0" max=${matrix.FAR} step="5"
      aria-valuetext=${`${here ? value : ""} ${said}`.trim()}
      ${styled({ "--part": percent(value / matrix.FAR) })}
      .value=${live(String(value))} @input=${put} />
  </label>`;
}
