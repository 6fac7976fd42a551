/** One's own ratings at a glance, before sending and to take home. All of it is made on the phone. */
import "./summary.css";
import { html, nothing } from "lit";
import * as icons from "../../parts/icons.js";
import { soften } from "../../parts/soften.js";
import { printedHead, takeHome } from "../../parts/take-home.js";
import { written } from "../../parts/written.js";
import { t } from "../../texts.js";

/** The last page before sending. @param {any} at */
export function summary(at) {
  return html`<div class="rating">
    <h1 tabindex="-1">${t("Your ratings")}</h1>
    <p class="prompt">${t("Tap one to change it.")} ${whoSees(at)}</p>
    ${list(at, (index) => at.change((/** @type {any} */ newest) => ({ ...newest, page: index })))}
  </div>`;
}

/** To take home. @param {any} at */
export function ownRatings(at) {
  if (!at.state || !Object.keys(at.state.scores).length) return nothing;
  return html`<section class="rating own-ratings" aria-label=${t("Your ratings")}>
    <h2>${t("Your ratings")}</h2>
    ${printedHead(at.room)}
    ${list(at)}
    ${takeHome(at.room, t("my ratings"), () => lines(at))}
  </section>`;
}

/** @param {any} at */
function whoSees({ settings }) {
  if (settings.share_reasons) return t("Only sums and reasons without names are shown to others.");
  return t("Only sums are shown to others.");
}

/** @param {any} at @param {(index: number) => void} [open] */
function list({ settings, state, room }, open) {
  return html`<ul class="rated-list">
    ${settings.items.map((/** @type {string} */ item, /** @type {number} */ index) => {
      const line = oneLine(settings, state, item, room);
      return html`<li>
        ${open ? html`<button type="button" @click=${() => open(index)}>${line}</button>` : line}
      </li>`;
    })}
  </ul>`;
}

/** @param {any} settings @param {any} state @param {string} item @param {any} room */
function oneLine({ low, high }, state, item, room) {
  const score = state.scores[item];
  const reason = state.reasons[item]?.trim();
  const part = score === undefined ? 0 : ((score - low + 1) / (high - low + 1)) * 100;
  return html`<span class="line">
    <span class="name" lang=${written(room)}>${soften(item)}</span>
    <b class="n ${score === undefined ? "none" : ""}">${score ?? t("not rated")}</b>
    <svg class="meter" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
      <rect class="all" width="100" height="4" /><rect class="part" width=${part} height="4" />
    </svg>
    ${state.grow.includes(item) ? html`<em>${icons.check}${t("I will develop this")}</em>` : nothing}
    ${reason ? html`<q class="lines">${reason}</q>` : nothing}
  </span>`;
}

/** The same as plain text. @param {any} at */
function lines({ settings, state }) {
  const each = settings.items.map((/** @type {string} */ item) => {
    const grow = state.grow.includes(item) ? ` – ${t("I will develop this")}` : "";
    const reason = state.reasons[item]?.trim();
    return `${item}: ${state.scores[item] ?? t("not rated")}${grow}${reason ? `\n   ${reason}` : ""}`;
  });
  return [t("From {low} to {high}", { low: settings.low, high: settings.high }), "", ...each];
}
