/** The mark: the diamond 1-2-3-2-1 in nine dots, and the name. */
import { html, svg } from "lit";

const DOTS = [
  [12, 2.6],
  [7.6, 7.3],
  [16.4, 7.3],
  [3.2, 12],
  [12, 12],
  [20.8, 12],
  [7.6, 16.7],
  [16.4, 16.7],
  [12, 21.4],
];

export const mark = html`<svg viewBox="0 0 24 24" width="24" height="24" fill="currentColor" aria-hidden="true">
  ${DOTS.map(([x, y]) => svg`<circle cx=${x} cy=${y} r="2.5" />`)}
</svg>`;

export const brand = html`<span class="brand">${mark}Samling</span>`;
