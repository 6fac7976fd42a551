/** The free places of a cloud, in u from the middle of its box. Pure. */

/**
 * @typedef {{ key: string, width: number, height: number, type: number }} Sized
 * @typedef {Sized & { x: number, y: number }} Placed
 * @typedef {{ width: number, height: number }} Box
 */

// A line of type from the highest letter's top to the lowest one's foot, and the gap to the next word: of
// the smaller one's type, but never less than can be seen.
export const LINE_EM = 1.12;
const GAP_EM = 0.28;
const GAP = 0.9;
// A word far out to the side is nearer than one as far above: the box is wide.
const FLAT = 1.7;
// How far beside and below the middle of a word a neighbour stands: its side, and which edges are in line.
const SIDES = /** @type {[number, number][]} */ ([
  [-1, 0],
  [1, 0],
  [0, -1],
  [0, 1],
]);

/** @param {{ key: string, em: number }} word @param {number} type @returns {Sized} */
export function sized({ key, em }, type) {
  return { key, width: em * type, height: LINE_EM * type, type };
}

/**
 * The free place nearest to the middle, of those that share an edge or a line with a word that stands.
 *
 * @param {Sized} word
 * @param {Placed[]} placed
 * @param {Box} box
 * @returns {Placed | null} null where there is no room
 */
export function freePlace(word, placed, box) {
  const tried = placed.length ? beside(word, placed, box) : [{ x: 0, y: 0, far: 0 }];
  tried.sort((one, other) => one.far - other.far);
  let blocker = 0;
  for (const { x, y } of tried) {
    // What stood in the way of the last place often stands in the way of this one too.
    if (blocker < placed.length && touches(word, x, y, placed[blocker])) continue;
    const found = placed.findIndex((other) => touches(word, x, y, other));
    if (found >= 0) {
      blocker = found;
      continue;
    }
    const place = { ...word, x, y };
    if (isInside(place, box)) return place;
  }
  return null;
}

/** @param {Sized} word @param {Placed[]} placed @param {Box} box */
function beside(word, placed, box) {
  const tried = [];
  const [edgeX, edgeY] = [(box.width - word.width) / 2, (box.height - word.height) / 2];
  for (const other of placed) {
    const across = (other.width + word.width) / 2 + gap(word, other);
    const down = (other.height + word.height) / 2;
    const edge = (other.width - word.width) / 2;
    // On the same baseline, whose distance from a line's middle goes by its type.
    const level = (other.type - word.type) * 0.3;
    for (const [right, below] of SIDES) {
      const shifts = right ? [0] : [-edge, edge];
      for (const shift of shifts) {
        const x = other.x + right * across + shift;
        const y = other.y + below * down + (right ? level : 0);
        if (Math.abs(x) > edgeX || Math.abs(y) > edgeY) continue;
        tried.push({ x, y, far: Math.hypot(x, y * FLAT) });
      }
    }
  }
  return tried;
}

/** @param {Placed} place @param {Box} box */
export function isInside({ x, y, width, height }, box) {
  return (
    Math.abs(x) + width / 2 <= box.width / 2 + 1e-9 &&
    Math.abs(y) + height / 2 <= box.height / 2 + 1e-9
  );
}

/** @param {Placed} place @param {Placed[]} others */
export function isFree(place, others) {
  return !others.some((other) => touches(place, place.x, place.y, other));
}

/** @param {Sized} word @param {number} x @param {number} y @param {Placed} other */
function touches(word, x, y, other) {
  return (
    Math.abs(y - other.y) < (word.height + other.height) / 2 - 1e-6 &&
    Math.abs(x - other.x) < (word.width + other.width) / 2 + gap(word, other) - 1e-6
  );
}

/** @param {{ type: number }} one @param {{ type: number }} other */
function gap(one, other) {
  return Math.max(GAP, GAP_EM * Math.min(one.type, other.type));
}
