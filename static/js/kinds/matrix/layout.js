/**
 * Where the items of a matrix and their names stand. Pure.
 *
 * All lengths are in u; the origin is the field's lower left corner, and y counts upwards.
 */

/**
 * @typedef {{ x: number, y: number, width: number, height: number }} Box by its lower left corner
 * @typedef {{ key: string, x: number, y: number, across: [number, number] | null,
 *   up: [number, number] | null, said: string }} Dot where an item is, the middle half of its answers
 *   both ways, and what is said of it under its name
 * @typedef {{ key: string, lines: string[], said: string, box: Box, anchor: "start" | "middle" | "end" }} Label
 * @typedef {{ width: number, height: number }} Size
 */

export const DOT = 0.75;
const TYPE = 1.75;
export const MOST_NAMED = 12;

const LINE = 1.18;
const WIDEST_EM = 15;
const GAP = 0.55;
const NUMBER = 1.45;
const PUSHES = 400;
const AXIS = 0.5;
const WAY = 2;
const ALONE = { marks: /** @type {Box[]} */ ([]), ways: /** @type {Box[]} */ ([]) };
const SHIFTS = [-0.25, 0.25, -0.5, 0.5];

/**
 * The names' places: beside their dots, clear of each other, of the dots and of the field's edge.
 *
 * @param {Dot[]} dots
 * @param {Size} field
 * @param {(text: string) => number} widthEm
 * @param {boolean} [clean] whether a name may only stand where nothing is; else it stands where least is
 * @param {{ marks: Box[], ways: Box[] }} [others] what else is drawn there: marks that no name stands on, and lines
 *   that one crosses only when it must
 * @returns {Label[] | null} null where not all of them have a clean place
 */
export function labels(dots, field, widthEm, clean = true, others = ALONE) {
  if (dots.length > MOST_NAMED) return null;
  const marks = [...dots.flatMap(boxesOf), ...others.marks];
  const axes = axesOf(field);
  /** @type {Label[]} */
  const placed = [];
  // Those with least room about them choose first.
  for (const dot of [...dots].sort((one, other) => crowd(other, dots) - crowd(one, dots))) {
    const names = placed.map((label) => label.box);
    let best = null;
    let least = Number.POSITIVE_INFINITY;
    for (const label of places(dot, widthEm)) {
      if (!isInside(label.box, field)) continue;
      const onOthers = covered(label.box, marks) + 10 * covered(label.box, names);
      if (clean && onOthers) continue;
      const on = onOthers + AXIS * covered(label.box, axes) + WAY * covered(label.box, others.ways);
      if (on >= least) continue;
      best = label;
      least = on;
    }
    if (best) placed.push(best);
    else if (clean) return null;
  }
  return placed;
}

/** The lines through the middle, which a name crosses only when it must. @param {Size} field @returns {Box[]} */
function axesOf({ width, height }) {
  const thin = 0.3;
  return [
    { x: width / 2 - thin, y: 0, width: 2 * thin, height },
    { x: 0, y: height / 2 - thin, width, height: 2 * thin },
  ];
}

/** How much of a box others cover. @param {Box} box @param {Box[]} others */
function covered({ x, y, width, height }, others) {
  let sum = 0;
  for (const other of others) {
    const across = Math.min(x + width, other.x + other.width) - Math.max(x, other.x);
    const up = Math.min(y + height, other.y + other.height) - Math.max(y, other.y);
    if (across > 0 && up > 0) sum += across * up;
  }
  return sum;
}

/**
 * Numbered dots, pushed apart until none lies on another; each keeps where it truly is.
 *
 * @param {Dot[]} dots
 * @param {Size} field
 * @returns {{ key: string, x: number, y: number }[]} where the numbers stand, in the dots' order
 */
export function numbers(dots, field) {
  const least = 2 * NUMBER;
  const stands = dots.map(({ key, x, y }) => ({ key, ...within(x, y, field) }));
  for (let push = 0; push < PUSHES; push += 1) {
    let moved = false;
    for (const [at, one] of stands.entries()) {
      for (const [further, other] of stands.slice(at + 1).entries()) {
        const far = Math.hypot(other.x - one.x, other.y - one.y);
        if (far >= least - 1e-6) continue;
        moved = true;
        // Those on the same spot go each their own way.
        const angle = far ? Math.atan2(other.y - one.y, other.x - one.x) : (at + further + 1) * 2.4;
        const half = (least - far) / 2;
        Object.assign(
          one,
          within(one.x - half * Math.cos(angle), one.y - half * Math.sin(angle), field),
        );
        Object.assign(
          other,
          within(other.x + half * Math.cos(angle), other.y + half * Math.sin(angle), field),
        );
      }
    }
    if (!moved) break;
  }
  return stands;
}

