/** A choice on the screen: number before box, a box for each vote while they can be counted, and ties said. */
import "../../parts/chart.css";
import "./screen.css";
import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { candidates, fit } from "../../parts/chart-fit.js";
import { glide } from "../../parts/chart-glide.js";
import { list } from "../../parts/chart-list.js";
import { ordered } from "../../parts/chart-order.js";
import { placeOf, placeSaid } from "../../parts/chart-place.js";
import { ranks } from "../../parts/chart-ranks.js";
import { answered, answers } from "../../parts/chart-said.js";
import { percent, styled } from "../../parts/chart-style.js";
import { table as tableOf } from "../../parts/chart-table.js";
import { soften } from "../../parts/soften.js";
import { groups, rounds } from "./screen-compared.js";
import * as rows from "./screen-rows.js";

/**
 * @typedef {import("../../parts/chart-types.js").At} At
 * @typedef {import("./screen-rows.js").Row} Row
 * @typedef {import("./screen-rows.js").Drawing} Drawing
 */

const FEW_ROWS = 7;
const LABELS = candidates([2.375, 2.125, 2, 1.75, 1.625, 1.5], 2);
const LABELS_OF_FEW = candidates([3.8, 3.4, 3, 2.625, 2.375, 2.125, 2, 1.75, 1.5], 2.375);
const LABELS_OF_MANY = candidates([2, 1.875, 1.75, 1.625, 1.5], 1.5);

/** @type {import("../../parts/chart-types.js").Face} */
export default { task, result, legend, count, table, pages, rounds, groups };

/** @param {At} at */
function task({ settings }) {
  return list(settings.options);
}

/** @param {At} at */
function result(at) {
  const drawing = drawingOf(at);
  const labels = drawing.rows.map(({ item }) => item).join("\n");
  const { columns, tied } = drawing;
  const long = Math.ceil(drawing.rows.length / columns);
  return html`<div class="choice-chart" data-columns=${columns} data-tied=${tied > 0} aria-hidden="true"
    ${styled({ "--rows": long, "--boxes": drawing.boxes || 1 })}
    ${fit(labels, sizes(columns, long))} ${glide(labels)}>
    ${repeat(
      drawing.rows,
      (row) => row.item,
      (row, index) => line(at, row, drawing, Math.floor(index / long), index % long),
    )}
    ${columns === 1 && tied ? bracket(at, tied) : nothing}
  </div>`;
}

/** One answer cannot be tied with itself. @param {At} at */
function drawingOf(at) {
  const ranked = !at.room.open && answers(at) > 1;
  return rows.drawing(rows.drawn(lines(at), at.settings.options), ranked, at.state?.page);
}

/** @param {number} columns @param {number} long rows in a column */
function sizes(columns, long) {
  if (columns === 2) return LABELS_OF_MANY;
  return long <= FEW_ROWS ? LABELS_OF_FEW : LABELS;
}

/**
 * @param {At} at
 * @param {Row} row
 * @param {Drawing} drawing
 * @param {number} column
 * @param {number} index
 */
function line({ number, t }, row, { columns, boxes }, column, index) {
  const cell = (/** @type {number} */ part) =>
    styled({ "grid-column": 5 * column + part, "grid-row": index + 1 });
  const key = (/** @type {string} */ part) => `${row.item}/${part}`;
  return html`
    <div class="choice-rank n" data-key=${key("rank")} ${cell(1)}>${columns === 2 ? placeOf(row.rank, t) : nothing}</div>
    <div class="choice-label" data-fit data-key=${key("label")} ${cell(2)}>${soften(row.item)}</div>
    <div class="choice-count n" data-none=${row.count === 0} data-key=${key("count")} ${cell(3)}>${number(row.count)}</div>
    <div class="choice-plot figure" data-key=${key("plot")} ${cell(4)}>
      ${
        boxes
          ? Array.from({ length: row.count }, () => html`<i class="choice-box"></i>`)
          : row.count
            ? html`<i class="choice-bar" ${styled({ width: percent(row.share) })}></i>`
            : nothing
      }
    </div>
  `;
}

/**
 * Beside the first rows, when they share the first place.
 *
 * @param {At} at
 * @param {number} tied
 */
function bracket({ t }, tied) {
  return html`<div class="choice-tie" ${styled({ "grid-row": `1 / span ${tied}` })}>
    <p><b>${t("A tie")}</b> ${t("decide together")}</p>
  </div>`;
}

/** @param {At} at */
function legend(at) {
  const { t, n } = at;
  if (!answers(at)) return html`<p class="legend">${t("The votes stand here as they come in")}</p>`;
  const { boxes } = drawingOf(at);
  const all = lines(at);
  const others = at.tally?.results?.others ?? 0;
  const left = others + all.length - rows.drawn(all, at.settings.options).length;
  return html`<p class="legend">
    ${left ? html`<span>${n("and {count} other answer", "and {count} other answers", left)}</span>` : nothing}
    ${
      boxes
        ? html`<span><i class="choice-key"></i>${t("one vote")}</span>`
        : html`<span><i class="choice-key choice-key-bar"></i>${t("votes")}</span>`
    }
  </p>`;
}

/** @param {At} at */
function count(at) {
  const { n, settings, room } = at;
  const people = answers(at);
  const { least, most } = settings;
  if (room.step?.round !== "person" || !people || least !== most) return answered(at);
  if (most === 1) return n("{count} gave a vote", "{count} gave a vote each", people);
  return n("{count} gave {votes} votes", "{count} gave {votes} votes each", people, {
    votes: most,
  });
}

/** @param {At} at */
function table(at) {
  const { t, number, room } = at;
  const all = lines(at);
  const placed = ranks(all.map((line) => line.count || null));
  return tableOf(
    room.step?.title || t("Choice"),
    [t("Option"), ...(room.open ? [] : [t("Place")]), t("Votes")],
    all.map((line, index) => [
      line.item,
      ...(room.open ? [] : [placeSaid(placed[index], t)]),
      number(line.count),
    ]),
  );
}

/** @param {At} at */
function pages(at) {
  return rows.pages(rows.drawn(lines(at), at.settings.options)).length;
}

/**
 * @param {At} at
 * @returns {import("./screen-rows.js").Line[]}
 */
function lines({ tally, settled, settings, room }) {
  return ordered(
    tally?.results?.items ?? [],
    room.open,
    settings.options,
    settled?.results?.items ?? null,
  );
}
