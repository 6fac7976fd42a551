/** Before the first step: what this is about, how to get in, and how many already are. */
import { html, nothing } from "lit";
import { candidates, fit } from "../parts/chart-fit.js";
import { figuresStrong } from "../parts/chart-said.js";
import { styled } from "../parts/chart-style.js";
import { brand } from "../parts/mark.js";
import { soften } from "../parts/soften.js";
import { groupsOfThree, n, t } from "../texts.js";
import { door, qr } from "./marks.js";
import { pieces } from "./pieces.js";

const TITLE_TYPES = candidates([7.5, 6.6, 5.8, 5, 4.4, 3.8, 3.2, 2.6], 99);

// A digit and the space between groups, in widths of the type at its heaviest.
const DIGIT_EM = 0.615;
const SPACE_EM = 0.26;
const CODE_WIDTH_U = 50;
const CODE_MOST_U = 14.5;

const COUNT_BOX = { width: 52, height: 10 };

/**
 * @param {{ title: string, code: string, people: number }} what
 */
export function waiting({ title, code, people }) {
  const shown = groupsOfThree(code);
  return html`<div class="chart waiting">
    <section class="waiting-about">
      ${brand}
      <h1 ${fit(title, TITLE_TYPES)}><span data-fit>${soften(title)}</span></h1>
      <div class="waiting-people">
        ${
          people
            ? html`<p>${figuresStrong(n("{count} is here", "{count} are here", people))}</p>
                ${pieces(people, COUNT_BOX)}`
            : html`<p class="invite">${t("Come in, we begin soon")}</p>`
        }
      </div>
    </section>
    <section class="waiting-door">
      <div class="waiting-qr">${qr("large")}</div>
      <p>${t("Scan, or type the code at")} ${door()}</p>
      <p class="waiting-code n" ${styled({ "--type": codeType(shown) })}>
        ${shown || nothing}
      </p>
    </section>
  </div>`;
}

/**
 * The largest type in which the code stands on one line, in u.
 *
 * @param {string} shown the code in groups
 */
export function codeType(shown) {
  const widths = [...shown].map((letter) => (letter === " " ? SPACE_EM : DIGIT_EM));
  const em = widths.reduce((sum, width) => sum + width, 0) || 1;
  return Math.round(Math.min(CODE_MOST_U, CODE_WIDTH_U / em) * 100) / 100;
}
