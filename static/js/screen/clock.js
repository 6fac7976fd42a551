/** The room's clock on the screen: large while people work, calm when time has run over. */
import { html } from "lit";
import { figure } from "../parts/chart-said.js";
import { styled } from "../parts/chart-style.js";
import { duration, t } from "../texts.js";

const WIDTHS_U = { small: 0, large: 34, alone: 84 };
const MOST_U = 26;
const DIGIT_EM = 0.64;
const COLON_EM = 0.3;

/**
 * What the clock says and how it looks.
 *
 * @param {number} seconds left; below 0 time has run over
 * @param {boolean} running
 */
export function reading(seconds, running) {
  const out = seconds <= -1 ? "over" : "up";
  return { text: duration(seconds), look: seconds <= 0 ? out : running ? "running" : "still" };
}

/**
 * @param {number} seconds
 * @param {boolean} running
 * @param {"large" | "small" | "alone"} size in the column beside a task, beside a result, or alone
 */
export function clock(seconds, running, size) {
  const { text, look } = reading(seconds, running);
  const said = {
    over: t("over time"),
    up: t("the time is up"),
    running: t("left of the time"),
    still: t("The clock stands still"),
  }[look];
  return html`<p class="clock" data-size=${size} data-look=${look} role="timer"
    ${styled({ "--type": size === "small" ? null : typeOf(text, WIDTHS_U[size]) })}>
    <span class="n">${figure(text)}</span> <small>${said}</small>
  </p>`;
}

/**
 * The type in which the reading fills its column, in u.
 *
 * @param {string} text
 * @param {number} [width] in u
 */
export function typeOf(text, width = WIDTHS_U.large) {
  const em = [...text].reduce((sum, letter) => sum + (letter === ":" ? COLON_EM : DIGIT_EM), 0);
  return Math.round(Math.min(MOST_U, width / em) * 100) / 100;
}
