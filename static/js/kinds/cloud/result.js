/** All words on a phone, as a list, with one's own marked. */
import "./result.css";
import { html, nothing } from "lit";
import { percent, styled } from "../../parts/chart-style.js";
import { behind, ownMark, ownName } from "../../parts/own.js";
import { fold } from "../../parts/same.js";
import { soften } from "../../parts/soften.js";
import { n, number, t } from "../../texts.js";

/** @typedef {{ item: string, count: number }} Line */

/** @param {any} at */
export function result({ tally, mine, together, room }) {
  /** @type {{ items: Line[], others?: number }} */
  const { items, others } = tally.results;
  const own = new Set((mine?.words ?? []).map(fold));
  const most = Math.max(1, ...items.map(({ count }) => count));
  return html`<p class="prompt">
      ${n("The words of {count} answer.", "The words of {count} answers.", tally.answers)}
    </p>
    ${own.size ? ownMark(together) : nothing}
    ${behind(
      room,
      [t("Word"), t("Times"), ...(own.size ? [ownName(together)] : [])],
      items.map(({ item, count }) => [
        item,
        number(count),
        ...(own.size ? [own.has(fold(item)) ? t("Yes") : "–"] : []),
      ]),
    )}
    <ol class="words-result" aria-hidden="true">
      ${items.map(
        ({ item, count }) => html`<li>
          <b class="n">${number(count)}</b>
          <span>${soften(item)}${own.has(fold(item)) ? html`<i class="own"></i>` : nothing}</span>
          <i class="bar" ${styled({ width: percent(count / most) })}></i>
        </li>`,
      )}
    </ol>
    ${others ? html`<p class="quiet">${n("and {count} other word", "and {count} other words", others)}</p>` : nothing}`;
}
