/** Where everybody put the items, on a phone, with one's own places marked. */
import "./result.css";
import { html, nothing } from "lit";
import { percent, styled } from "../../parts/chart-style.js";
import { behind, ownMark, ownName } from "../../parts/own.js";
import { soften } from "../../parts/soften.js";
import { written } from "../../parts/written.js";
import { n, number, t } from "../../texts.js";
import { begin, FAR } from "./answer.js";

/** @param {any} at */
export function result({ tally, mine, settings, together, room }) {
  /** @type {{ item: string, x: number|null, y: number|null, corner: string|null }[]} */
  const lines = tally.results.items;
  const own = mine ? begin(settings, mine).places : null;
  const ownOf = (/** @type {string} */ item) => own?.[settings.items.indexOf(item)] ?? null;
  const cornerName = (/** @type {string|null} */ corner) =>
    (corner && settings.corners[corner]) || "";
  const said = (/** @type {number|null|undefined} */ value) =>
    value === null || value === undefined ? "–" : number(value, 0);
  return html`<p class="prompt">
      ${n("Where {count} answer put them.", "Where {count} answers put them.", tally.answers)}
    </p>
    ${own ? ownMark(together) : nothing}
    ${behind(
      room,
      [
        t("Item"),
        settings.x.name || t("Across"),
        settings.y.name || t("Up"),
        t("Corner"),
        ...(own ? [ownName(together)] : []),
      ],
      lines.map(({ item, x, y, corner }) => [
        item,
        said(x),
        said(y),
        cornerName(corner) || "–",
        ...(own ? [ownOf(item)?.join(", ") ?? "–"] : []),
      ]),
    )}
    <ol class="matrix-result" aria-hidden="true">
      ${lines.map(
        ({ item, x, y, corner }) => html`<li>
          <span class="small-plane">${[
            x === null || y === null ? nothing : dot("all", [x, y]),
            ownOf(item) ? dot("own", ownOf(item)) : nothing,
          ]}</span>
          <span lang=${written(room)}>${soften(item)}<b>${soften(cornerName(corner))}</b></span>
        </li>`,
      )}
    </ol>`;
}

/** @param {string} look @param {any} place */
function dot(look, [x, y]) {
  return html`<i class=${look} ${styled({ left: percent(x / FAR), bottom: percent(y / FAR) })}></i>`;
}
