/** The programme as a link that others can make a copy from. */
import { html, nothing } from "lit";
import { t } from "../../texts.js";
import { LONGEST_LINK, pack } from "../share.js";

/** @typedef {import("../session.js").Session} Session */

/** @param {Session} session */
export async function share(session) {
  const link = `${location.origin}/plan#${await pack(session.programme)}`;
  session.set({ panel: { name: "share", link, copied: false } });
}

/** @param {Session} session @param {import("../session.js").Panel} panel */
export function sharing(session, panel) {
  const { link, copied } = panel;
  const long = link.length > LONGEST_LINK;
  const content = html`<p>${t("Whoever opens the link gets a copy of the programme as it is now. The whole programme lies in the link itself: nothing is stored on the server.")}</p>
    ${
      long
        ? html`<p class="wrong">${t("This programme is too long for a link that mail and chat programs leave whole. Save it as a file instead.")}</p>`
        : html`<label for="share-link">${t("Link")}</label>
            <textarea class="field" id="share-link" rows="3" readonly .value=${link}
              @focus=${(/** @type {any} */ event) => event.target.select()}></textarea>
            <p>
              <button type="button" class="button main" @click=${() => copy(session, panel)}>
                ${copied ? t("Copied") : t("Copy the link")}
              </button>
            </p>
            <p role="status">${copied === null ? t("Mark the link and copy it by hand.") : nothing}</p>`
    }`;
  return { title: t("Share as a link"), content };
}

/** @param {Session} session @param {import("../session.js").Panel} panel */
async function copy(session, panel) {
  try {
    await navigator.clipboard.writeText(panel.link);
    session.set({ panel: { ...panel, copied: true } });
  } catch {
    // Plain HTTP on a local network has no clipboard.
    session.set({ panel: { ...panel, copied: null } });
  }
}
