/** Thumbs on a phone: up or down for each item. */
import { html } from "lit";
import { t } from "../../texts.js";

export default {
  /** @param {any} settings @param {any} answer */
  begin(settings, answer) {
    return {
      thumbs: settings.items.map((/** @type {string} */ item) => answer?.thumbs[item] ?? ""),
    };
  },

  /** @param {any} _settings @param {any} state */
  missing(_settings, state) {
    return state.thumbs.every(Boolean) ? "" : t("Give every item a thumb");
  },

  /** @param {any} settings @param {any} state */
  answer(settings, state) {
    const given = settings.items.map((/** @type {string} */ item, /** @type {number} */ at) => [
      item,
      state.thumbs[at],
    ]);
    return { thumbs: Object.fromEntries(given.filter(([, thumb]) => thumb)) };
  },

  /** @param {any} at */
  view({ settings, state, change }) {
    const set = (/** @type {number} */ place, /** @type {string} */ thumb) =>
      change({ thumbs: state.thumbs.with(place, thumb) });
    return html`${settings.items.map(
      (/** @type {string} */ item, /** @type {number} */ place) => html`<p>
        ${item}
        <button class="button" type="button" @click=${() => set(place, "up")}>
          ${t("Thumb up")}
        </button>
        <button class="button" type="button" @click=${() => set(place, "down")}>
          ${t("Thumb down")}
        </button>
      </p>`,
    )}`;
  },

  /** @param {any} _settings @param {any} answer */
  receipt(_settings, answer) {
    return Object.entries(answer.thumbs);
  },

  /** @param {any} at */
  result({ tally }) {
    return html`${tally.results.items.map(
      (/** @type {any} */ line) => html`<p>${line.item} ${line.up} ${line.down}</p>`,
    )}`;
  },
};
