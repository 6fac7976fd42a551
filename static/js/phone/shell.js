/** What every page of the phone has around it: the head with the state of the connection, and the foot. */
import { html, nothing } from "lit";
import { keyed } from "lit/directives/keyed.js";
import { figures } from "../parts/figures.js";
import * as icons from "../parts/icons.js";
import { brand } from "../parts/mark.js";
import { soften } from "../parts/soften.js";
import { titleOf } from "../parts/title.js";
import { written } from "../parts/written.js";
import { duration, t } from "../texts.js";

/**
 * @typedef {{ name: string, key?: string, aside?: unknown, clock?: number|null,
 *   contact: import("./contact.js").Contact, note?: string, menu?: unknown, way?: unknown, body: unknown,
 *   foot?: unknown }} Page
 *   `aside`: what stands at the right of the head; `clock`: seconds left; `note`: something to say before the
 *   body; `menu`: what unfolds from the head; `way`: to another page. Another `key` is another page: nothing of the one before is moved about.
 */

/** @param {Page} shown */
export function shell({
  name,
  key = name,
  aside,
  clock = null,
  contact,
  note,
  menu,
  way,
  body,
  foot,
}) {
  const shown = html`<div class="page ${name}">
    <header class="top ${contact.notice ? "away" : ""}">
      ${connection(contact, menu)}
      <div class="aside">${aside ? html`<span>${aside}</span>` : nothing}${clockFace(clock)}</div>
    </header>
    ${note ? html`<p class="band">${icons.clock}<span>${note}</span></p>` : nothing}
    <div class="body">${way ?? nothing}${body}</div>
    ${foot ? html`<footer class="foot">${foot}</footer>` : nothing}
  </div>`;
  return html`${keyed(key, shown)}`;
}

/** Who we are and that all is well, or what is wrong: in one place, which is kept large enough for both.
 * @param {import("./contact.js").Contact} contact @param {unknown} menu */
function connection({ word, on, notice, longest }, menu) {
  const named = menu ? html`<span class="vh">${t("Menu")}</span>` : nothing;
  const calm = html`${brand}${named}<span class="contact ${on ? "" : "off"}">${word}</span>`;
  return html`<div class="who">
    <div class="calm">
      ${menu ? html`<details><summary>${calm}</summary>${menu}</details>` : calm}
    </div>
    <p class="notice" ?hidden=${!notice}>${icons.phone}<span>${notice}</span></p>
    <p class="notice room" aria-hidden="true">${icons.phone}<span>${longest}</span></p>
  </div>`;
}

/** A step's title and prompt, which somebody wrote in the room's language, or the name of its kind.
 * @param {import("../room.js").Frame} frame @param {boolean} [withPrompt] */
export function heading(frame, withPrompt = true) {
  const step = frame.step;
  if (!step) return nothing;
  const language = written(frame);
  const ours = !step.title && !step.prompt;
  return html`<div class="heading">
    <h1 tabindex="-1" lang=${ours ? nothing : language}>${soften(titleOf(step))}</h1>
    ${withPrompt && step.title && step.prompt ? html`<p class="prompt lines" lang=${language}>${step.prompt}</p>` : nothing}
  </div>`;
}

/**
 * A page that says one thing: a sign, a headline, a sentence, and rows of facts.
 *
 * @param {{ sign?: unknown, title: string, text?: unknown, rows?: [string, unknown][], more?: unknown }} said
 */
export function statement({ sign, title, text, rows = [], more }) {
  return html`<div class="statement ${sign ? "signed" : ""}">
    ${sign ?? nothing}
    <h1 tabindex="-1">${soften(title)}</h1>
    ${text ? html`<p class="lead">${text}</p>` : nothing}
    ${rows.length ? facts(rows) : nothing} ${more ?? nothing}
  </div>`;
}

/** @param {[string, unknown][]} rows */
function facts(rows) {
  return html`<dl class="facts">
    ${rows.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}
  </dl>`;
}

/** A sign in a filled circle. @param {unknown} icon @param {string} [look] */
export function sign(icon, look = "") {
  return html`<div class="sign ${look}">${icon}</div>`;
}

/** @param {number|null} left seconds */
function clockFace(left) {
  if (left === null) return nothing;
  const over = left <= 0;
  const label = over ? t("Time is up") : t("Time left");
  return html`<span class="clock n ${over ? "over" : ""}" role="timer" aria-label="${label} ${duration(left)}">
    ${icons.clock}${figures(duration(left))}
  </span>`;
}

/** What is away: the phone's network, or whoever should answer on the other side of it. */
export function awayTitle() {
  return navigator.onLine ? t("No contact with the server") : t("No network");
}
