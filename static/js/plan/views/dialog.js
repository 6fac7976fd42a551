/** The editor's dialogs: one real dialog element, whatever it is about. */
import { html, nothing } from "lit";
import { createRef, ref } from "lit/directives/ref.js";
import { t } from "../../texts.js";
import * as icons from "../icons.js";
import { adding } from "./adding.js";
import { opening } from "./opening.js";
import { password } from "./password.js";
import { sharing } from "./sharing.js";

/**
 * @typedef {import("../session.js").Session} Session
 * @typedef {import("../session.js").Panel} Panel
 * @typedef {(session: Session, panel: Panel) => { title: string, content: unknown }} View
 */

/** @type {Record<Panel["name"], View>} */
const VIEWS = { add: adding, open: opening, share: sharing, password };

/** @type {import("lit/directives/ref.js").Ref<HTMLDialogElement>} */
const element = createRef();

/** @param {Session} session */
export function dialog(session) {
  const { panel } = session;
  const shown = panel && VIEWS[panel.name](session, panel);
  queueMicrotask(() => follow(Boolean(shown)));
  return html`<dialog
    ${ref(element)}
    class="dialog"
    aria-labelledby="dialog-title"
    @close=${() => session.panel && session.set({ panel: null })}
    @click=${(/** @type {MouseEvent} */ event) => event.target === element.value && element.value?.close()}
  >
    ${
      shown
        ? html`<div class="dialog-sheet">
            <header>
              <h2 id="dialog-title">${shown.title}</h2>
              <button type="button" class="round-button" aria-label=${t("Close")} @click=${() => element.value?.close()}>
                ${icons.close}
              </button>
            </header>
            <div class="dialog-body">${shown.content}</div>
          </div>`
        : nothing
    }
  </dialog>`;
}

/** The element opens and closes as the session says; it gives the focus back to what opened it. @param {boolean} open */
function follow(open) {
  const box = element.value;
  if (!box) return;
  if (!open && box.open) box.close();
  if (!open || box.open) return;
  box.showModal();
  /** @type {HTMLElement | null} */ (
    box.querySelector(".dialog-body :is(button, input, a)")
  )?.focus();
}
