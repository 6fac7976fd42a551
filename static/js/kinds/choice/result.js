/** How many picked what, on a phone, with one's own picks marked. */
import "./result.css";
import { html, nothing } from "lit";
import { percent, styled } from "../../parts/chart-style.js";
import { behind, ownMark, ownName } from "../../parts/own.js";
import { fold } from "../../parts/same.js";
import { soften } from "../../parts/soften.js";
import { written } from "../../parts/written.js";
import { n, number, t } from "../../texts.js";

/** @typedef {{ item: string, count: number }} Line */

/** @param {any} at */
export function result({ tally, mine, together, room }) {
  /** @type {{ items: Line[], others?: number }} */
  const { items, others } = tally.results;
  const own = new Set((mine?.picks ?? []).map(fold));
  const most = Math.max(1, ...items.map(({ count }) => count));
  const isOwn = (/** @type {Line} */ { item }) => own.has(fold(item));
  return html`<p class="prompt">
      ${n("What {count} answer chose.", "What {count} answers chose.", tally.answers)}
    </p>
    ${own.size ? ownMark(together) : nothing}
    ${behind(
      room,
      [t("Option"), t("Chosen by"), ...(own.size ? [ownName(together)] : [])],
      items.map((line) => [
        line.item,
        number(line.count),
        ...(own.size ? [isOwn(line) ? t("Yes") : "–"] : []),
      ]),
    )}
    <ol class="choice-result" aria-hidden="true">
      ${items.map(
        (line) => html`<li>
          <b class="n">${number(line.count)}</b>
          <span lang=${written(room)}>${soften(line.item)}${isOwn(line) ? html`<i class="own"></i>` : nothing}</span>
          <i class="bar" ?hidden=${!line.count} ${styled({ width: percent(line.count / most) })}></i>
        </li>`,
      )}
    </ol>
    ${others ? html`<p class="quiet">${n("and {count} other answer", "and {count} other answers", others)}</p>` : nothing}`;
}
