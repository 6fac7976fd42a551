/** Order numbers of those who came, and the pieces that tell them. Pure. */

const SHAPES = ["disc", "arch", "square", "diamond"];

/** The piece of whoever came as number `order`, counted from 1. @param {number} order
 * @returns {import("../room.js").Piece} */
export function pieceOf(order) {
  const at = order - 1;
  return {
    shape: SHAPES[Math.floor(at / 2) % SHAPES.length],
    fill: at % 2 ? "open" : "filled",
    number: Math.floor(at / (2 * SHAPES.length)) + 1,
  };
}

/** The other way: the order of coming that a piece tells. @param {import("../room.js").Piece} piece */
export function orderOf({ shape, fill, number }) {
  return (number - 1) * 2 * SHAPES.length + SHAPES.indexOf(shape) * 2 + (fill === "open" ? 2 : 1);
}
