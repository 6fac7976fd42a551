/** The way to another browser: a file with all keys, saved here and put in there. */
import { html, nothing } from "lit";
import * as icons from "../../desk/icons.js";
import { t } from "../../texts.js";

/** @typedef {import("../session.js").Session} Session */

/** @param {Session} session */
export function recovery(session) {
  const { rooms, fileWrong } = session;
  return html`<section class="own-recovery" aria-labelledby="own-recovery">
    <h2 id="own-recovery">${t("On another computer, or if this browser is cleared")}</h2>
    <p>${t("A recovery file holds the addresses and desk keys of all your rooms. Whoever has it can open their desks and read their results, so keep it as you keep a key.")}</p>
    <div class="own-ways">
      ${
        rooms?.length
          ? html`<p><button type="button" class="button" @click=${() => session.saveKeys()}>
              ${icons.download}<span>${t("Save a recovery file")}</span>
            </button></p>`
          : nothing
      }
      <div class="own-file">
        <label for="recovery-file">${t("Put the rooms of a recovery file into this list")}</label>
        <input type="file" id="recovery-file" accept=".json,application/json" aria-describedby="recovery-wrong"
          aria-invalid=${fileWrong ? "true" : nothing} @change=${(/** @type {Event} */ event) => take(session, event)} />
        <p class="wrong" id="recovery-wrong" role="alert">${fileWrong || nothing}</p>
      </div>
    </div>
  </section>`;
}

/** @param {Session} session @param {Event} event */
async function take(session, { target }) {
  const field = /** @type {HTMLInputElement} */ (target);
  const [file] = field.files ?? [];
  if (!file) return;
  await session.loadKeys(file);
  // So that the same file can be chosen again once it is mended.
  field.value = "";
}
