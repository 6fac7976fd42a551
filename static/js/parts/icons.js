/** The few signs we draw. They say nothing that the text beside them does not. */
import { html, svg } from "lit";

/** @param {unknown} paths @param {string} [name] */
const line = (paths, name = "") => html`<svg
  class="icon ${name}"
  viewBox="0 0 24 24"
  width="24"
  height="24"
  fill="none"
  stroke="currentColor"
  stroke-width="2.4"
  stroke-linecap="round"
  stroke-linejoin="round"
  aria-hidden="true"
>
  ${paths}
</svg>`;

export const plus = line(svg`<path d="M12 5v14M5 12h14" />`);
export const minus = line(svg`<path d="M5 12h14" />`);
export const check = line(svg`<path d="m5 12.5 4.8 4.800L19 7.5" />`);
export const forward = line(svg`<path d="M3 12h17M13.5 5.5 20 12l-6.5 6.5" />`);
export const back = line(svg`<path d="m14.5 5.5-6.5 6.5 6.5 6.5" />`);
export const cross = line(svg`<path d="m6 6 12 12M18 6 6 18" />`);
export const lock = line(
  svg`<rect x="5" y="11" width="14" height="9.5" rx="2" /><path d="M8 11V7.500a4 4 0 0 1 8 0V11" />`,
);
export const eye = line(
  svg`<path d="M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12Z" /><circle cx="12" cy="12" r="2.8" />`,
);
export const phone = line(
  svg`<rect x="6" y="2.5" width="12" height="19" rx="2.5" /><path d="m9.5 12.2 1.9 1.9 3.3-3.6" />`,
);
export const look = line(
  svg`<rect x="2.5" y="4" width="19" height="12.5" rx="1.5" /><path d="M12 16.500v4M8 20.500h8" />`,
);
export const clock = line(svg`<circle cx="12" cy="12.5" r="8.5" /><path d="M12 7.500v5l3.2 2" />`);
export const paper = line(
  svg`<path d="M7 9V3.500h10V9M7 17H4V10.500A1.5 1.5 0 0 1 5.5 9h13a1.5 1.5 0 0 1 1.5 1.500V17h-3M7 14h10v6.500H7z" />`,
);
export const file = line(svg`<path d="M12 4v11M7 10.500l5 5 5-5M5 20h14" />`);
export const pencil = line(svg`<path d="m4.500 19.500 1-4.500L16 4.500l3.500 3.500L9 18.500z" />`);
export const bin = line(svg`<path d="M4.5 6.500h15M9.5 6.500V4h5v2.500M6.5 6.500l1 14h9l1-14" />`);
