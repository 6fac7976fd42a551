/** The foot of every step: the way in, always in sight, and who stands behind the picture. */
import { html, nothing } from "lit";
import { figuresStrong } from "../parts/chart-said.js";
import { brand } from "../parts/mark.js";
import { groupsOfThree, t } from "../texts.js";
import { door, qr } from "./marks.js";

/**
 * @param {import("./step.js").Scene} scene
 * @param {string} count
 * @param {number} pages
 */
export function foot({ at, away, turn }, count, pages) {
  return html`<footer class="foot">
    ${qr("small")}
    ${brand}
    <p class="foot-door">
      ${t("Join at")} ${door()}
      <span>${t("code")} <b class="n">${groupsOfThree(at.room.code)}</b></span>
    </p>
    <div class="foot-end">
      ${away ? html`<p class="away">${t("No contact – trying again")}</p>` : nothing}
      ${pages > 1 ? turner((at.state?.page ?? 0) % pages, pages, turn) : nothing}
      ${count && !at.room.open && !away ? html`<p class="closed">${t("Answering is closed")}</p>` : nothing}
      ${count ? html`<p class="count">${figuresStrong(count)}</p>` : nothing}
    </div>
  </footer>`;
}

/**
 * @param {number} page from 0
 * @param {number} pages
 * @param {() => void} turn
 */
function turner(page, pages, turn) {
  const said = t("Page {page} of {pages}", { page: page + 1, pages });
  return html`<button class="turner" type="button" @click=${turn} aria-label=${said} title=${said}>
    ${Array.from({ length: pages }, (_, at) => html`<i data-now=${at === page}></i>`)}
  </button>`;
}
