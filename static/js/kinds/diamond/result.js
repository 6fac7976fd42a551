/** The combined diamond on a phone, with where one's own answer put each card. */
import "./result.css";
import { html, nothing } from "lit";
import { behind, ownMark, ownName } from "../../parts/own.js";
import { fold } from "../../parts/same.js";
import { soften } from "../../parts/soften.js";
import { n, t } from "../../texts.js";
import { NINE, placesOf, ROWS, rowOf } from "./answer.js";

/** @typedef {{ card: string, rows: number[], score: number|null, spread: number|null }} Line */

/** @param {any} at */
export function result({ tally, mine, together, room }) {
  /** @type {Line[]} */
  const placed = tally.results.cards.filter((/** @type {Line} */ line) =>
    line.rows.some((count) => count),
  );
  const own = (/** @type {string} */ card) => ownRow(mine, card);
  return html`<p class="prompt">
      ${n("The order of {count} answer.", "The order of {count} answers together.", tally.answers)}
    </p>
    ${mine ? ownMark(together) : nothing}
    ${behind(
      room,
      [t("Card"), t("Row"), ...(mine ? [ownName(together)] : [])],
      placed.map(({ card }, at) => [
        card,
        at < NINE ? String(rowOf(at) + 1) : "–",
        ...(mine ? [rowName(own(card))] : []),
      ]),
    )}
    <div aria-hidden="true">
    <div class="diamond combined">
      ${ROWS.map(
        (_, row) => html`<div class="row row-${row + 1}">
          ${placesOf(row).map((place) => plate(placed[place], row, mine ? own : null))}
        </div>`,
      )}
    </div>
    ${placed.length > NINE ? others(placed.slice(NINE), mine ? own : null) : nothing}
    </div>`;
}

/** @param {Line|undefined} line @param {number} row @param {((card: string) => number)|null} own */
function plate(line, row, own) {
  if (!line) return html`<div class="place free"></div>`;
  const there = own?.(line.card) ?? row;
  return html`<div class="place laid">
    <span>${soften(line.card)}</span>${there === row ? nothing : away(there)}
  </div>`;
}

/** The cards after the ninth, as a list. @param {Line[]} lines @param {((card: string) => number)|null} own */
function others(lines, own) {
  return html`<h2 class="others-head">${t("The next cards")}</h2>
    <ol class="others" start=${NINE + 1}>
      ${lines.map((line) => {
        const there = own?.(line.card) ?? -1;
        return html`<li>
          <span>${soften(line.card)}</span>${there < 0 ? nothing : away(there)}
        </li>`;
      })}
    </ol>`;
}

/** Where one's own answer has the card, when that is another row. @param {number} row -1: not laid */
function away(row) {
  return html`<em><i class="own"></i>${rowName(row)}</em>`;
}

/** @param {number} row -1: not laid */
function rowName(row) {
  return row < 0 ? t("not laid") : t("row {row}", { row: row + 1 });
}

/** @param {any} mine @param {string} card the row, 0 to 4, or -1 */
function ownRow(mine, card) {
  const cards = mine.rows.flat();
  const place = cards.findIndex(
    (/** @type {string|null} */ there) => there !== null && fold(there) === fold(card),
  );
  return place < 0 ? -1 : rowOf(place);
}
