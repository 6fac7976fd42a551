/** How everybody rated, on a phone, with one's own rating marked. */
import "./result.css";
import { html, nothing } from "lit";
import { styled } from "../../parts/chart-style.js";
import { figures } from "../../parts/figures.js";
import { ownMark } from "../../parts/own.js";
import { soften } from "../../parts/soften.js";
import { n, number, t } from "../../texts.js";
import { ownRatings } from "./summary.js";

/** @typedef {{ item: string, counts: number[]|null, mean: number|null, answers: number,
 *   reasons?: string[] }} Line */

/** @param {any} at */
export function result(at) {
  const { tally, settings, mine } = at;
  /** @type {Line[]} */
  const lines = tally.results.items;
  const most = Math.max(1, ...lines.flatMap((line) => line.counts ?? []));
  return html`<p class="prompt">
      ${n("How {count} person rated.", "How {count} people rated.", tally.answers)}
    </p>
    ${mine ? ownMark(false) : nothing}
    <ol class="rating-result">
      ${lines.map((line) => oneLine(line, { settings, most, own: mine?.scores[line.item], grow: growOf(tally, line.item) }))}
    </ol>
    ${ownRatings(at)}`;
}

/** @param {Line} line @param {{ settings: any, most: number, own: number|undefined, grow: number|null }} told
 * `grow`: null where it is withheld */
function oneLine(line, { settings, most, own, grow }) {
  const { low } = settings;
  return html`<li>
    <div class="head">
      <span class="name">${soften(line.item)}</span>
      <b class="n">${line.mean === null ? "" : figures(number(line.mean, 1, true))}</b>
    </div>
    ${line.counts ? columns(line.counts, low, most, own) : html`<p class="prompt">${t("Too few answers to show.")}</p>`}
    ${line.counts ? wants(grow) : nothing}
    ${line.reasons?.length ? html`<ul class="reasons">${line.reasons.map((reason) => html`<li class="lines">${reason}</li>`)}</ul>` : nothing}
  </li>`;
}

/** @param {number[]} counts @param {number} low @param {number} most @param {number|undefined} own */
function columns(counts, low, most, own) {
  const label = counts.map((count, at) => `${low + at}: ${count}`).join(", ");
  return html`<div class="columns" role="img" aria-label=${label}>
    ${counts.map(
      (count, at) => html`<div class="column">
        <span class="n">${count || ""}</span>
        <i ${styled({ height: count ? `max(4px, ${(count / most) * 3}rem)` : "0" })}></i>
        <span class="step n ${own === low + at ? "mine" : ""}"><b>${low + at}</b></span>
      </div>`,
    )}
  </div>
  ${own === undefined ? nothing : html`<span class="vh">${t("yours: {score}", { score: own })}</span>`}`;
}

/** @param {number|null} count */
function wants(count) {
  if (count === null) {
    return html`<p class="prompt">
      ${t("Too few answers to show how many want to develop this.")}
    </p>`;
  }
  if (!count) return nothing;
  return html`<p class="wants">
    ${n("{count} wants to develop this", "{count} want to develop this", count)}
  </p>`;
}

/** @param {any} tally @param {string} item */
function growOf(tally, item) {
  const line = tally.results.grow.find((/** @type {any} */ line) => line.item === item);
  return line ? line.count : 0;
}
