/** The desk's own signs, beside those it shares with the phone. */

import { html, svg } from "lit";

export {
  back,
  bin,
  check,
  cross as close,
  eye,
  file as download,
  forward as arrow,
  lock,
  look as screen,
  minus,
  pencil,
  plus,
} from "../parts/icons.js";
export { mark } from "../parts/mark.js";

/** @param {import("lit").TemplateResult<2>} drawing */
export function icon(drawing) {
  return html`<svg
    class="icon"
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    stroke-width="2.2"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    ${drawing}
  </svg>`;
}

export const larger = icon(svg`<path d="M14 4h6v6M20 4l-7 7M10 20H4v-6M4 20l7-7"/>`);
export const keys = icon(
  svg`<path d="M3 6.500h18v11H3zM7 10.500h.01M11 10.500h.01M15 10.500h.01M8 14h8"/>`,
);
export const stop = icon(svg`<path class="solid" d="M7 7h10v10H7z"/>`);
export const pause = icon(svg`<path d="M9 5v14M15 5v14"/>`);
export const play = icon(svg`<path class="solid" d="M8 5l11 7-11 7z"/>`);
export const merge = icon(svg`<path d="M5 4l7 8 7-8M12 12v8"/>`);
export const strike = icon(
  svg`<path d="M4 12h16M16 7.5C15.500 5.500 14 4.500 12 4.500c-2.500 0-4 1.500-4 3.500 0 1.500 1 2.500 2.500 3M8 16.500c.5 2 2 3 4 3 2.500 0 4-1.500 4-3.500"/>`,
);
export const hiddenEye = icon(
  svg`<path d="M4 4l16 16M9.500 5.900c.8-.3 1.600-.4 2.500-.4 3.800 0 7 2 9.500 6.500-.8 1.400-1.700 2.600-2.700 3.500M15.500 17.800c-1.100.5-2.200.7-3.500.7-3.800 0-7-2-9.500-6.500 1-1.900 2.200-3.300 3.500-4.400M10 10a3 3 0 0 0 4 4"/>`,
);
export const share = icon(
  svg`<path d="M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2v2h-2zM18 18h2v2h-2zM18 14h2M14 18v2"/>`,
);
export const people = icon(
  svg`<path d="M9 11.500a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7zM2.500 20c0-3.600 2.900-5.500 6.500-5.500s6.500 1.900 6.500 5.500M16 4.900a3.500 3.500 0 0 1 0 6.200M18 15c2.200.7 3.500 2.400 3.500 5"/>`,
);
export const copy = icon(svg`<path d="M9 9h11v11H9zM15 9V4H4v11h5"/>`);
export const warning = icon(svg`<path d="M12 4l9.500 16h-19zM12 10v5M12 17.500v.5"/>`);
