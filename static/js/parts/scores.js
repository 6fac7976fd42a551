/** A scale to choose a step of. What stands round it says what is asked: a radiogroup. */
import "./scores.css";
import { html } from "lit";
import { live } from "lit/directives/live.js";
import { soften } from "./soften.js";

/** Past this many steps they stand in rows, one below the other. */
const ONE_ROW = 6;

/**
 * @typedef {{ low: number, high: number, low_label: string, high_label: string }} Scale
 * @param {Scale} scale
 * @param {{ name: string, score: number|undefined, lang: any, rate: (score: number) => void }} now `name`: of its
 *   radio buttons, another for each scale on a page; `lang`: of the labels
 */
export function scores(scale, { name, score: chosen, lang, rate }) {
  const { low, high, low_label, high_label } = scale;
  const steps = Array.from({ length: high - low + 1 }, (_, at) => low + at);
  return html`<div class="scores ${steps.length > ONE_ROW ? "many" : ""}">
      ${steps.map(
        (score) => html`<label class="score">
          <input
            type="radio"
            name=${name}
            value=${score}
            aria-label=${stepName(score, scale)}
            .checked=${live(chosen === score)}
            @change=${() => rate(score)}
          />
          <span class="n" aria-hidden="true">${score}</span>
        </label>`,
      )}
    </div>
    <p class="ends" aria-hidden="true" lang=${lang}><span>${soften(low_label)}</span><span>${soften(high_label)}</span></p>`;
}

/** A step, with the name of the end it is. @param {number} score @param {Scale} scale */
function stepName(score, { low, high, low_label, high_label }) {
  const end = score === low ? low_label : score === high ? high_label : "";
  return end ? `${score}, ${end}` : String(score);
}
