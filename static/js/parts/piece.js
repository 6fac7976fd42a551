/** The piece by which people find each other without a name: shape, fill and number. */
import { html, svg } from "lit";
import { t } from "../texts.js";

/** @typedef {import("../room.js").Piece} Piece */

/** @type {Record<string, { outside: unknown, inside: unknown, down: number }>} */
const SHAPES = {
  disc: {
    outside: svg`<circle cx="50" cy="50" r="48" />`,
    inside: svg`<circle class="hole" cx="50" cy="50" r="36" />`,
    down: 0,
  },
  arch: {
    outside: svg`<path d="M2 98V50a48 48 0 0 1 96 0v48z" />`,
    inside: svg`<path class="hole" d="M14 86V50a36 36 0 0 1 72 0v36z" />`,
    down: 6,
  },
  square: {
    outside: svg`<rect x="4" y="4" width="92" height="92" rx="4" />`,
    inside: svg`<rect class="hole" x="16" y="16" width="68" height="68" />`,
    down: 0,
  },
  diamond: {
    outside: svg`<path d="M50 0 100 50 50 100 0 50z" />`,
    inside: svg`<path class="hole" d="M50 17 83 50 50 83 17 50z" />`,
    down: 0,
  },
};

/** @type {Record<string, () => string>} */
const NAMES = {
  "disc filled": () => t("filled disc"),
  "disc open": () => t("open disc"),
  "arch filled": () => t("filled arch"),
  "arch open": () => t("open arch"),
  "square filled": () => t("filled square"),
  "square open": () => t("open square"),
  "diamond filled": () => t("filled diamond"),
  "diamond open": () => t("open diamond"),
};

/** In words, such as "filled arch 7". @param {Piece} piece */
export function pieceName({ shape, fill, number }) {
  return `${NAMES[`${shape} ${fill}`]?.() ?? ""} ${number}`;
}

/** The drawing; its name stands in words beside it. @param {Piece} piece */
export function pieceDrawing({ shape, fill, number }) {
  const { outside, inside, down } = SHAPES[shape] ?? SHAPES.disc;
  const open = fill === "open";
  return html`<svg class="piece ${open ? "open" : "filled"}" viewBox="0 0 100 100" aria-hidden="true">
    ${outside}${open ? inside : ""}
    <text x="50" y=${50 + down} dy=".36em" text-anchor="middle">${number}</text>
  </svg>`;
}
