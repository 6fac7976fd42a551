/** What everybody gave, on a phone, with one's own answer marked. */
import "./result.css";
import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { percent, styled } from "../../parts/chart-style.js";
import { figures } from "../../parts/figures.js";
import { ownMark } from "../../parts/own.js";
import { soften } from "../../parts/soften.js";
import { n, number, t } from "../../texts.js";
import { begin } from "./answer.js";

/** @param {any} at */
export function result({ tally, mine, settings, together }) {
  const { items, budget } = tally.results;
  const own = mine ? begin(settings, mine).points : null;
  const ownOf = (/** @type {string} */ item) => own?.[settings.items.indexOf(item)];
  const most = Math.max(
    1,
    ...items.map((/** @type {any} */ line) => Math.max(line.mean ?? 0, ownOf(line.item) ?? 0)),
  );
  const width = (/** @type {number} */ value) => percent(value / most);
  return html`<p class="prompt">
      ${n("Mean of {count} answer, out of {budget} points.", "Mean of {count} answers, out of {budget} points.", tally.answers, { budget })}
    </p>
    ${own ? ownMark(together) : nothing}
    <ol class="points-result">
      ${repeat(
        items,
        (/** @type {any} */ line) => line.item,
        (/** @type {any} */ line) => html`<li>
          <span class="name">${soften(line.item)}</span>
          <b class="n">${line.mean === null ? "–" : figures(number(line.mean, 1, true))}</b>
          <div class="scale">
            <i class="bar" ${styled({ width: width(line.mean ?? 0) })}></i>
            ${
              ownOf(line.item) === undefined
                ? nothing
                : html`<i class="own" ${styled({ left: width(ownOf(line.item) ?? 0) })}></i>
                  <span class="vh">${t("yours: {points}", { points: ownOf(line.item) ?? 0 })}</span>`
            }
          </div>
        </li>`,
      )}
    </ol>`;
}
