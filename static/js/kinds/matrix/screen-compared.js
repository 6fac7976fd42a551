/** A matrix, compared: from where each item was to where it is, and where each group put them. */
import "./screen-compared.css";
import { html } from "lit";
import { table as tableOf } from "../../parts/chart-table.js";
import { groups as groupsBeside, list } from "../../parts/groups.js";
import { count, roundName } from "../../parts/rounds.js";
import { roundsOf } from "../../parts/rounds-lines.js";
import { fold } from "../../parts/same.js";
import { DOT } from "./layout.js";

/**
 * @typedef {import("../../parts/chart-types.js").At} At
 * @typedef {import("./reading.js").Line} Line
 * @typedef {import("./layout.js").Box} Box
 * @typedef {(item: string) => { x: number, y: number }[]} Trail where an item was, in parts of the field, the first
 *   round's place first and the present one left out
 */

const THIN = 0.4;
const GROUPS_A_PAGE = 2;
const LINES_IN_A_CORNER = 5;
const LETTERS_A_LINE = 24;
/** The corners as they lie in the picture, row by row. @type {import("./reading.js").Corner[]} */
const READ = ["low_high", "high_high", "low_low", "high_low"];

/** @param {At} at @returns {Trail} */
export function trails(at) {
  const earlier = roundsOf(at)
    .filter(({ round }) => round !== lastOf(at))
    .map(
      ({ results }) =>
        new Map(results.items.map((/** @type {Line} */ line) => [fold(line.item), line])),
    );
  return (item) =>
    earlier.flatMap((lines) => {
      const { x = null, y = null } = lines.get(fold(item)) ?? {};
      return x === null || y === null ? [] : [{ x: x / 100, y: y / 100 }];
    });
}

/**
 * What the ways and the earlier places take of the field, so that no name stands on them.
 *
 * @param {import("./layout.js").Dot[]} dots @param {Trail} trail @param {import("./layout.js").Size} size
 * @returns {{ marks: Box[], ways: Box[] }}
 */
export function taken(dots, trail, size) {
  const lines = dots.map(({ key, x, y }) => [
    ...trail(key).map((was) => ({ x: was.x * size.width, y: was.y * size.height })),
    { x, y },
  ]);
  return {
    marks: lines.flatMap((line) => line.slice(0, -1).map((place) => square(place, DOT))),
    ways: lines.flatMap((line) => line.slice(1).flatMap((to, at) => between(line[at], to))),
  };
}

/** Small squares all along a line. @param {{ x: number, y: number }} from @param {{ x: number, y: number }} to */
function between(from, to) {
  const parts = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / (2 * THIN));
  return Array.from({ length: parts }, (_, at) =>
    square(
      { x: from.x + ((to.x - from.x) * at) / parts, y: from.y + ((to.y - from.y) * at) / parts },
      THIN,
    ),
  );
}

/** @param {{ x: number, y: number }} middle @param {number} half */
function square({ x, y }, half) {
  return { x: x - half, y: y - half, width: 2 * half, height: 2 * half };
}

/** The moment as the last of its rounds left it. @param {At} at @returns {At} */
export function atLast(at) {
  const [last] = roundsOf(at).reverse();
  return last && at.tally ? { ...at, tally: { ...at.tally, ...last } } : at;
}

/** @param {At} at */
function lastOf(at) {
  return roundsOf(at).reverse()[0]?.round;
}

/** @param {At} at */
export function legend(at) {
  const all = roundsOf(at).map(({ round }) => roundName(round, at.t));
  return html`<p class="legend">
    ${all.map(
      (name, index) =>
        html`<span><i class="rounds-key" data-round=${index === all.length - 1 ? "last" : index}></i>${name}</span>`,
    )}
  </p>`;
}

export { count };

/** @param {At} at */
export function table(at) {
  const { t, number, room } = at;
  const all = roundsOf(at);
  const cell = (/** @type {Line | undefined} */ line) =>
    line?.x == null || line.y == null ? "–" : `${number(line.x, 0)}, ${number(line.y, 0)}`;
  const items = atLast(at).tally?.results.items ?? [];
  return tableOf(
    room.step?.title || t("The rounds beside each other"),
    [t("Item"), ...all.map(({ round }) => roundName(round, t))],
    items.map((/** @type {Line} */ { item }) => [
      item,
      ...all.map(({ results }) =>
        cell(results.items.find((/** @type {Line} */ line) => fold(line.item) === fold(item))),
      ),
    ]),
  );
}

export const groups = groupsBeside({
  parts: ({ items }, { settings, t }) =>
    READ.map((corner) => ({
      title: settings.corners?.[corner] || cornerSaid(corner, t),
      entries: items
        .filter((/** @type {Line} */ line) => line.corner === corner)
        .map((/** @type {Line} */ { item }) => ({ text: item })),
    })),
  card: (parts, at) => html`<div class="matrix-corners">
    ${parts.map((part) => html`<div>${list(part, at, LINES_IN_A_CORNER, LETTERS_A_LINE)}</div>`)}
  </div>`,
  most: () => GROUPS_A_PAGE,
});

/** What a corner without a name is called. @param {import("./reading.js").Corner} corner @param {At["t"]} t */
function cornerSaid(corner, t) {
  return {
    low_low: t("low, low"),
    low_high: t("low, high"),
    high_low: t("high, low"),
    high_high: t("high, high"),
  }[corner];
}
