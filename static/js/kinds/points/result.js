/** What everybody gave, on a phone, with one's own answer marked. */
import "./result.css";
import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { percent, styled } from "../../parts/chart-style.js";
import { figures } from "../../parts/figures.js";
import { behind, ownMark, ownName } from "../../parts/own.js";
import { soften } from "../../parts/soften.js";
import { n, number, t } from "../../texts.js";
import { begin } from "./answer.js";

/** @typedef {{ item: string, mean: number|null }} Line */

/** @param {any} at */
export function result({ tally, mine, settings, together, room }) {
  /** @type {{ items: Line[], budget: number }} */
  const { items, budget } = tally.results;
  const own = mine ? begin(settings, mine).points : null;
  const ownOf = (/** @type {string} */ item) => own?.[settings.items.indexOf(item)];
  const most = Math.max(1, ...items.map(({ item, mean }) => Math.max(mean ?? 0, ownOf(item) ?? 0)));
  const width = (/** @type {number} */ value) => percent(value / most);
  return html`<p class="prompt">
      ${n("Mean of {count} answer, out of {budget} points.", "Mean of {count} answers, out of {budget} points.", tally.answers, { budget })}
    </p>
    ${own ? ownMark(together) : nothing}
    ${behind(
      room,
      [t("Item"), t("Mean"), ...(own ? [ownName(together)] : [])],
      items.map(({ item, mean }) => [item, said(mean), ...(own ? [mark(ownOf(item))] : [])]),
    )}
    <ol class="points-result" aria-hidden="true">
      ${repeat(
        items,
        ({ item }) => item,
        ({ item, mean }) => html`<li>
          <span class="name">${soften(item)}</span>
          <b class="n">${figures(said(mean))}</b>
          <div class="scale">
            <i class="bar" ${styled({ width: width(mean ?? 0) })}></i>
            ${
              ownOf(item) === undefined
                ? nothing
                : html`<i class="own" ${styled({ left: width(ownOf(item) ?? 0) })}></i>`
            }
          </div>
        </li>`,
      )}
    </ol>`;
}

/** @param {number|null} mean */
function said(mean) {
  return mean === null ? "–" : number(mean, 1, true);
}

/** @param {number|undefined} points */
function mark(points) {
  return points === undefined ? "–" : number(points);
}
