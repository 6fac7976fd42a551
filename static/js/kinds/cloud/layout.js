/**
 * Where the words of a cloud stand: level, edge to edge, the commonest in the middle. Pure.
 *
 * All lengths are in u; x and y are a word's middle, counted from the middle of the box.
 */
import { freePlace, isFree, isInside, LINE_EM, sized } from "./place.js";

/**
 * @typedef {{ key: string, count: number, em: number }} Word `em`: the width of the text at a type of 1
 * @typedef {import("./place.js").Placed} Placed
 * @typedef {import("./place.js").Box} Box
 */

// Below this a word leaves the picture: 28 pixels on a picture of 1,920.
export const SMALLEST = 1.75;
export const MOST_WORDS = 60;

const LARGEST = 9;
const STEPS = 16;
const STEP = 0.9;
// As much of the box as words that are still coming may fill, so that there is room for the next.
const FILLED = 0.48;

/**
 * A new setting: the largest in which every word stands, else the smallest with those that have room.
 *
 * @param {Word[]} words the commonest first
 * @param {Box} box
 * @returns {Placed[]}
 */
export function setting(words, box) {
  const wanted = words.slice(0, MOST_WORDS);
  const most = mostOf(wanted);
  const at = (/** @type {number} */ step, /** @type {boolean} */ whole) => {
    const largest = LARGEST * STEP ** step;
    return placeAll(wanted, box, (word) => typeOf(word, most, largest), whole);
  };
  let [low, high] = [0, STEPS];
  /** @type {Placed[] | null} */
  let best = null;
  while (low < high) {
    const middle = (low + high) >> 1;
    const placed = at(middle, true);
    if (placed.length === wanted.length) {
      best = placed;
      high = middle;
    } else low = middle + 1;
  }
  return best ?? at(STEPS, false);
}

/**
 * The same setting with new words in the free places: nothing that stands is moved. Words that have
 * left are taken out; a word grows and shrinks where it stands, as far as there is room.
 *
 * @param {Placed[]} before
 * @param {Word[]} words the commonest first
 * @param {Box} box
 * @param {number} [largest] type of the commonest word; where it is left out, what the box has room for
 * @returns {Placed[]}
 */
export function kept(before, words, box, largest = roomy(words, box)) {
  const wanted = words.slice(0, MOST_WORDS);
  const most = mostOf(wanted);
  const stood = new Map(before.map((placed) => [placed.key, placed]));
  /** @type {Map<string, Placed>} */
  const placed = new Map();
  for (const word of wanted) {
    const old = stood.get(word.key);
    if (!old) continue;
    const type = Math.min(old.type, typeOf(word, most, largest));
    placed.set(word.key, { ...sized(word, type), x: old.x, y: old.y });
  }
  for (const word of wanted) {
    const type = typeOf(word, most, largest);
    const old = placed.get(word.key);
    placed.delete(word.key);
    const others = [...placed.values()];
    const now = old ? grown(old, word, type, others, box) : squeezed(word, type, others, box);
    if (now) placed.set(word.key, now);
  }
  return wanted.flatMap(({ key }) => placed.get(key) ?? []);
}

/**
 * A handful of words: one below the other, as large as the box allows.
 *
 * @param {Word[]} words the commonest first
 * @param {Box} box
 * @returns {Placed[]}
 */
export function stack(words, box) {
  const most = mostOf(words);
  const share = words.map((word) => Math.sqrt(word.count / most));
  const high = LINE_EM * share.reduce((sum, one) => sum + one, 0);
  const wide = Math.max(0, ...words.map((word, at) => word.em * share[at]));
  const largest = Math.min(LARGEST, box.height / high, box.width / wide);
  let top = (-largest * high) / 2;
  return words.map((word, at) => {
    const placed = { ...sized(word, largest * share[at]), x: 0, y: 0 };
    placed.y = top + placed.height / 2;
    top += placed.height;
    return placed;
  });
}

/** @param {Word[]} words */
function mostOf(words) {
  return Math.max(1, ...words.map((word) => word.count));
}

/** @param {Word} word @param {number} most @param {number} largest */
function typeOf({ count }, most, largest) {
  return Math.max(SMALLEST, largest * Math.sqrt(count / most));
}

/** The type that leaves room for words to come. @param {Word[]} words @param {Box} box */
function roomy(words, { width, height }) {
  const most = mostOf(words);
  const area = words.reduce((sum, { em, count }) => sum + (em * LINE_EM * count) / most, 0);
  return Math.min(LARGEST * 0.75, Math.sqrt((FILLED * width * height) / Math.max(1, area)));
}

/**
 * @param {Word[]} words
 * @param {Box} box
 * @param {(word: Word) => number} typeOf
 * @param {boolean} whole whether to end at the first word without a place
 */
function placeAll(words, box, typeOf, whole) {
  /** @type {Placed[]} */
  const placed = [];
  for (const word of words) {
    const found = freePlace(sized(word, typeOf(word)), placed, box);
    if (found) placed.push(found);
    else if (whole) break;
  }
  return placed;
}

/** @param {Placed} placed @param {Word} word @param {number} type @param {Placed[]} others @param {Box} box */
function grown(placed, word, type, others, box) {
  for (let wished = type; wished > placed.type; wished *= STEP) {
    const larger = { ...sized(word, wished), x: placed.x, y: placed.y };
    if (isInside(larger, box) && isFree(larger, others)) return larger;
  }
  return placed;
}

/** @param {Word} word @param {number} type @param {Placed[]} others @param {Box} box */
function squeezed(word, type, others, box) {
  for (let wished = type; ; wished = Math.max(SMALLEST, wished * STEP ** 2)) {
    const found = freePlace(sized(word, wished), others, box);
    if (found || wished <= SMALLEST) return found;
  }
}
