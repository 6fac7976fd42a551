/** The foot of every step: the way in, always in sight, and who stands behind the picture. */
import { html, nothing } from "lit";
import { figuresStrong } from "../parts/chart-said.js";
import { house } from "../parts/organisation.js";
import { page, t } from "../texts.js";
import { everybody, everybodySaid } from "./everybody.js";
import { codeOf, door, qr } from "./marks.js";
import { doorOf } from "./status.js";

// Where a longer address stands, the mark makes room for it.
const LONG_ADDRESS = 26;
// More pages than this are a number, not dots.
const MOST_DOTS = 8;

/**
 * @param {import("./step.js").Scene} scene
 * @param {string} count
 * @param {number} pages
 */
export function foot({ at, does }, count, pages) {
  return html`<footer class="foot" data-long=${doorOf(page.join_url).length > LONG_ADDRESS}>
    ${qr("small", does.door)}
    ${house()}
    <p class="foot-door">
      ${t("Join at")} ${door()}
      <span>${t("code")} <b class="n">${codeOf(at.room.code)}</b></span>
    </p>
    <div class="foot-end">
      ${pages > 1 ? turner((at.state?.page ?? 0) % pages, pages, does) : nothing}
      ${count ? about(at, count) : nothing}
    </div>
  </footer>`;
}

/**
 * @param {import("./step.js").At} at
 * @param {string} count
 */
function about(at, count) {
  if (everybody(at)) {
    return html`<p class="foot-all">${everybodySaid(at.room, at.t)}</p>
      <p class="count">${figuresStrong(count)}</p>`;
  }
  return html`${at.room.open ? nothing : html`<p class="closed">${t("Answering is closed")}</p>`}
    <p class="count">${figuresStrong(count)}</p>`;
}

/**
 * @param {number} now from 0
 * @param {number} pages
 * @param {import("./step.js").Scene["does"]} does
 */
function turner(now, pages, does) {
  const said = t("Page {page} of {pages}", { page: now + 1, pages });
  const dots = () => Array.from({ length: pages }, (_, at) => html`<i data-now=${at === now}></i>`);
  return html`<button class="turner" type="button" @click=${does.next} aria-label=${said} title=${said}>
    ${pages > MOST_DOTS ? html`<span class="n">${t("{part} of {parts}", { part: now + 1, parts: pages })}</span>` : dots()}
  </button>`;
}
