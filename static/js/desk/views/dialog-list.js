/** What each of the desk's dialogs says, and what it does. */

import { html } from "lit";
import { fold } from "../../parts/same.js";
import { soften } from "../../parts/soften.js";
import { page } from "../../texts.js";
import { deleteRoom } from "../key.js";
import { roundName } from "../words.js";
import { answers, deleting } from "./answers.js";
import { doorway } from "./doorway.js";
import { groups } from "./groups.js";
import { keyList } from "./key-list.js";
import { paceDialog } from "./own-pace.js";
import { ownTextsRule } from "./own-texts.js";
import { paper } from "./paper.js";
import { large } from "./result.js";
import { entrance, sound } from "./share.js";
import { presentLines } from "./tidy.js";

/**
 * @typedef {import("../session.js").Session} Session
 * @typedef {import("../types.js").Frame} Frame
 * @typedef {{title: string, content: unknown, done?: string, close?: string, stop?: boolean, wide?: boolean, able?: boolean,
 *   act?: (data: FormData) => unknown}} Dialog `done` is what the button says that does it, `close` the one beside it;
 *   `able`: false where it says what is missing first
 */

/** @type {Record<string, (session: Session, frame: Frame, panel: import("../session.js").Panel) => Dialog>} */
export const DIALOGS = {
  join: (session) => ({
    title: session.tongue.t("Code and screen"),
    content: html`${entrance(session)}${doorway(session)}${sound(session)}`,
  }),

  groups: (session, frame) => ({
    title: session.tongue.t("Groups"),
    content: groups(session, frame),
  }),

  large: (session, frame) => ({
    title: frame.step?.title ?? "",
    content: large(session, frame),
    wide: true,
  }),

  own: (session) => ownTextsRule(session),

  paper: (session) => paper(session),
  pace: (session, frame) => paceDialog(session, frame),

  keys: ({ tongue }) => ({ title: tongue.t("Keys"), content: keyList(tongue) }),

  answers: (session, frame) => ({
    title: session.tongue.t("Answers and the room"),
    content: answers(session, frame),
  }),

  address: ({ tongue: { t } }, _frame, { text }) => ({
    title: t("Copy this address"),
    content: html`<label for="to-copy">${t("This browser does not let the page copy. Copy it from here:")}</label>
      <input id="to-copy" class="field" autofocus readonly .value=${text} @focus=${(/** @type {FocusEvent} */ event) => /** @type {HTMLInputElement} */ (event.target).select()} />`,
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
