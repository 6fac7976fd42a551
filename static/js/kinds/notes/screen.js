/** The wall on the screen: columns of notes that grow, their votes, and one note at a time read aloud. */
import "../../parts/chart.css";
import "./screen.css";
import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { candidates, fit } from "../../parts/chart-fit.js";
import { list } from "../../parts/chart-list.js";
import { answered, answers } from "../../parts/chart-said.js";
import { percent, styled } from "../../parts/chart-style.js";
import { table as tableOf } from "../../parts/chart-table.js";
import { soften } from "../../parts/soften.js";
import { pages as pagesOf, SIDE_BY_SIDE } from "./layout.js";
import { groups } from "./screen-compared.js";
import { inOrder, isVoted, wallOf } from "./wall.js";

/**
 * @typedef {import("../../parts/chart-types.js").At} At
 * @typedef {import("./layout.js").Card} Card
 * @typedef {import("./layout.js").Part} Part
 */

const TYPES = [
  ...[3, 2.75, 2.5, 2.375, 2.25, 2.125].map((type) => ({
    type,
    wrap: /** @type {const} */ ("words"),
  })),
  ...candidates([2.125, 2, 1.875, 1.75, 1.625, 1.5], 99).filter(({ wrap }) => wrap !== "words"),
];
const READ = candidates([8, 7, 6, 5.25, 4.5, 4, 3.5, 3, 2.5], 99);

/** @type {import("../../parts/chart-types.js").Face} */
export default { task, result, legend, count, table, pages, groups };

/** @param {At} at */
function task({ settings, n, t }) {
  const asked = settings.voting
    ? t("Vote on your phone")
    : n(
        "Write {count} note on your phone",
        "Write up to {count} notes on your phone",
        settings.most,
      );
  return html`<div class="notes-task">
    <p>${asked}</p>
    ${settings.columns.length > 1 ? list(settings.columns) : nothing}
  </div>`;
}

/** @param {At} at */
function result(at) {
  const wall = wallOf(at.tally);
  const read = inOrder(wall).find(({ id }) => id === at.room.step?.reading);
  if (read) return aloud(at, read);
  const all = laidOut(at);
  const page = all[(at.state?.page ?? 0) % all.length];
  const most = Math.max(
    1,
    ...wall.themes.map(({ votes }) => votes ?? 0),
    ...inOrder(wall).map(({ votes }) => votes ?? 0),
  );
  const voted = isVoted(wall);
  const key = page.flatMap(({ tracks }) =>
    tracks.flat().map(({ id, text, under }) => [id, text, under]),
  );
  return html`<div class="wall" data-columns=${page.length} data-rows=${page.length > SIDE_BY_SIDE ? 2 : 1} aria-hidden="true" ${fit(JSON.stringify(key), TYPES)}>
    ${page.map((part) => column(at, part, voted ? most : 0))}
  </div>`;
}

/** @param {At} at @param {Part} part @param {number} most votes of any note; 0: nobody has voted */
function column({ n }, { column, count, tracks }, most) {
  return html`<section>
    <header>
      <h2 data-fit>${soften(column)}</h2>
      <p class="n">${n("{count} note", "{count} notes", count)}</p>
    </header>
    <div class="wall-tracks">
      ${tracks.map(
        (cards) => html`<ul>
          ${repeat(
            cards,
            ({ id }) => id,
            (card) => note(card, most, n),
          )}
        </ul>`,
      )}
    </div>
  </section>`;
}

/** @param {Card} card @param {number} most @param {At["n"]} n */
function note({ text, votes, of, under }, most, n) {
  const stack = of > 1 && !under.length;
  return html`<li class="wall-note ${stack ? "stack" : ""} ${under.length ? "theme" : ""}">
    <div>
      <p class="wall-text" data-fit>${soften(text)}</p>
      ${under.length ? html`<p class="wall-of" data-fit>${under.map(soften).join(" · ")}</p>` : nothing}
      ${stack ? html`<p class="wall-of">${n("merged from {count} note", "merged from {count} notes", of)}</p>` : nothing}
    </div>
    ${most ? html`<b class="n">${votes ?? "–"}</b><i class="figure" ${styled({ width: percent((votes ?? 0) / most) })}></i>` : nothing}
  </li>`;
}

/** One note, large. @param {At} at @param {import("./wall.js").Note & { column: string }} read */
function aloud({ tally, t, n }, read) {
  const notes = inOrder(wallOf(tally));
  const index = notes.findIndex(({ id }) => id === read.id) + 1;
  return html`<div class="wall-aloud" aria-hidden="true">
    <p class="wall-where"><span>${soften(read.column)}</span>${read.theme ? html` · <span>${soften(read.theme)}</span>` : nothing}</p>
    <blockquote ${fit(`${read.id} ${read.text}`, READ)}><p data-fit>${soften(read.text)}</p></blockquote>
    <p class="wall-where">
      ${t("{part} of {parts}", { part: index, parts: notes.length })}
      ${read.votes ? html` · ${n("{count} vote", "{count} votes", read.votes)}` : nothing}
    </p>
  </div>`;
}

/** @param {At} at */
function laidOut({ tally, room }) {
  const wall = wallOf(tally);
  return pagesOf(wall.columns, wall.themes, room.open && !isVoted(wall));
}

/** @param {At} at */
function pages(at) {
  return at.room.step?.reading ? 1 : laidOut(at).length;
}

/** @param {At} at */
function legend({ tally, t }) {
  if (!isVoted(wallOf(tally))) return html``;
  return html`<div class="legend" aria-hidden="true"><span><i class="wall-key figure"></i>${t("votes")}</span></div>`;
}

/** @param {At} at */
function count(at) {
  const { tally, n } = at;
  const { columns, voted } = wallOf(tally);
  const all = columns.reduce((sum, { count }) => sum + count, 0);
  if (voted) return n("{count} has voted", "{count} have voted", voted);
  if (at.room.step?.round !== "person" || !answers(at)) return answered(at);
  const hung = n("{count} note", "{count} notes", all);
  return n("{hung} from {count}", "{hung} from {count}", answers(at), { hung });
}

/** @param {At} at */
function table({ tally, room, t, number }) {
  const wall = wallOf(tally);
  const voted = isVoted(wall);
  const grouped = wall.themes.length > 0;
  return tableOf(
    room.step?.title || t("Notes"),
    [t("Note"), t("Column"), ...(grouped ? [t("Group")] : []), ...(voted ? [t("Votes")] : [])],
    inOrder(wall).map(({ text, column, theme, votes }) => [
      text,
      column,
      ...(grouped ? [theme ?? "–"] : []),
      ...(voted ? [votes === null ? "–" : number(votes)] : []),
    ]),
  );
}
