/** Points on the screen: number before bar, the mean, and how far apart people are. */
import "../../parts/chart.css";
import "./screen.css";
import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { candidates, fit } from "../../parts/chart-fit.js";
import { glide } from "../../parts/chart-glide.js";
import { list } from "../../parts/chart-list.js";
import { placeOf, placeSaid } from "../../parts/chart-place.js";
import { ranks } from "../../parts/chart-ranks.js";
import { answered, answers, figure } from "../../parts/chart-said.js";
import { percent, styled } from "../../parts/chart-style.js";
import { table as tableOf } from "../../parts/chart-table.js";
import { soften } from "../../parts/soften.js";
import * as bars from "./screen-bars.js";
import { groups, rounds } from "./screen-compared.js";

/**
 * @typedef {import("../../parts/chart-types.js").At} At
 * @typedef {import("./screen-bars.js").Line} Line
 * @typedef {import("./screen-bars.js").Bar} Bar
 * @typedef {import("./screen-bars.js").Drawing} Drawing
 */

const FEW_ROWS = 7;
const FEWEST_ROWS = 3;
const HALF_A_DIGIT = 0.62;
const LABELS = candidates([2.375, 2.125, 2, 1.75, 1.625, 1.5], 2);
const LABELS_OF_FEW = candidates([3.4, 3, 2.625, 2.375, 2.125, 2, 1.75, 1.5], 2.125);
const LABELS_OF_FEWEST = candidates([5, 4.4, 3.8, 3.4, 3, 2.625, 2.375, 2.125, 2, 1.75, 1.5], 3);
const LABELS_OF_MANY = candidates([2, 1.875, 1.75, 1.625, 1.5], 1.5);

/** @type {import("../../parts/chart-types.js").Face} */
export default { task, result, legend, count, table, pages, rounds, groups };

/** @param {At} at */
function task({ settings }) {
  return list(settings.items);
}

/** @param {At} at */
function result(at) {
  const drawing = bars.drawing(lines(at), answers(at), at.state?.page, at.room.open);
  const labels = drawing.bars.map((bar) => bar.item).join("\n");
  return html`<div class="bars" data-columns=${drawing.columns} data-live=${at.room.open}
    aria-hidden="true"
    ${styled({ "--rows": drawing.rows, "--end": end(drawing, at) })} ${fit(labels, sizes(drawing))} ${glide(labels)}>
    ${Array.from({ length: drawing.columns }, (_, column) => axisOf(at, drawing, column))}
    ${repeat(
      drawing.bars,
      (bar) => bar.item,
      (bar, index) =>
        row(at, bar, drawing.columns === 1, Math.floor(index / drawing.rows), index % drawing.rows),
    )}
  </div>`;
}

/**
 * What the last figure of the axis needs beyond its end, in u.
 *
 * @param {Drawing} drawing
 * @param {At} at
 */
function end({ max }, { number }) {
  return Math.max(2.4, number(max).length * HALF_A_DIGIT);
}

/** @param {Drawing} drawing */
function sizes({ columns, rows }) {
  if (columns === 2) return LABELS_OF_MANY;
  if (rows <= FEWEST_ROWS) return LABELS_OF_FEWEST;
  return rows <= FEW_ROWS ? LABELS_OF_FEW : LABELS;
}

/**
 * @param {At} at
 * @param {Drawing} drawing
 * @param {number} column
 */
function axisOf({ number }, { ticks, max }, column) {
  return html`<div class="bars-axis" ${styled({ "grid-column": 5 * column + 4 })}>
    ${ticks.map(
      (tick) =>
        html`<i ${styled({ left: percent(tick / max) })}><span class="n">${number(tick)}</span></i>`,
    )}
  </div>`;
}

/**
 * @param {At} at
 * @param {Bar} bar
 * @param {boolean} single whether there is one column, with room for words beside the bars
 * @param {number} column
 * @param {number} index
 */
