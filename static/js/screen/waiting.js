/** Before the first step: what this is about, how to get in, and how many already are. And the door alone. */
import { html } from "lit";
import { candidates, fit } from "../parts/chart-fit.js";
import { figuresStrong } from "../parts/chart-said.js";
import { styled } from "../parts/chart-style.js";
import { house, welcome } from "../parts/organisation.js";
import { soften } from "../parts/soften.js";
import { groupsOfThree, n, page, t } from "../texts.js";
import { codeOf, door, qr } from "./marks.js";
import { pieces } from "./pieces.js";
import { doorOf } from "./status.js";

const TITLE_TYPES = candidates([8, 7.2, 6.4, 5.6, 5, 4.4, 3.8, 3.2, 2.6], 99);
const DOOR_TYPES = candidates([3, 2.625, 2.375, 2.125, 2, 1.75], 1.75);
/** A longer address stands on a line of its own. */
const ADDRESS_BESIDE = 20;

// A digit and the space between groups, in widths of the type at its heaviest.
const DIGIT_EM = 0.615;
const SPACE_EM = 0.3;
const CODE_WIDTH_U = 54;
const CODE_ALONE_WIDTH_U = 45;
const CODE_MOST_U = 14.5;

const COUNT_BOX = { width: 46, height: 15 };
/** So many places stand ready before anybody has come. */
const PLACES_READY = 10;

/**
 * @typedef {{ title: string, code: string, people: number,
 *   does: import("./step.js").Scene["does"] }} What
 */

/** @param {What} what */
export function waiting({ title, code, people, does }) {
  return html`<div class="chart waiting">
    <section class="waiting-about">
      ${house()}
      <h1 ${fit(title, TITLE_TYPES)}><span data-fit>${soften(title)}</span></h1>
      ${welcome("waiting-welcome")}
      <div class="waiting-people">
        ${
          people
            ? html`<p class="waiting-count">${figuresStrong(n("{count} is here", "{count} are here", people))}</p>`
            : html`<p class="waiting-invite">${t("Take out your phone and come in")}</p>`
        }
        ${pieces(people, COUNT_BOX, PLACES_READY)}
      </div>
    </section>
    <section class="waiting-door">
      <div class="waiting-qr">${qr("large", does.door)}</div>
      ${wayIn(code, CODE_WIDTH_U)}
    </section>
  </div>`;
}

/** The way in, as large as the picture allows. @param {What} what */
export function doorPicture({ code, does }) {
  return html`<div class="chart door-picture">
    ${qr("door", does.door)}
    <section>${wayIn(code, CODE_ALONE_WIDTH_U)}</section>
  </div>`;
}

/**
 * @param {string} code
 * @param {number} width in u
 */
function wayIn(code, width) {
  const address = doorOf(page.join_url);
  const how = t("Scan, or type the code at");
  return html`
    <p class="waiting-how" ${fit(address, DOOR_TYPES)}>
      ${
        address.length > ADDRESS_BESIDE
          ? html`<span data-fit>${how}</span><span data-fit>${door()}</span>`
          : html`<span data-fit>${how} ${door()}</span>`
      }
    </p>
    <p class="waiting-code n" ${styled({ "--type": codeType(groupsOfThree(code), width) })}>
      ${codeOf(code)}
    </p>
  `;
}

/**
 * The largest type in which the code stands on one line, in u.
 *
 * @param {string} shown the code in groups
 * @param {number} [width] in u
 */
export function codeType(shown, width = CODE_WIDTH_U) {
  const widths = [...shown].map((letter) => (letter === " " ? SPACE_EM : DIGIT_EM));
  const em = widths.reduce((sum, width) => sum + width, 0) || 1;
  return Math.round(Math.min(CODE_MOST_U, width / em) * 100) / 100;
}
