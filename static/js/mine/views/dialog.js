/** The dialogs of the list: a room's link, forgetting its key, deleting it. */
import { html, nothing } from "lit";
import * as icons from "../../desk/icons.js";
import { DialogBox } from "../../parts/dialog-box.js";
import { soften } from "../../parts/soften.js";
import { groupsOfThree, rich, t } from "../../texts.js";
import { named } from "../session.js";

/**
 * @typedef {import("../session.js").Session} Session
 * @typedef {import("../session.js").Panel} Panel
 * @typedef {{ title: string, content: unknown, done?: string, act?: (data: FormData) => unknown, stop?: boolean }} Dialog
 */

/** @type {Record<Panel["name"], (session: Session, panel: Panel) => Dialog>} */
const DIALOGS = {
  link: (session, panel) => ({
    title: t("Desk link"),
    content: html`${about(panel)}
      <p>${t("Open the link in another browser, and the room stands in the list there too. It is your key: give it to nobody whom you would not let run the room.")}</p>
      ${address(session, panel)}`,
  }),

  forget: (session, panel) => ({
    title: t("Remove from the list?"),
    content: html`${about(panel)}
      <p>${t("The room stays as it is, but this browser forgets its key. Without the link nobody gets to its desk again: keep it first if you may need it.")}</p>
      ${address(session, panel)}`,
    done: t("Remove from the list"),
    act: () => session.forget(panel.room),
  }),

  delete: (session, { room, said }) => ({
    title: t("Delete the room?"),
    content: html`${about({ room })}
      <p>${t("Everything in this room is deleted for everybody, at once. It cannot be undone.")}</p>
      <div class="deleting">
        <label for="delete-code">${rich(t("Write the code {code} to go on"), { code: html`<b class="n">${groupsOfThree(room.code)}</b>` })}</label>
        <input id="delete-code" name="code" class="field n" autofocus inputmode="numeric" autocomplete="off"
          aria-describedby="delete-said" aria-invalid=${said ? "true" : nothing} />
        <p id="delete-said" class="wrong" role="alert">${said ?? nothing}</p>
      </div>`,
    done: t("Delete the room"),
    act: (data) => session.delete(room, String(data.get("code"))),
    stop: true,
  }),
};

const box = new DialogBox("[autofocus]");

/** @param {Session} session */
export function dialog(session) {
  const { panel } = session;
  const shown = panel && DIALOGS[panel.name](session, panel);
  return box.draw(shown && sheet(shown), () => session.panel && session.set({ panel: null }));
}

/** @param {Dialog} shown */
function sheet({ title, content, done, act, stop }) {
  const submit = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    act?.(new FormData(/** @type {HTMLFormElement} */ (event.target)));
  };
  return html`<form class="dialog-sheet" @submit=${submit}>
    ${box.head(title, icons.close)}
    <div class="dialog-body">${content}</div>
    ${
      act
        ? html`<footer>
            <button type="button" class="button" @click=${box.close}>${t("Cancel")}</button>
            <button class="button ${stop ? "stop-main" : "main"}">${done}</button>
          </footer>`
        : nothing
    }
  </form>`;
}

/** Which room it is about. @param {{ room: import("../keys.js").Own }} panel */
function about({ room }) {
  return html`<p><b>${soften(named(room))}</b> <span class="n">${groupsOfThree(room.code)}</span></p>`;
}

/** The desk's address, to be copied. @param {Session} session @param {Panel} panel */
function address(session, panel) {
  const { link = "", copied } = panel;
  return html`<label for="desk-link">${t("Desk link")}</label>
    <input id="desk-link" class="field" readonly autofocus .value=${link}
      @focus=${(/** @type {any} */ event) => event.target.select()} />
    <p>
      <button type="button" class="button" @click=${() => copy(session, panel)}>
        ${copied ? icons.check : icons.copy}<span>${copied ? t("Copied") : t("Copy the desk link")}</span>
      </button>
    </p>
    <p role="status">${copied === null ? t("Mark the link and copy it by hand.") : nothing}</p>`;
}

/** @param {Session} session @param {Panel} panel */
async function copy(session, panel) {
  try {
    await navigator.clipboard.writeText(panel.link ?? "");
    session.set({ panel: { ...panel, copied: true } });
  } catch {
    // Plain HTTP on a local network has no clipboard.
    session.set({ panel: { ...panel, copied: null } });
  }
}
