/** A matrix on the screen: every item where people put it on the whole, and how far apart they are. */
import "../../parts/chart.css";
import "./screen.css";
import { html, nothing } from "lit";
import { candidates, fit } from "../../parts/chart-fit.js";
import { list } from "../../parts/chart-list.js";
import { answered, answers } from "../../parts/chart-said.js";
import { table as tableOf } from "../../parts/chart-table.js";
import { widthEm } from "../../parts/measure.js";
import { soften } from "../../parts/soften.js";
import { field } from "./field.js";
import { labels } from "./layout.js";
import { dotsOf, HALF_FROM, linesOf, spotsOf, widest } from "./reading.js";
import * as compared from "./screen-compared.js";

/**
 * @typedef {import("../../parts/chart-types.js").At} At
 */

// As much of the picture as the names of the ends leave: where all names stand in it, none stands beside it.
const USUAL = { width: 84, height: 36 };
const MANY = 14;
const FEW = 8;
const LISTED = candidates([2.375, 2, 1.75, 1.5], 99);

/** @type {import("../../parts/chart-types.js").Face} */
export default {
  task,
  result,
  legend,
  count,
  table,
  groups: compared.groups,
  rounds: {
    result: (at) => picture(compared.atLast(at), compared.trails(at)),
    legend: compared.legend,
    count: compared.count,
    table: compared.table,
    pages: () => 1,
  },
};

/** @param {At} at */
function task({ settings }) {
  return list(settings.items);
}

/** @param {At} at */
function result(at) {
  return picture(at);
}

/** @param {At} at @param {import("./screen-compared.js").Trail} [trail] where each item was in earlier rounds */
function picture(at, trail) {
  const named = at.mode === "screen" && haveRoom(at, trail);
  const many = linesOf(at).length > MANY ? "many" : "";
  return html`<div class=${named ? "matrix" : `matrix listed ${many}`} data-ways=${Boolean(trail)} aria-hidden="true">
    ${field(at, named ? at.t("largest disagreement") : null, trail)} ${named ? nothing : beside(at, trail ? "" : widest(at))}
  </div>`;
}

/** Whether all names have a clean place in the field; where it shows short ways, few names need not have one: a number
 * would cover what it should show. @param {At} at
 * @param {import("./screen-compared.js").Trail} [trail] */
function haveRoom(at, trail) {
  if (!trail) {
    const dots = dotsOf(at, USUAL, at.t("largest disagreement"));
    return Boolean(labels(dots, USUAL, widthEm));
  }
  const spots = spotsOf(at, USUAL);
  if (spots.length <= FEW) return true;
  return Boolean(labels(spots, USUAL, widthEm, true, compared.taken(spots, trail, USUAL)));
}

/** The names, where they have no clean place in the field. @param {At} at @param {string} most the one people disagree on most */
function beside(at, most) {
  const lines = linesOf(at).filter(({ corner }) => corner);
  return html`<ol class="matrix-list" ${fit(lines.map(({ item }) => item).join("\n"), LISTED)}>
    ${lines.map(
      ({ item }, index) => html`<li data-fit>
        <b class="n">${index + 1}</b> <span>${soften(item)}${item === most ? html` <i>${at.t("largest disagreement")}</i>` : nothing}</span>
      </li>`,
    )}
  </ol>`;
}

/** @param {At} at */
function legend(at) {
  const { t } = at;
  const half = linesOf(at).some((line) => line.answers >= HALF_FROM);
  return html`<p class="legend">
    <span><svg viewBox="0 0 12 12" class="matrix-key" aria-hidden="true"><circle cx="6" cy="6" r="5" /></svg>${t("average")}</span>
    ${
      half
        ? html`<span>
            <svg viewBox="0 0 28 16" class="matrix-key-half" aria-hidden="true">
              <path d="M2 8H26M2 4v8M26 4v8M14 1V15M11 1h6M11 15h6" />
            </svg>${t("middle half of the answers")}
          </span>`
        : nothing
    }
  </p>`;
}

/** @param {At} at */
function count(at) {
  const { n, here, room } = at;
  const people = answers(at);
  if (room.step?.round !== "person" || !people) return answered(at);
  return n("{count} of {people} has placed them", "{count} of {people} have placed them", people, {
    people: Math.max(here?.people ?? 0, people),
  });
}

/** @param {At} at */
function table(at) {
  const { settings, room, t, number } = at;
  const cell = (/** @type {number | null} */ value) => (value === null ? "–" : number(value, 0));
  const most = widest(at);
  return tableOf(
    room.step?.title || t("Matrix"),
    [
      t("Item"),
      settings.x?.name || t("Across"),
      settings.y?.name || t("Up"),
      t("Spread across"),
      t("Spread upwards"),
      t("Corner"),
      t("Answers"),
    ],
    linesOf(at).map((line) => [
      line.item === most ? t("{item}, largest disagreement", { item: line.item }) : line.item,
      cell(line.x),
      cell(line.y),
      cell(line.spread_x),
      cell(line.spread_y),
      (line.corner && settings.corners?.[line.corner]) || "–",
      number(line.answers, 0),
    ]),
  );
}
