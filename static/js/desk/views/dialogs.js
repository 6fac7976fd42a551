/** The desk's dialogs: one real dialog element, whatever it is about. */

import { html, nothing } from "lit";
import { createRef, ref } from "lit/directives/ref.js";
import { soften } from "../../parts/soften.js";
import * as icons from "../icons.js";
import { DIALOGS } from "./dialog-list.js";

/**
 * @typedef {import("../session.js").Session} Session
 * @typedef {import("../types.js").Frame} Frame
 * @typedef {import("./dialog-list.js").Dialog} Dialog
 */

/** @type {import("lit/directives/ref.js").Ref<HTMLDialogElement>} */
const element = createRef();

/**
 * @param {Session} session
 * @param {Frame} frame
 */
export function dialog(session, frame) {
  const shown = session.panel && DIALOGS[session.panel.name](session, frame, session.panel);
  queueMicrotask(() => follow(Boolean(shown)));
  const { t } = session.tongue;
  return html`<dialog
    ${ref(element)}
    class="dialog ${shown?.wide ? "wide" : ""}"
    aria-labelledby="dialog-title"
    @close=${() => session.panel && session.set({ panel: null, said: "", copied: "" })}
    @click=${(/** @type {MouseEvent} */ event) => event.target === element.value && element.value?.close()}
  >
    ${
      shown
        ? html`<form
            class="dialog-sheet"
            @submit=${(/** @type {SubmitEvent} */ event) => submit(event, shown)}
          >
            <header>
              <h2 id="dialog-title">${soften(shown.title)}</h2>
              <button type="button" class="round-button" aria-label=${t("Close")} @click=${() => element.value?.close()}>
                ${icons.close}
              </button>
            </header>
            <div class="dialog-body">${shown.content}</div>
            ${
              shown.act
                ? html`<footer>
                    <button type="button" class="button" @click=${() => element.value?.close()}>${shown.close ?? t("Cancel")}</button>
                    <button class="button ${shown.stop ? "stop-main" : "main"}" aria-disabled=${shown.able === false ? "true" : nothing}>${shown.done}</button>
                  </footer>`
                : nothing
            }
          </form>`
        : nothing
    }
  </dialog>`;
}

/**
 * The element opens and closes as the session says. It gives the focus back to what opened it; where its own content
 * changes under the focus, that stays inside.
 *
 * @param {boolean} open
 */
function follow(open) {
  const box = element.value;
  if (!box) return;
  if (open && !box.open) box.showModal();
  if (!open && box.open) box.close();
  if (box.open && !box.contains(document.activeElement)) {
    const first = box.querySelector("[autofocus]") ?? box.querySelector("button, a[href], input");
    /** @type {HTMLElement | null} */ (first)?.focus();
  }
}

/**
 * @param {SubmitEvent} event
 * @param {Dialog} shown
 */
function submit(event, shown) {
  // A kind may have a form of its own inside.
  if (event.target !== event.currentTarget) return;
  event.preventDefault();
  shown.act?.(new FormData(/** @type {HTMLFormElement} */ (event.target)));
}
