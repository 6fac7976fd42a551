/** What stands beside the combined diamond: the groups' own, or what each of many people put on top. */
import { html, nothing } from "lit";
import { candidates, fit } from "../../parts/chart-fit.js";
import { percent, styled } from "../../parts/chart-style.js";
import { soften } from "../../parts/soften.js";

/**
 * @typedef {import("../../parts/chart-types.js").At} At
 * @typedef {import("./screen-places.js").Placed} Placed
 * @typedef {import("./screen-places.js").Small} Small
 */

const NAMES = candidates([1.75, 1.625, 1.5], 9);
const TOP_TYPES = candidates([2.375, 2.125, 2, 1.75, 1.625, 1.5], 9);
const MOST_NAMED = 8;

/** @param {Small[]} groups those of one page */
export function groups(groups) {
  const names = groups.map(({ group }) => group).join("\n");
  const rows = groups.length <= 2 ? groups.length : Math.ceil(groups.length / 2);
  return html`<div class="diamond-groups beside" data-few=${groups.length <= 2}
    ${styled({ "--rows": rows })}
    ${fit(names, NAMES)}>
    ${groups.map(
      ({ group, rows }) => html`<div class="diamond-group">
        <p data-fit>${soften(group)}</p>
        ${rows.map((cells) => html`<div class="diamond-line figure">${cells.map(cell)}</div>`)}
      </div>`,
    )}
  </div>`;
}

/** @param {{ number: number, level: number, far: boolean }} cell */
function cell({ number, level, far }) {
  return html`<span class=${far ? "far n" : "n"} data-level=${level}>${number || nothing}</span>`;
}

/**
 * The cards that anybody has in the two uppermost rows, with how many.
 *
 * @param {Placed[]} cards
 * @param {number} answers
 * @param {At} at
 */
export function onTop(cards, answers, { t, n, number }) {
  const found = cards
    .filter((card) => card.onTop)
    .map((card) => ({ ...card, count: card.rows[0] + card.rows[1] }))
    .sort((a, b) => b.count - a.count);
  if (answers < 2 || !found.length) return nothing;
  const named = found.slice(0, found.length > MOST_NAMED ? MOST_NAMED - 1 : MOST_NAMED);
  return html`<div class="diamond-tops beside"
    ${fit(named.map((card) => card.card).join("\n"), TOP_TYPES)}>
    <h2>${t("Three on top")}</h2>
    <p>${t("how many have it in their two uppermost rows")}</p>
    ${named.map(
      (card) => html`
        <div class="diamond-tops-text" data-fit>${soften(card.card)}</div>
        <div class="diamond-tops-count n">${number(card.count, 0)}</div>
        <div class="diamond-tops-track figure">
          <i ${styled({ width: percent(card.count / answers) })}></i>
        </div>
      `,
    )}
    ${
      named.length < found.length
        ? html`<p>${n("and {count} more", "and {count} more", found.length - named.length)}</p>`
        : nothing
    }
  </div>`;
}
