/** The editor's own signs, beside those it shares with the desk. */
import { html, svg } from "lit";
import { icon } from "../desk/icons.js";

export {
  arrow,
  back,
  bin,
  check,
  close,
  copy,
  download,
  plus,
  screen,
  warning,
} from "../desk/icons.js";
export { clock, phone } from "../parts/icons.js";
export { mark } from "../parts/mark.js";

export const undo = icon(svg`<path d="M4 9h10a6 6 0 0 1 0 12H9M8 4.500 3.500 9 8 13.500"/>`);
export const redo = icon(
  svg`<path d="M20 9H10a6 6 0 0 0 0 12h5M16 4.500l4.500 4.500-4.500 4.500"/>`,
);
export const up = icon(svg`<path d="m5.500 15 6.500-6.500 6.500 6.500"/>`);
export const down = icon(svg`<path d="m5.500 9 6.500 6.500L18.500 9"/>`);
export const open = icon(svg`<path d="M12 16V4.500M6.500 10 12 4.500l5.500 5.500M5 20h14"/>`);
export const link = icon(
  svg`<path d="M10 14a4 4 0 0 0 5.700 0l3.500-3.500a4 4 0 0 0-5.700-5.700L12 6.300M14 10a4 4 0 0 0-5.700 0l-3.500 3.500a4 4 0 0 0 5.700 5.700L12 17.700"/>`,
);
export const grip = html`<svg class="icon" viewBox="0 0 12 24" fill="currentColor" aria-hidden="true">
  ${[6, 12, 18].map((y) => [3, 9].map((x) => svg`<circle cx=${x} cy=${y} r="1.6" />`))}
</svg>`;
