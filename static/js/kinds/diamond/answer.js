/** The diamond, as pure functions: nine places, the cards that lie on them, and those that do not. */
import { fold } from "../../parts/same.js";

/**
 * @typedef {{ cards: string[], own: boolean }} Settings
 * @typedef {(string|null)[]} Places nine of them, row by row from the top
 * @typedef {{ places: Places, own: string[], held: string|null, place: number|null,
 *   moved: string[], closed: string[] }} State own words seen so far; the card or the empty place that is
 *   picked; the cards that somebody else has just moved; the laid cards whose gap in the tray is closed
 * @typedef {{ rows: (string|null)[][] }} Answer
 */

export const ROWS = [1, 2, 3, 2, 1];
export const NINE = 9;
export const LONGEST = 60;
// Marks that turn the direction of a text. The server drops them too, and would name another card.
const DIRECTION_MARKS = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g;
const STARTS = ROWS.map((_, row) => ROWS.slice(0, row).reduce((sum, width) => sum + width, 0));

/** The row of a place, 0 to 4. @param {number} place 0 to 8 */
export function rowOf(place) {
  return STARTS.filter((start) => start <= place).length - 1;
}

/** The places of a row. @param {number} row 0 to 4 */
export function placesOf(row) {
  return Array.from({ length: ROWS[row] }, (_, at) => STARTS[row] + at);
}

/** @param {Settings} settings @param {Answer|null} answer @param {State} [before] @returns {State} */
export function begin(settings, answer, before) {
  const places = placesIn(answer);
  const laid = once(places);
  const own = once([...(before?.own ?? []), ...(before?.places ?? []), ...laid]).filter(
    (word) => !has(settings.cards, word),
  );
  const moved = before
    ? laid.filter((card) => find(before.places, card) !== find(places, card))
    : [];
  const held = before?.held ?? null;
  const place = before?.place ?? null;
  return {
    places,
    own,
    held: held !== null && has([...settings.cards, ...own], held) ? held : null,
    place: place !== null && places[place] === null ? place : null,
    moved,
    closed: before?.closed ?? laid,
  };
}

/** The cards that lie on no place, in the settings' order, own words last. @param {Settings} settings
 * @param {State} state */
export function tray({ cards }, { places, own }) {
  return [...cards, ...own].filter((card) => find(places, card) < 0);
}

/**
 * The settings' cards as the tray shows them: those that lie nowhere, and in a group those that somebody else
 * has laid since one's own last move, whose gaps stay open so that nothing moves under a finger.
 *
 * @param {Settings} settings @param {State} state @param {boolean} together
 */
export function spread({ cards }, { places, closed }, together) {
  return cards.filter((card) => find(places, card) < 0 || (together && !has(closed, card)));
}

/** How many places are empty. @param {State} state */
export function empty({ places }) {
  return places.filter((card) => card === null).length;
}

/**
 * A card laid on a place. What lay there goes where the card came from: they swap.
 *
 * @param {State} state
 * @param {string} card
 * @param {number} place
 * @returns {State}
 */
export function lay(state, card, place) {
  const places = [...state.places];
  const from = find(places, card);
  const there = places[place];
  if (from >= 0) places[from] = from === place ? null : there;
  places[place] = card;
  return done(state, places);
}

/** A card taken off its place. @param {State} state @param {string} card @returns {State} */
export function takeBack(state, card) {
  const places = state.places.map((there) => (there !== null && there === card ? null : there));
  return done(state, places);
}

/** A move of one's own: nothing is picked, and the tray closes up. @param {State} state @param {Places} places
 * @returns {State} */
function done(state, places) {
  return { ...state, places, held: null, place: null, moved: [], closed: once(places) };
}

/**
 * What a tap does: on a card, on an empty place, or on a card that lies on a place.
 *
 * @param {State} state
 * @param {{ card?: string, place?: number }} tapped
 * @returns {State}
 */
