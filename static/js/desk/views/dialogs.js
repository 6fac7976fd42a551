/** The desk's dialogs: one real dialog element, whatever it is about. */

import { html, nothing } from "lit";
import { createRef, ref } from "lit/directives/ref.js";
import { fold } from "../../parts/same.js";
import { soften } from "../../parts/soften.js";
import { page } from "../../texts.js";
import * as icons from "../icons.js";
import { deleteRoom } from "../key.js";
import { roundName } from "../words.js";
import { answers, deleting } from "./answers.js";
import { entrance } from "./share.js";
import { presentLines } from "./tidy.js";

/**
 * @typedef {import("../session.js").Session} Session
 * @typedef {import("../types.js").Frame} Frame
 * @typedef {{title: string, content: unknown, done?: string, stop?: boolean,
 *   act?: (data: FormData) => unknown}} Dialog `done` is what the button says that does it
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
    class="dialog"
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
                    <button type="button" class="button" @click=${() => element.value?.close()}>${t("Cancel")}</button>
                    <button class="button ${shown.stop ? "stop-main" : "main"}">${shown.done}</button>
                  </footer>`
                : nothing
            }
          </form>`
        : nothing
    }
  </dialog>`;
}

/** @param {boolean} open */
function follow(open) {
  const box = element.value;
  if (open && box && !box.open) box.showModal();
  if (!open && box?.open) box.close();
}

/**
 * @param {SubmitEvent} event
 * @param {Dialog} shown
 */
function submit(event, shown) {
  event.preventDefault();
  shown.act?.(new FormData(/** @type {HTMLFormElement} */ (event.target)));
}

/** @type {Record<string, (session: Session, frame: Frame, panel: import("../session.js").Panel) => Dialog>} */
const DIALOGS = {
  join: (session) => ({ title: session.tongue.t("Code and screen"), content: entrance(session) }),

  answers: (session, frame) => ({
    title: session.tongue.t("Answers and the room"),
    content: answers(session, frame),
  }),

  address: ({ tongue: { t } }, _frame, { text }) => ({
    title: t("Copy this address"),
    content: html`<label for="to-copy">${t("This browser does not let the page copy. Copy it from here:")}</label>
      <input id="to-copy" class="field" readonly .value=${text} @focus=${(/** @type {FocusEvent} */ event) => /** @type {HTMLInputElement} */ (event.target).select()} />`,
  }),

  clear: (session, frame) => {
    const { t, n } = session.tongue;
    const { answered } = session.here;
    const step = /** @type {import("../types.js").Present} */ (frame.step);
    const lost =
      step.by.length > 1
        ? n(
            "{count} answer in the round «{round}» is lost. Other rounds are kept.",
            "{count} answers in the round «{round}» are lost. Other rounds are kept.",
            answered,
            { round: roundName(step.round, session.tongue) },
          )
        : n("{count} answer is lost.", "{count} answers are lost.", answered);
    return {
      title: t("Clear the answers?"),
      content: html`<p><b>${soften(step.title)}</b></p>
        <p>${lost} ${t("It cannot be undone. Everybody can answer again from blank.")}</p>`,
      done: t("Clear the answers"),
      stop: true,
      act: async () => {
        session.set({ panel: null });
        await session.ask("clear", () => ({ step: step.id, round: step.round }));
      },
    };
  },

  merge: (session, frame, { text }) => {
    const { t } = session.tongue;
    const others = presentLines(session, frame).filter(
      (line) => !line.hidden && fold(line.text) !== fold(text),
    );
    return {
      title: t("Merge «{text}» with", { text }),
      content: html`<p>${t("Its answers then count as the one you choose. You can take them apart again.")}</p>
        <div class="choices">
          ${others.map(
            (line) =>
              html`<label><input type="radio" name="into" value=${line.text} required /><span>${line.text}</span></label>`,
          )}
        </div>`,
      done: t("Merge"),
      act: async (data) => {
        session.set({ panel: null });
        await session.ask("merge", () => ({
          step: frame.step?.id,
          into: data.get("into"),
          what: [text],
        }));
      },
    };
  },

  delete: (session) => {
    const { t } = session.tongue;
    return {
      title: t("Delete the room?"),
      content: deleting(session),
      done: t("Delete the room"),
      stop: true,
      act: async (data) => {
        if (String(data.get("code")).replace(/\s/g, "") !== page.code) {
          return session.set({ said: t("This is not the room's code.") });
        }
        if (await deleteRoom(page.code)) return session.set({ gone: true, panel: null });
        session.set({ said: t("The server did not answer. Try again.") });
      },
    };
  },
};
