/** A word cloud on the screen: level words that keep their place, and the counted list beside. */
import "../../parts/chart.css";
import "./screen.css";
import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { candidates, fit } from "../../parts/chart-fit.js";
import { answered, answers } from "../../parts/chart-said.js";
import { styled } from "../../parts/chart-style.js";
import { table as tableOf } from "../../parts/chart-table.js";
import { fontsLoaded, widthEm } from "../../parts/measure.js";
import { measured } from "../../parts/measured.js";
import { fold } from "../../parts/same.js";
import { soften } from "../../parts/soften.js";
import { kept, setting, stack } from "./layout.js";
import { isInside } from "./place.js";
import { groups, rounds } from "./screen-compared.js";
import { swell } from "./swell.js";

/**
 * @typedef {import("../../parts/chart-types.js").At} At
 * @typedef {import("./layout.js").Placed} Placed
 * @typedef {import("./layout.js").Box} Box
 * @typedef {{ item: string, count: number }} Line
 */

const LISTED = 10;
// A long word rather breaks than makes all small.
/** @type {import("../../parts/chart-fit.js").Candidate[]} */
const TYPES = [
  { type: 2.375, wrap: "one" },
  { type: 2, wrap: "one" },
  ...candidates([2, 1.75, 1.5], 99).filter(({ wrap }) => wrap !== "words"),
];
const STACKED = 5;
const LEVELS = [0.75, 0.45, 0.25];

/** What stood last, so that it can stay: one page shows one cloud. */
let stood = {
  key: "",
  open: false,
  answers: 0,
  fonts: -1,
  seen: "",
  placed: /** @type {Placed[]} */ ([]),
};

/** @type {import("../../parts/chart-types.js").Face} */
export default { task, result, count, table, rounds, groups };

/** @param {At} at */
function task({ settings, n }) {
  return html`<p class="cloud-task">
    ${n("Write {count} word on your phone", "Write up to {count} words on your phone", settings.words)}
  </p>`;
}

/** @param {At} at */
function result(at) {
  const lines = linesOf(at);
  return html`<div class="cloud" aria-hidden="true">
    <div class="cloud-words">${measured((box) => drawing(place(at, lines, box), lines))}</div>
    ${list(at, lines)}
  </div>`;
}

/** @param {Placed[]} placed @param {Line[]} lines */
function drawing(placed, lines) {
  const said = new Map(lines.map((line) => [fold(line.item), line]));
  const most = Math.max(1, ...lines.map(({ count }) => count));
  return repeat(
    placed,
    ({ key }) => key,
    ({ key, x, y, type }) => html`<span class="cloud-word"
      data-level=${level((said.get(key)?.count ?? 0) / most)}
      ${styled({
        "font-size": `calc(var(--u) * ${type})`,
        transform: `translate(-50%, -50%) translate(calc(var(--u) * ${x}), calc(var(--u) * ${y}))`,
      })}><span ${swell(type)}>${said.get(key)?.item}</span></span>`,
  );
}

/** @param {number} share of the commonest word's count */
function level(share) {
  const found = LEVELS.findIndex((least) => share >= least);
  return found < 0 ? LEVELS.length : found;
}

/** @param {At} at @param {Line[]} lines */
function list({ tally, t, n, number }, lines) {
  const others = (tally?.results?.different ?? lines.length) - LISTED;
  return html`<div class="cloud-list">
    <h2>${t("Named most often")}</h2>
    <ol ${fit(
      lines
        .slice(0, LISTED)
        .map(({ item }) => item)
        .join("\n"),
      TYPES,
    )}>
      ${lines
        .slice(0, LISTED)
        .map(
          ({ item, count }) =>
            html`<li data-fit><b class="n">${number(count)}</b> <span>${soften(item)}</span></li>`,
        )}
    </ol>
    ${others > 0 ? html`<p>${n("{count} other word", "{count} other words", others)}</p>` : nothing}
  </div>`;
}

/**
 * Where the words stand. While people answer nothing that stands is moved; when answering closes all is set
 * anew, also where nobody saw it open, and stays when words are merged after that.
 *
 * @param {At} at @param {Line[]} lines @param {Box} box
 */
function place(at, lines, box) {
  const { room } = at;
  const key = `${room.code} ${room.step?.id} ${room.step?.round} ${room.step?.epoch}`;
  const words = lines.map(({ item, count }) => ({
    key: fold(item),
    count,
    em: widthEm(item),
  }));
  const fonts = fontsLoaded();
  // Set anew where nothing has stood, the box has shrunk, or the type has come that words are measured in.
  const stays =
    stood.key === key &&
    stood.placed.every((placed) => isInside(placed, box)) &&
    fonts === stood.fonts;
  const seen = JSON.stringify([words, box, room.open]);
  if (stays && stood.seen === seen) return stood.placed;
  const before = stays ? stood.placed : [];
  const largest = Math.max(0, ...before.map(({ type }) => type));
  const isMended = before.length > 0 && !stood.open && stood.answers === answers(at);
  const placed = room.open
    ? kept(before, words, box)
    : words.length <= STACKED
      ? stack(words, box)
      : isMended
        ? kept(before, words, box, largest)
        : setting(words, box);
  stood = { key, open: room.open, answers: answers(at), fonts, seen, placed };
  return placed;
}

/** @param {At} at */
function count(at) {
  const { tally, n, t } = at;
  const people = answers(at);
  if (at.room.step?.round !== "person" || !people) return answered(at);
  const words = n("{count} word", "{count} words", tally?.results?.words ?? 0);
  const different = t("{count} different", { count: tally?.results?.different ?? 0 });
  return n("{count} gave {words}, {different}", "{count} gave {words}, {different}", people, {
    words,
    different,
  });
}

/** @param {At} at */
function table({ tally, room, t, number }) {
  return tableOf(
    room.step?.title || t("Word cloud"),
    [t("Word"), t("Times")],
    linesOf({ tally }).map(({ item, count }) => [item, number(count)]),
  );
}

/** @param {Pick<At, "tally">} at @returns {Line[]} */
function linesOf({ tally }) {
  return tally?.results?.items ?? [];
}
