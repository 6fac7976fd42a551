/** Which notes hang on which page of the wall: as many as can be read, the newest while they come. Pure. */
import { linesOf } from "../../parts/chart-pages.js";

/**
 * @typedef {import("./wall.js").Note} Note
 * @typedef {import("./wall.js").Column} Column
 * @typedef {{ id: string, text: string, votes: number|null, of: number, under: string[] }} Card one note, several
 *   merged into one, or a theme with what hangs `under` it
 * @typedef {{ column: string, count: number, tracks: Card[][] }} Part
 */

/** Columns side by side on a page, and into how many tracks a page with so few is divided. */
export const SIDE_BY_SIDE = 4;
const TRACKS = [3, 3, 2, 1, 1];
const MOST_ON_A_TRACK = 6;
/** Once closed, columns with no more than a figure in each stand in two rows of one page. */
const TERSE_ON_A_PAGE = 10;
const TERSE_LETTERS = 6;
/** So many pages of the same columns; of what is more, the newest or those with most votes are shown. */
const MOST_PAGES = 8;
/** All in u: a track's height; a card's edges and the gap below it; type, and a letter's width of it. */
const HEIGHT = 41;
const EDGES = 3.4;
const TYPE = 2.125;
const SMALL = 1.75;
const LINE = 1.22;
const LETTER = 0.53;
const WIDTH = 108;
const MARGINS = 7.5;

/**
 * @param {Column[]} columns
 * @param {import("./wall.js").Theme[]} themes
 * @param {boolean} coming whether notes are still coming: then only the newest are shown
 * @returns {Part[][]} at least one page
 */
export function pages(columns, themes, coming) {
  /** @type {Part[][]} */
  const found = [];
  const most = !coming && areTerse(columns, themes) ? TERSE_ON_A_PAGE : SIDE_BY_SIDE;
  for (let at = 0; at < columns.length; at += most) {
    const beside = columns.slice(at, at + most);
    const each = TRACKS[beside.length] ?? 1;
    const letters = Math.floor((WIDTH / (each * beside.length) - MARGINS) / (TYPE * LETTER));
    const tracks = beside.map((column) => fill(cards(column, themes), letters));
    const count = Math.max(1, ...tracks.map(({ length }) => Math.ceil(length / each)));
    const shown = coming ? 1 : Math.min(count, MOST_PAGES);
    for (let page = 0; page < shown; page += 1) {
      found.push(
        beside.map(({ column, count: all, notes }, index) => {
          const newest = coming || !notes.some(({ votes }) => votes);
          const left = Math.max(0, tracks[index].length - shown * each);
          const from = (newest ? left : 0) + page * each;
          return { column, count: all, tracks: tracks[index].slice(from, from + each) };
        }),
      );
    }
  }
  return found.length ? found : [[]];
}

/** @param {Column[]} columns @param {import("./wall.js").Theme[]} themes */
function areTerse(columns, themes) {
  const isTerse = (/** @type {Card} */ { text, under }) =>
    text.length <= TERSE_LETTERS && !under.length;
  return columns.every((column) => {
    const hung = cards(column, themes);
    return hung.length <= 1 && hung.every(isTerse);
  });
}

/** Themes with what hangs under them, merged notes, then the rest. @param {Column} column
 * @param {import("./wall.js").Theme[]} themes @returns {Card[]} */
export function cards({ notes }, themes) {
  /** @type {Map<string, Card>} */
  const grouped = new Map();
  /** @type {Card[]} */
  const alone = [];
  for (const { id, text, votes, theme, of = [] } of notes) {
    if (theme === null) {
      alone.push({ id, text, votes, of: of.length, under: [] });
      continue;
    }
    const all = themes.find((one) => one.theme === theme);
    const card = grouped.get(theme) ?? {
      id: `theme ${theme}`,
      text: theme,
      votes: all?.votes ?? null,
      of: 0,
      under: [],
    };
    card.under.push(text);
    card.of += of.length || 1;
    grouped.set(theme, card);
  }
  const all = [...grouped.values(), ...alone];
  return all.some(({ votes }) => votes)
    ? all.sort((one, other) => (other.votes ?? 0) - (one.votes ?? 0))
    : all;
}

/** @param {Card[]} hung @param {number} letters on a line @returns {Card[][]} */
function fill(hung, letters) {
  /** @type {Card[][]} */
  const tracks = [];
  let left = 0;
  for (const card of hung) {
    const high = height(card, letters);
    const track = tracks[tracks.length - 1];
    if (!track || high > left || track.length >= MOST_ON_A_TRACK) {
      tracks.push([card]);
      left = HEIGHT - high;
    } else {
      track.push(card);
      left -= high;
    }
  }
  return tracks;
}

/** @param {Card} card @param {number} letters */
function height({ text, of, under }, letters) {
  const small = under.length ? linesOf(under.join(" · "), (letters * TYPE) / SMALL) : Math.sign(of);
  return EDGES + linesOf(text, letters) * TYPE * LINE + small * SMALL * LINE;
}
