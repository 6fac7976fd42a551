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
const PIECE_SIZES = [3.4, 3, 2.5, 2.1, 1.75, 1.45, 1.2, 1, 0.8, 0.65, 0.5, 0.4];
const BOX_SIZES = [3.2, 2.7, 2.2, 1.8, 1.5, 1.2, 1, 0.8, 0.62, 0.48, 0.36];

/**
 * One piece for each person, by the order in which seats get theirs: neighbours share the shape and
 * have opposite fill. Places that stand ready are drawn for those who have not come yet.
 *
 * @param {number} count
 * @param {{ width: number, height: number }} box in u
 * @param {number} ready
 */
export function pieces(count, box, ready) {
  return drawn(grid(Math.max(count, ready), box, PIECE_SIZES), (at) => ({
    path: SHAPES[Math.floor(at / 2) % SHAPES.length],
    look: at >= count ? "ready" : at % 2 === 0 ? "filled" : "open",
  }));
}

/**
 * One box for each who can answer, filled for each who has; all of them settle in one calm wave.
 *
 * @param {number} filled
 * @param {number} count
 * @param {{ width: number, height: number }} box in u
 * @param {boolean} all whether everybody has answered
 */
export function boxes(filled, count, box, all) {
  return drawn(
    grid(Math.max(filled, count), box, BOX_SIZES),
    (at) => ({ path: PIECES.square, look: at < filled ? "filled" : "open" }),
    all,
  );
}

/**
 * @param {import("../parts/chart-grid.js").Grid} grid
 * @param {(at: number) => { path: string, look: "filled" | "open" | "ready" }} how
 * @param {boolean} [wave]
 */
function drawn({ size, width, height, places }, how, wave = false) {
  const margin = size * 0.1;
  const box = [-margin, -margin, width + 2 * margin, height + 2 * margin].join(" ");
  const length = (/** @type {number} */ value) => `calc(var(--u) * ${value + 2 * margin})`;
  return html`<svg class="pieces" data-wave=${wave} viewBox=${box} aria-hidden="true"
    ${styled({ width: length(width), height: length(height), "--margin": `calc(var(--u) * ${-margin})` })}>
    ${places.map(({ x, y }, at) => {
      const { path, look } = how(at);
      return svg`<path class=${look} d=${path} ${styled({ "--along": wave ? x / width : null })}
        transform="translate(${x} ${y}) scale(${size})"/>`;
    })}
  </svg>`;
}
