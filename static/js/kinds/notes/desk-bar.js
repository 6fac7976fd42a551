/** What can be done with the notes that are picked: made one, put in a group, hidden. */
import { html, nothing } from "lit";
import * as icons from "../../desk/icons.js";
import { whenConnected } from "../../desk/views/parts.js";
import { wallOf } from "./wall.js";

/**
 * @typedef {import("../../desk/session.js").Session} Session
 * @typedef {import("../../desk/types.js").Frame} Frame
 */

/** @param {Session} session @param {Frame} frame */
export function picks(session, frame) {
  const { picked } = session;
  if (!picked.length) return nothing;
  const { t, n } = session.tongue;
  const step = frame.step?.id;
  const done = async (/** @type {string} */ event, /** @type {object} */ more) => {
    if (await session.ask(event, () => ({ step, ...more }))) session.set({ picked: [] });
  };
  const [into, ...what] = picked;
  return html`<form class="merge-bar" @submit=${(/** @type {SubmitEvent} */ event) => group(session, event, done)}>
    <p>${n("{count} note picked", "{count} notes picked", picked.length)}</p>
    ${
      what.length
        ? html`<button type="button" class="button" @click=${whenConnected(session, () => done("merge", { into, what }))}>${icons.merge}<span>${t("Merge")}</span></button>`
        : nothing
    }
    <label class="vh" for="group-name">${t("Name of the group")}</label>
    <input id="group-name" name="into" class="field" maxlength="200" autocomplete="off" list="groups" placeholder=${t("Name of the group")} required />
    <datalist id="groups">${wallOf(session.room.tally).themes.map(({ theme }) => html`<option value=${theme}></option>`)}</datalist>
    <button class="button">${t("Put in the group")}</button>
    <button type="button" class="button" @click=${whenConnected(session, () => done("hide", { what: picked }))}>${icons.hiddenEye}<span>${t("Hide")}</span></button>
    <button type="button" class="button" @click=${whenConnected(session, () => done("unhide", { what: picked }))}>${icons.eye}<span>${t("Show")}</span></button>
    <button type="button" class="button bare" aria-label=${t("Pick nothing")} @click=${() => session.set({ picked: [] })}>${icons.close}</button>
  </form>`;
}

/** @param {Session} session @param {SubmitEvent} event @param {(event: string, more: object) => Promise<void>} done */
async function group(session, event, done) {
  event.preventDefault();
  const into = new FormData(/** @type {HTMLFormElement} */ (event.target)).get("into");
  if (session.connected && into) await done("merge", { into, what: session.picked });
}
