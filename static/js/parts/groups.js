/** Each group's own answer beside the others', on a sheet of its own. */
import "./groups.css";
import { html, nothing } from "lit";
import { candidates, fit } from "./chart-fit.js";
import { linesOf, pagesOf } from "./chart-pages.js";
import { answered } from "./chart-said.js";
import { styled } from "./chart-style.js";
import { table as tableOf } from "./chart-table.js";
import { soften } from "./soften.js";

/**
 * @typedef {import("./chart-types.js").At} At
 * @typedef {{ group: string, results: any }} Group
 * @typedef {{ text: string, figure?: string }} Entry
 * @typedef {{ title?: string, entries: Entry[] }} Part
 * @typedef {object} Way
 * @property {(results: any, at: At) => Part[]} parts what a group has said, best first
 * @property {(parts: Part[], at: At) => import("./chart-types.js").Template} [card] how it is drawn, as high as the
 *   picture, where not as a list
 * @property {(at: At) => number} [most] groups on a page
 */

const MOST_GROUPS = 4;
const MOST_PARTS = 4;
// A sheet's lines in type that is still read easily, what a title takes of them, and the letters in a line.
const LINES = 15;
const TITLE_LINES = 1.5;
const LEAST_LINES = 2;
const LETTERS_OF_ALL = 84;
const LARGE = [3.4, 3, 2.625, 2.375, 2.125];
const SMALL = [2, 1.75, 1.625, 1.5];
const FLOOR = 1.5;
// Large type with words divided where they may be is read from further away than small type with whole ones.
/** @type {import("./chart-fit.js").Candidate[]} */
const TYPES = [
  ...[LARGE, SMALL].flatMap((sizes) =>
    candidates(sizes, 99).filter(({ wrap }) => wrap !== "anywhere"),
  ),
  { type: FLOOR, wrap: "anywhere" },
];

/** @param {Way} way @returns {import("./chart-types.js").Comparison} */
export function groups(way) {
  const pages = (/** @type {At} */ at) => {
    const most = way.most?.(at) ?? MOST_GROUPS;
    return pagesOf(groupsOf(at), () => 1, most, most);
  };
  return {
    result: (at) => {
      const all = pages(at);
      return drawing(at, way, all[(at.state?.page ?? 0) % all.length]);
    },
    legend: () => html``,
    count: answered,
    table: (at) => table(at, way),
    pages: (at) => pages(at).length,
  };
}

/** @param {At} at @returns {Group[]} */
function groupsOf({ tally }) {
  return tally?.groups ?? [];
}

/** @param {At} at @param {Way} way @param {Group[]} shown */
function drawing(at, way, shown) {
  return html`<div class="groups-chart" aria-hidden="true" data-filled=${Boolean(way.card)} ${styled({ "--groups": shown.length })}
    ${fit(JSON.stringify(shown), TYPES)}>
    ${shown.map(({ group, results }) => {
      const parts = way.parts(results, at);
      return html`<section class="groups-one" data-fit>
        <h2 data-fit>${soften(group)}</h2>
        ${way.card ? way.card(parts, at) : lists(parts, at, LETTERS_OF_ALL / shown.length)}
      </section>`;
    })}
  </div>`;
}

/** @param {Part[]} parts @param {At} at @param {number} letters */
function lists(parts, at, letters) {
  const filled = parts.filter(({ entries }) => entries.length);
  const shown = filled.slice(0, MOST_PARTS);
  const titles = shown.filter(({ title }) => title).length * TITLE_LINES;
  const lines = Math.max(LEAST_LINES, (LINES - titles) / shown.length);
  const left = filled.slice(MOST_PARTS).flatMap(({ entries }) => entries).length;
  return html`${shown.map((part) => list(part, at, lines, letters))} ${more(left, at)}`;
}

/** As many of a part's entries as there are lines for, the first of them always.
 * @param {Part} part @param {At} at @param {number} lines @param {number} letters in a line */
export function list({ title, entries }, at, lines, letters) {
  let used = 0;
  const past = entries.findIndex(({ text }, index) => {
    used += linesOf(text, letters);
    return index > 0 && used > lines;
  });
  const shown = past < 0 ? entries : entries.slice(0, past);
  return html`${title ? html`<h3 data-fit>${soften(title)}</h3>` : nothing}
    <ul class="groups-read">
      ${shown.map(
        ({ text, figure }) => html`<li data-fit>
          ${figure ? html`<b class="n">${figure}</b>` : nothing} <span>${soften(text)}</span>
        </li>`,
      )}
    </ul>
    ${more(entries.length - shown.length, at)}`;
}

/** @param {number} count @param {At} at */
function more(count, { n }) {
  return count ? html`<p>${n("and {count} more", "and {count} more", count)}</p>` : nothing;
}

/** @param {At} at @param {Way} way */
function table(at, way) {
  const { t, room } = at;
  const all = groupsOf(at).map(({ group, results }) => ({ group, parts: way.parts(results, at) }));
  const titles = all[0]?.parts.map(({ title }) => title ?? t("Answer")) ?? [];
  return tableOf(
    room.step?.title || t("The groups beside each other"),
    [t("Group"), ...titles],
    all.map(({ group, parts }) => [
      group,
      ...parts.map(({ entries }) =>
        entries.map(({ text, figure }) => (figure ? `${text}: ${figure}` : text)).join(", "),
      ),
    ]),
  );
}
