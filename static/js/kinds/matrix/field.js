/** A matrix's field on the screen, drawn for the room it has. */
import { html, nothing, svg } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { styled } from "../../parts/chart-style.js";
import { widthEm } from "../../parts/measure.js";
import { measured } from "../../parts/measured.js";
import { soften } from "../../parts/soften.js";
import { DOT, labels, NUMBER_RADIUS, numbers } from "./layout.js";
import { cornerCounts, dotsOf, fullest, spotsOf, widest } from "./reading.js";
import { taken } from "./screen-compared.js";

/**
 * @typedef {import("../../parts/chart-types.js").At} At
 * @typedef {import("./layout.js").Dot} Dot
 * @typedef {import("./layout.js").Label} Label
 * @typedef {import("./layout.js").Size} Size
 */

const SQUARE = 0.65;

/**
 * The field with what its ends and corners are called, and how many items fall in each corner.
 *
 * @param {At} at
 * @param {string | null} said what stands under the item people disagree on most; null where numbers stand
 *   instead of names
 * @param {import("./screen-compared.js").Trail} [trail] where each item was in earlier rounds, drawn instead of how
 *   far apart people are
 */
export function field(at, said, trail) {
  const { settings } = at;
  const { x, y } = settings;
  const counts = cornerCounts(at);
  const best = fullest(counts);
  const corner = (
    /** @type {import("./reading.js").Corner} */ name,
  ) => html`<p class="matrix-corner" data-corner=${name}>
      <b>${soften(settings.corners?.[name] ?? "")}</b> <span class="n">${counts[name]}</span>
    </p>`;
  return html`<div class="matrix-field">
    <div class="matrix-edge">
      ${corner("low_high")}<p class="matrix-end">${soften(y?.high || y?.name || "")}</p>${corner("high_high")}
    </div>
    <p class="matrix-end" data-side="low">${soften(x?.low || "")}</p>
    <div class="matrix-plane">
      ${measured((size) => plane(at, size, said, best, trail))}
    </div>
    <p class="matrix-end" data-side="high">${soften(x?.high || x?.name || "")}</p>
    <div class="matrix-edge">
      ${corner("low_low")}<p class="matrix-end">${soften(y?.low || "")}</p>${corner("high_low")}
    </div>
  </div>`;
}

/** @param {At} at @param {Size} size @param {string | null} said @param {string} best
 * @param {import("./screen-compared.js").Trail} [trail] */
function plane(at, size, said, best, trail) {
  const dots = trail ? spotsOf(at, size) : dotsOf(at, size, said ?? "");
  const most = widest(at);
  const others = trail ? taken(dots, trail, size) : undefined;
  const named = said === null ? null : labels(dots, size, widthEm, false, others);
  const stands = named ? [] : numbers(dots, size);
  return html`<svg viewBox="0 0 ${size.width} ${size.height}">
      <rect class="matrix-ground" width=${size.width} height=${size.height} />
      ${
        best
          ? svg`<rect class="matrix-best" x=${best.startsWith("high") ? size.width / 2 : 0}
              y=${best.endsWith("high") ? 0 : size.height / 2}
              width=${size.width / 2} height=${size.height / 2} />`
          : nothing
      }
      <path class="matrix-axes" d="M${size.width / 2} 0V${size.height}M0 ${size.height / 2}H${size.width}" />
      ${dots.map((dot) => (trail ? way(dot, size, trail(dot.key)) : whiskers(dot, size, dot.key === most)))}
      ${named ? dots.map((dot) => spot(dot, size)) : leads(dots, stands, size)}
    </svg>
    ${
      named
        ? repeat(named, ({ key }) => key, name)
        : stands.map(
            ({ x, y }, at) => html`<b class="matrix-number n"
              ${styled({ left: u(x - NUMBER_RADIUS), bottom: u(y - NUMBER_RADIUS) })}>${at + 1}</b>`,
          )
    }`;
}

/** @param {Dot} dot @param {Size} size @param {boolean} most */
function whiskers({ x, y, across, up }, size, most) {
  if (!across || !up) return nothing;
  const end = 0.5;
  const [left, right] = across;
  const [foot, top] = up.map((value) => size.height - value);
  const level = size.height - y;
  return svg`<path class=${most ? "matrix-half attention" : "matrix-half"} d=${[
    `M${left} ${level}H${right}M${left} ${level - end}v${2 * end}M${right} ${level - end}v${2 * end}`,
    `M${x} ${foot}V${top}M${x - end} ${foot}h${2 * end}M${x - end} ${top}h${2 * end}`,
  ].join("")} />`;
}

/** From where it was to where it is: open dots, and a line to the filled one. @param {Dot} dot @param {Size} size
 * @param {{ x: number, y: number }[]} trail */
function way({ x, y }, size, trail) {
  const places = trail.map((was) => ({ x: was.x * size.width, y: (1 - was.y) * size.height }));
  const line = [...places, { x, y: size.height - y }];
  return svg`<path class="matrix-way" d="M${line.map((place) => `${place.x} ${place.y}`).join("L")}" />
    ${places.map((place, round) => was(place, round))}`;
}

/** A place of an earlier round: an open dot for the first, a square for one between. @param {{ x: number, y: number }} place
 * @param {number} round */
function was({ x, y }, round) {
  return round
    ? svg`<rect class="matrix-was" x=${x - SQUARE} y=${y - SQUARE} width=${2 * SQUARE} height=${2 * SQUARE} />`
    : svg`<circle class="matrix-was" r=${DOT} cx=${x} cy=${y} />`;
}

/** @param {Dot} dot @param {Size} size */
function spot({ x, y }, size) {
  return svg`<circle class="matrix-dot" r=${DOT}
    ${styled({ transform: `translate(${x}px, ${size.height - y}px)` })} />`;
}

/**
 * From where an item is to its number, where that had to stand elsewhere.
 *
 * @param {Dot[]} dots @param {{ x: number, y: number }[]} stands @param {Size} size
 */
function leads(dots, stands, size) {
  return stands.map(({ x, y }, at) => {
    const dot = dots[at];
    if (Math.hypot(x - dot.x, y - dot.y) <= DOT) return nothing;
    return svg`<path class="matrix-lead" d="M${dot.x} ${size.height - dot.y}L${x} ${size.height - y}" />`;
  });
}

/** @param {Label} label */
function name({ lines, said, box, anchor }) {
  return html`<p class="matrix-name" data-anchor=${anchor}
    ${styled({ left: u(box.x), bottom: u(box.y), width: u(box.width) })}>
    ${lines.map((text) => html`<span>${text}</span>`)}${said ? html`<i>${said}</i>` : nothing}
  </p>`;
}

/** @param {number} length */
function u(length) {
  return `calc(var(--u) * ${length})`;
}
