/** Thumbs on the screen: how many up and down for each item. */
import { html } from "lit";
import { answered } from "../../parts/chart-said.js";
import { table as tableOf } from "../../parts/chart-table.js";

export default { task, result, count: answered, table };

/** @param {any} at */
function task({ settings }) {
  return html`<ul>${settings.items.map((/** @type {string} */ item) => html`<li>${item}</li>`)}</ul>`;
}

/** @param {any} at */
function result({ tally }) {
  return html`<ul class="thumbs">
    ${(tally?.results?.items ?? []).map(
      (/** @type {any} */ line) => html`<li>${line.item}: ${line.up} / ${line.down}</li>`,
    )}
  </ul>`;
}

/** @param {any} at */
function table({ tally, t }) {
  const lines = tally?.results?.items ?? [];
  return tableOf(
    t("Thumbs"),
    [t("Item"), t("Thumb up"), t("Thumb down")],
    lines.map((/** @type {any} */ line) => [line.item, line.up, line.down]),
  );
}