/** The radius of a numbered dot, in u. */
export const NUMBER_RADIUS = NUMBER;

/** @param {number} x @param {number} y @param {Size} field */
function within(x, y, { width, height }) {
  return {
    x: Math.min(width - NUMBER, Math.max(NUMBER, x)),
    y: Math.min(height - NUMBER, Math.max(NUMBER, y)),
  };
}

/**
 * A name broken into lines, as even as its words allow.
 *
 * @param {string} text
 * @param {(text: string) => number} widthEm
 */
export function broken(text, widthEm) {
  const lines = [""];
  for (const word of text.split(" ")) {
    const longer = `${lines[lines.length - 1]} ${word}`.trim();
    if (widthEm(longer) <= WIDEST_EM || !lines[lines.length - 1]) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** @param {Dot} dot @param {(text: string) => number} widthEm @returns {Label[]} best first */
function places({ key, said, x, y, across, up }, widthEm) {
  const lines = broken(key, widthEm);
  const width = Math.max(...lines.map(widthEm), widthEm(said)) * TYPE;
  const height = (lines.length + (said ? 1 : 0)) * TYPE * LINE;
  const near = DOT + GAP;
  const top = Math.max(near, (up?.[1] ?? y) - y + GAP);
  const foot = Math.max(near, y - (up?.[0] ?? y) + GAP);
  const right = Math.max(near, (across?.[1] ?? x) - x + GAP);
  const left = Math.max(near, x - (across?.[0] ?? x) + GAP);
  /** @type {[Label["anchor"], number, number][]} */
  const corners = [
    ["start", x + near, y + GAP],
    ["start", x + near, y - GAP - height],
    ["end", x - near - width, y + GAP],
    ["end", x - near - width, y - GAP - height],
    ["middle", x - width / 2, y + top],
    ["middle", x - width / 2, y - foot - height],
    ["start", x + right, y - height / 2],
    ["end", x - left - width, y - height / 2],
    // Past the ends of the lines, to either side: further away, but still the nearest name.
    ...SHIFTS.flatMap((shift) => {
      /** @type {[Label["anchor"], number, number][]} */
      const shifted = [
        ["middle", x - width / 2 + shift * width, y + top],
        ["middle", x - width / 2 + shift * width, y - foot - height],
        ["start", x + right, y - height / 2 + shift * height],
        ["end", x - left - width, y - height / 2 + shift * height],
        ["start", x + near, y + (shift > 0 ? GAP + shift : -GAP - height + shift)],
        ["end", x - near - width, y + (shift > 0 ? GAP + shift : -GAP - height + shift)],
      ];
      return shifted;
    }),
  ];
  return corners.map(([anchor, atX, atY]) => ({
    key,
    lines,
    said,
    anchor,
    box: { x: atX, y: atY, width, height },
  }));
}

/** What a dot takes of the field: itself, and the lines of its middle half. @param {Dot} dot @returns {Box[]} */
function boxesOf({ x, y, across, up }) {
  const thin = 0.3;
  const boxes = [{ x: x - DOT, y: y - DOT, width: 2 * DOT, height: 2 * DOT }];
  if (across)
    boxes.push({ x: across[0], y: y - thin, width: across[1] - across[0], height: 2 * thin });
  if (up) boxes.push({ x: x - thin, y: up[0], width: 2 * thin, height: up[1] - up[0] });
  return boxes;
}

/** @param {Dot} dot @param {Dot[]} dots how near the others are */
function crowd(dot, dots) {
  return dots.reduce((sum, { x, y }) => sum + 1 / (1 + Math.hypot(x - dot.x, y - dot.y)), 0);
}

/** @param {Box} box @param {Size} field */
function isInside({ x, y, width, height }, field) {
  return x >= 0.4 && y >= 0.4 && x + width <= field.width - 0.4 && y + height <= field.height - 0.4;
}
