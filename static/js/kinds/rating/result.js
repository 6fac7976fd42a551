/** How everybody rated, on a phone, with one's own rating marked. */
import "./result.css";
import { html, nothing } from "lit";
import { columns } from "../../parts/columns.js";
import { figures } from "../../parts/figures.js";
import { behind, ownMark, ownName } from "../../parts/own.js";
import { soften } from "../../parts/soften.js";
import { written } from "../../parts/written.js";
import { n, number, t } from "../../texts.js";
import { ownRatings } from "./summary.js";

/** @typedef {{ item: string, counts: number[]|null, mean: number|null, answers: number,
 *   reasons?: string[] }} Line */

/** @param {any} at */
export function result(at) {
  const { tally, settings, mine, room } = at;
  /** @type {Line[]} */
  const lines = tally.results.items;
  const most = Math.max(1, ...lines.flatMap((line) => line.counts ?? []));
  return html`<p class="prompt">
      ${n("How {count} person rated.", "How {count} people rated.", tally.answers)}
    </p>
    ${mine ? ownMark(false) : nothing}
    ${behind(
      room,
      [t("Item"), ...steps(settings), t("Mean"), ...(mine ? [ownName(false)] : [])],
      lines.map((line) => row(line, settings, mine)),
    )}
    <ol class="rating-result">
      ${lines.map((line) => oneLine(line, { settings, most, own: mine?.scores[line.item], grow: growOf(tally, line.item), room }))}
    </ol>
    ${ownRatings(at)}`;
}

/** The steps of the scale. @param {any} settings */
function steps({ low, high }) {
  return Array.from({ length: high - low + 1 }, (_, at) => String(low + at));
}

/** A line of the table. @param {Line} line @param {any} settings @param {any} mine */
function row({ item, counts, mean }, settings, mine) {
  const figures = counts ? counts.map(String) : steps(settings).map(() => "–");
  const own = mine ? [String(mine.scores[item] ?? "–")] : [];
  return [item, ...figures, mean === null ? "–" : number(mean, 1, true), ...own];
}

/** @param {Line} line @param {{ settings: any, most: number, own: number|undefined, grow: number|null,
 *   room: any }} told `grow`: null where it is withheld */
function oneLine(line, { settings, most, own, grow, room }) {
  const { low } = settings;
  const lang = written(room);
  return html`<li>
    <div class="head">
      <span class="name" lang=${lang}>${soften(line.item)}</span>
      <b class="n" aria-hidden="true">${line.mean === null ? "" : figures(number(line.mean, 1, true))}</b>
    </div>
    ${line.counts ? columns(line.counts, low, most, own) : html`<p class="prompt">${t("Too few answers to show.")}</p>`}
    ${line.counts ? wants(grow) : nothing}
    ${line.reasons?.length ? html`<ul class="reasons">${line.reasons.map((reason) => html`<li class="lines">${reason}</li>`)}</ul>` : nothing}
  </li>`;
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
