/** One real dialog element of a page, whatever it is about. */
import { html, nothing } from "lit";
import { createRef, ref } from "lit/directives/ref.js";
import { t } from "../texts.js";

export class DialogBox {
  /** @type {import("lit/directives/ref.js").Ref<HTMLDialogElement>} */
  #element = createRef();
  #first;

  /** @param {string} first the selector of what has the focus when it opens */
  constructor(first) {
    this.#first = first;
  }

  close = () => this.#element.value?.close();

  /**
   * The element opens and closes as the page's state says; it gives the focus back to what opened it.
   *
   * @param {unknown} sheet what it holds, or null where it is closed
   * @param {() => void} closed
   */
  draw(sheet, closed) {
    queueMicrotask(() => this.#follow(Boolean(sheet)));
    return html`<dialog
      ${ref(this.#element)}
      class="dialog"
      aria-labelledby="dialog-title"
      @close=${closed}
      @click=${(/** @type {MouseEvent} */ event) => event.target === this.#element.value && this.close()}
    >
      ${sheet ?? nothing}
    </dialog>`;
  }

  /** @param {string} title @param {unknown} cross the sign on the button that closes */
  head(title, cross) {
    return html`<header>
      <h2 id="dialog-title">${title}</h2>
      <button type="button" class="round-button" aria-label=${t("Close")} @click=${this.close}>${cross}</button>
    </header>`;
  }

  /** @param {boolean} open */
  #follow(open) {
    const box = this.#element.value;
    if (!box) return;
    if (!open && box.open) box.close();
    if (!open || box.open) return;
    box.showModal();
    /** @type {HTMLElement | null} */ (box.querySelector(this.#first))?.focus();
  }
}
