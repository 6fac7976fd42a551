/** Counted things as equal pieces: how large they can be, and where each of them stands. */

// Up to two fives stand in one row, so that a row is ten.
const EASILY_COUNTED = 10;

/**
 * @typedef {object} Grid lengths in u
 * @property {number} size of a piece
 * @property {number} width
 * @property {number} height
 * @property {{ x: number, y: number }[]} places upper left corners
 */

/**
 * Pieces in rows, by fives, as large as fits.
 *
 * @param {number} count
 * @param {{ width: number, height: number }} box in u
 * @param {number[]} sizes to choose from, falling; past the last the rest are left out
 * @returns {Grid}
 */
export function grid(count, box, sizes) {
  const layouts = sizes.map((size) => layout(size, box));
  const inARow = Math.min(count, EASILY_COUNTED);
  const chosen =
    layouts.find(({ aRow, room }) => aRow >= inARow && room >= count) ??
    layouts[layouts.length - 1];
  const { size, step, gap, aRow } = chosen;
  const shown = Math.min(count, chosen.room);
  const places = Array.from({ length: shown }, (_, at) => {
    const column = at % aRow;
    const x = column * step + Math.floor(column / 5) * gap;
    return { x: rounded(x), y: rounded(Math.floor(at / aRow) * step) };
  });
  const last = places[places.length - 1];
  return {
    size,
    width: rounded(Math.max(0, ...places.slice(0, aRow).map(({ x }) => x + size))),
    height: last ? rounded(last.y + size) : 0,
    places,
  };
}

/**
 * @param {number} size
 * @param {{ width: number, height: number }} box
 */
function layout(size, { width, height }) {
  const step = size * 1.36;
  const gap = size * 0.5;
  const five = 5 * step + gap;
  const fives = Math.max(1, Math.floor((width + gap + step - size) / five));
  const aRow = fives * 5;
  const rows = Math.max(1, Math.floor((height + step - size) / step));
  return { size, step, gap, aRow, room: aRow * rows };
}

/** @param {number} value */
function rounded(value) {
  return Math.round(value * 1000) / 1000;
}