export function tap(state, { card, place }) {
  const there = place === undefined ? null : state.places[place];
  if (place === undefined) {
    if (card === undefined) return state;
    if (state.place !== null) return lay(state, card, state.place);
    if (state.held !== null && find(state.places, state.held) >= 0) {
      return lay(state, card, find(state.places, state.held));
    }
    return { ...state, held: state.held === card ? null : card, place: null, moved: [] };
  }
  if (state.held !== null && state.held === there) return takeBack(state, there);
  if (state.held !== null) return lay(state, state.held, place);
  if (there === null) {
    return { ...state, place: state.place === place ? null : place, moved: [] };
  }
  if (state.place !== null) return lay(state, there, state.place);
  return { ...state, held: there, place: null, moved: [] };
}

/**
 * An own word added and picked up; a word that is there already is picked up as it stands.
 *
 * @param {Settings} settings
 * @param {State} state
 * @param {string} typed
 * @returns {State}
 */
export function add(settings, state, typed) {
  const plain = typed.replace(DIRECTION_MARKS, "").trim().replace(/\s+/g, " ");
  const word = plain.normalize("NFC").slice(0, LONGEST);
  if (!word) return state;
  const known = [...settings.cards, ...state.own].find((card) => fold(card) === fold(word));
  const own = known ? state.own : [...state.own, word];
  return { ...state, own, held: known ?? word, place: null, moved: [] };
}

/** An own word that lies nowhere, struck. @param {State} state @param {string} word @returns {State} */
export function strike(state, word) {
  return { ...state, own: state.own.filter((own) => own !== word), held: null };
}

/** @param {State} state @returns {Answer} */
export function answer({ places }) {
  return rows(places);
}

/**
 * The moves between `before` and `mine`, made again on `newest`. Whoever comes last gets the place;
 * the card that lay there takes the place that became free, else a free one in the same row, else it
 * lies beside the diamond. No card is lost, none lies twice.
 *
 * @param {Answer|null} before
 * @param {Answer} mine
 * @param {Answer|null} newest
 * @returns {Answer}
 */
export function rebase(before, mine, newest) {
  const old = placesIn(before);
  const wanted = placesIn(mine);
  const places = placesIn(newest);
  const cards = once([...old, ...wanted]);
  const moved = cards.filter((card) => find(old, card) !== find(wanted, card));
  const left = moved.map((card) => lift(places, card));
  /** @type {{ card: string, from: number, freed: number }[]} */
  const pushed = [];
  for (const [at, card] of moved.entries()) {
    const place = find(wanted, card);
    if (place < 0) continue;
    const there = places[place];
    if (there !== null) pushed.push({ card: there, from: place, freed: left[at] });
    places[place] = card;
  }
  for (const { card, from, freed } of pushed) {
    const free = [freed, ...placesOf(rowOf(from))].find((place) => places[place] === null);
    if (free !== undefined) places[free] = card;
  }
  return rows(places);
}

/** Takes a card off its place; says which it was, or -1. @param {Places} places @param {string} card */
function lift(places, card) {
  const at = find(places, card);
  if (at >= 0) places[at] = null;
  return at;
}

/** @param {Answer|null} answer @returns {Places} */
function placesIn(answer) {
  return ROWS.flatMap((width, row) =>
    Array.from({ length: width }, (_, at) => answer?.rows[row]?.[at] ?? null),
  );
}

/** @param {Places} places @returns {Answer} */
function rows(places) {
  return { rows: ROWS.map((_, row) => placesOf(row).map((place) => places[place])) };
}

/** @param {Places} places @param {string} card the place it lies on, or -1 */
function find(places, card) {
  return places.findIndex((there) => there !== null && fold(there) === fold(card));
}

/** @param {string[]} texts @param {string} text */
function has(texts, text) {
  return texts.some((known) => fold(known) === fold(text));
}

/** The cards among `texts`, each once. @param {(string|null)[]} texts @returns {string[]} */
function once(texts) {
  /** @type {Map<string, string>} */
  const found = new Map();
  for (const text of texts)
    if (text !== null && !found.has(fold(text))) found.set(fold(text), text);
  return [...found.values()];
}