function row(at, bar, single, column, index) {
  const { number, t } = at;
  // The points of one person are whole.
  const decimals = answers(at) === 1 ? 0 : 1;
  const cell = (/** @type {number} */ part) =>
    styled({ "grid-column": 5 * column + part, "grid-row": index + 1 });
  return html`
    <div class="bars-rank n" data-key=${`${bar.item}/rank`} ${cell(1)}>${placeOf(bar.rank, t)}</div>
    <div class="bars-label row-label" data-fit data-key=${`${bar.item}/label`} ${cell(2)}>${soften(bar.item)}</div>
    <div class="bars-mean n" data-key=${`${bar.item}/mean`} ${cell(3)}>
      ${bar.mean === null ? "–" : figure(number(bar.mean, decimals, true))}
    </div>
    <div class="bars-plot figure" data-key=${`${bar.item}/plot`} ${cell(4)}>
      <div class="bars-bar" ${styled({ width: percent(bar.share) })}></div>
      <i class="bars-was" ${styled({ left: percent(bar.share) })}></i>
      <div class="bars-lane">${spread(bar, single ? t("largest spread") : "")}</div>
    </div>
  `;
}

/**
 * @param {Bar} bar
 * @param {string} words beside the widest one, or empty; a mark stands there where they have no room
 */
function spread({ half, ticks, most }, words) {
  if (!half) {
    return ticks.map((tick) => html`<i class="bars-tick" ${styled({ left: percent(tick) })}></i>`);
  }
  const [from, to] = half;
  return html`
    <i class=${most ? "bars-half attention" : "bars-half"}
      ${styled({ left: percent(from), width: percent(to - from) })}></i>
    ${
      most && words
        ? html`<span class="bars-most" title=${words}
            ${styled({ left: percent(to), "--letters": words.length })}>
            <span>${words}</span><i></i>
          </span>`
        : nothing
    }
  `;
}

/** @param {At} at */
function legend(at) {
  const { t, n, room } = at;
  const count = answers(at);
  if (!count) return html`<p class="legend">${t("The bars grow as answers come in")}</p>`;
  const { most, columns } = bars.drawing(lines(at), count);
  return html`<p class="legend">
    <span><i class="bars-key"></i>${meaning(room.step?.round, t)}</span>
    ${
      count === 1
        ? html`<span>${n("{count} answer", "{count} answers", count)}</span>`
        : count < bars.HALF_FROM
          ? html`<span><i class="bars-key-tick"></i>${t("each answer")}</span>`
          : html`<span><i class="bars-key-half"></i>${t("middle half of the answers")}</span>`
    }
    ${
      most && columns === 2
        ? html`<span class="attention">
            <i class="bars-key-half"></i>${t("largest spread: {item}", { item: most })}
          </span>`
        : nothing
    }
  </p>`;
}

/**
 * @param {string | undefined} round
 * @param {At["t"]} t
 */
function meaning(round, t) {
  if (round === "group") return t("average per group");
  if (round === "room") return t("points");
  return t("average per person");
}

/** @param {At} at */
function count(at) {
  const { n, settings, room } = at;
  const people = answers(at);
  if (room.step?.round !== "person" || !people) return answered(at);
  return n(
    "{count} person shared {budget} points",
    "{count} people shared {budget} points each",
    people,
    { budget: settings.budget },
  );
}

/** @param {At} at */
function table(at) {
  const { t, number, room } = at;
  const all = lines(at);
  const drawn = bars.drawing(all, answers(at), 0, room.open);
  const placed = ranks(all.map((line) => (answers(at) ? line.points : null)));
  const cell = (/** @type {number | null | undefined} */ value) =>
    value == null ? "–" : number(value, 1, true);
  return tableOf(
    room.step?.title || t("Points"),
    [
      t("Item"),
      ...(room.open ? [] : [t("Place")]),
      t("Average"),
      t("Middle half from"),
      t("Middle half to"),
      t("Spread"),
      t("Gave it points"),
    ],
    all.map((line, at) => [
      line.item,
      ...(room.open ? [] : [placeSaid(placed[at], t)]),
      cell(line.mean),
      cell(line.quartiles?.[0]),
      cell(line.quartiles?.[2]),
      line.item === drawn.most
        ? t("{spread}, the largest", { spread: cell(line.spread) })
        : cell(line.spread),
      number(line.given, 0),
    ]),
  );
}

/** @param {At} at */
function pages(at) {
  return bars.pages(lines(at)).length;
}

/**
 * @param {At} at
 * @returns {Line[]}
 */
function lines({ tally, settled, settings, room }) {
  return bars.ordered(
    tally?.results?.items ?? [],
    room.open,
    settings.items,
    settled?.results?.items ?? null,
  );
}
