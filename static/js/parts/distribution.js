/** A scale, and how the answers lie on it. */
import { html, nothing } from "lit";
import { percent, styled } from "./chart-style.js";
import { soften } from "./soften.js";

/** Past this many steps only the ends and the middle are named. */
const MOST_NAMED = 11;

/** @param {Record<string, any>} settings */
export function steps({ low, high }) {
  return Array.from({ length: high - low + 1 }, (_, at) => low + at);
}

/** @param {Record<string, any>} settings */
export function scale(settings) {
  const all = steps(settings);
  const every = all.length > MOST_NAMED ? Math.ceil((all.length - 1) / 4) : 1;
  return html`
    <p class="rating-ends">
      <span>${soften(settings.low_label ?? "")}</span><span>${soften(settings.high_label ?? "")}</span>
    </p>
    <div class="rating-steps">
      ${all.map((step, at) => html`<b class="n"><span>${at % every === 0 ? step : ""}</span></b>`)}
    </div>
  `;
}

/** @param {import("./distribution-rows.js").Row} row */
export function distribution({ heights, meanAt }) {
  return html`<div class="rating-plot figure">
    <div class="rating-columns" data-many=${heights.length > MOST_NAMED}>
      ${heights.map(
        (height) => html`<i data-empty=${height === 0} ${styled({ height: percent(height) })}></i>`,
      )}
    </div>
    ${
      meanAt === null
        ? nothing
        : html`<svg class="rating-pointer" viewBox="0 0 16 13" ${styled({ left: percent(meanAt) })}>
            <path d="M8 1.5 15 12H1z" />
          </svg>`
    }
  </div>`;
}
