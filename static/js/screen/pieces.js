/** The seats' pieces as a growing count, and answers as boxes. Pure geometry, then one drawing. */
import { html, svg } from "lit";
import { grid } from "../parts/chart-grid.js";
import { styled } from "../parts/chart-style.js";

const PIECES = {
  disc: "M.5 0a.5.5 0 1 1 0 1 .5.5 0 1 1 0-1z",
  arch: "M.02 1V.48a.48.48 0 0 1 .96 0V1z",
  square: "M.04.04h.92v.92H.04z",
  diamond: "M.5-.06 1.06.5.5 1.06-.06.5z",
};
const SHAPES = Object.values(PIECES);
const PIECE_SIZES = [3, 2.5, 2.1, 1.75, 1.45, 1.2, 1, 0.8, 0.65, 0.5, 0.4];
const BOX_SIZES = [3.2, 2.7, 2.2, 1.8, 1.5, 1.2, 1, 0.8, 0.62, 0.48, 0.36];

/**
 * One piece for each person, by the order in which seats get theirs: neighbours share the shape and
 * have opposite fill.
 *
 * @param {number} count
 * @param {{ width: number, height: number }} box in u
 */
export function pieces(count, box) {
  return drawn(grid(count, box, PIECE_SIZES), (at) => ({
    path: SHAPES[Math.floor(at / 2) % SHAPES.length],
    filled: at % 2 === 0,
  }));
}

/**
 * One box for each who can answer, filled for each who has.
 *
 * @param {number} filled
 * @param {number} count
 * @param {{ width: number, height: number }} box in u
 */
export function boxes(filled, count, box) {
  return drawn(grid(Math.max(filled, count), box, BOX_SIZES), (at) => ({
    path: PIECES.square,
    filled: at < filled,
  }));
}

/**
 * @param {import("../parts/chart-grid.js").Grid} grid
 * @param {(at: number) => { path: string, filled: boolean }} look
 */
function drawn({ size, width, height, places }, look) {
  const margin = size * 0.1;
  const box = [-margin, -margin, width + 2 * margin, height + 2 * margin].join(" ");
  const length = (/** @type {number} */ value) => `calc(var(--u) * ${value + 2 * margin})`;
  return html`<svg class="pieces" viewBox=${box} aria-hidden="true"
    ${styled({ width: length(width), height: length(height), "--margin": `calc(var(--u) * ${-margin})` })}>
    ${places.map(({ x, y }, at) => {
      const { path, filled } = look(at);
      return svg`<path class=${filled ? "filled" : "open"} d=${path}
        transform="translate(${x} ${y}) scale(${size})"/>`;
    })}
  </svg>`;
}
