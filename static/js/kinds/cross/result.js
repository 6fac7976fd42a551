/** What everybody named, on a phone, with one's own marked, and why. */
import "./result.css";
import { html, nothing } from "lit";
import { percent, styled } from "../../parts/chart-style.js";
import { behind, ownMark, ownName } from "../../parts/own.js";
import { soften } from "../../parts/soften.js";
import { written } from "../../parts/written.js";
import { n, number, t } from "../../texts.js";
import { begin } from "./answer.js";

/**
 * @typedef {{ item: string, pleased: number, improve_first: number, improve_second: number,
 *   why_pleased: string[], why_improve: string[] }} Line
 */

/** @param {any} at */
export function result({ tally, settings, mine, together, room }) {
  /** @type {Line[]} */
  const lines = tally.results.items;
  const own = mine ? begin(settings, mine) : null;
  const most = Math.max(1, ...lines.flatMap((line) => [line.pleased, toImprove(line)]));
  const sides = (/** @type {Line} */ line) => [
    side(t("Pleased"), line.pleased, most, own?.pleased.includes(line.item), line.why_pleased),
    side(
      t("To improve"),
      toImprove(line),
      most,
      own?.improve.includes(line.item),
      line.why_improve,
      "attention",
    ),
  ];
  return html`<p class="prompt">
      ${n("What {count} answer named.", "What {count} answers named.", tally.answers)}
    </p>
    ${own ? ownMark(together) : nothing}
    ${behind(
      room,
      [
        t("Item"),
        t("Pleased"),
        t("First to improve"),
        t("Second to improve"),
        ...(own ? [ownName(together)] : []),
      ],
      lines.map((line) => [
        line.item,
        number(line.pleased),
        number(line.improve_first),
        number(line.improve_second),
        ...(own ? [ownSide(own, line.item)] : []),
      ]),
    )}
    <ol class="cross-result">
      ${lines.map(
        (line) => html`<li>
          <p lang=${written(room)}>${soften(line.item)}</p>
          ${sides(line)}
        </li>`,
      )}
    </ol>`;
}

/** @param {Line} line */
function toImprove({ improve_first, improve_second }) {
  return improve_first + improve_second;
}

/** @param {import("./answer.js").State} own @param {string} item */
function ownSide({ pleased, improve }, item) {
  if (pleased.includes(item)) return t("Pleased");
  return improve.includes(item) ? t("To improve") : "–";
}

/** @param {string} name @param {number} count @param {number} most @param {boolean|undefined} mine
 * @param {string[]} reasons @param {string} [look] */
function side(name, count, most, mine, reasons, look = "") {
  if (!count) return nothing;
  return html`<div class="named ${look}" aria-hidden="true">
      <span>${name}${mine ? html` <i class="own"></i>` : nothing}</span>
      <i class="bar" ${styled({ width: percent(count / most) })}></i><b class="n">${number(count)}</b>
    </div>
    ${
      reasons.length
        ? html`<details><summary>${name}: ${n("{count} reason", "{count} reasons", reasons.length)}</summary>
            <ul>${reasons.map((reason) => html`<li>${reason}</li>`)}</ul></details>`
        : nothing
    }`;
}
