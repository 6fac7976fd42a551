/** The editor's dialogs: one real dialog element, whatever it is about. */
import { html } from "lit";
import { DialogBox } from "../../parts/dialog-box.js";
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

const box = new DialogBox(".dialog-body :is(button, input, a)");

/** @param {Session} session */
export function dialog(session) {
  const { panel } = session;
  const shown = panel && VIEWS[panel.name](session, panel);
  const sheet =
    shown &&
    html`<div class="dialog-sheet">
      ${box.head(shown.title, icons.close)}
      <div class="dialog-body">${shown.content}</div>
    </div>`;
  return box.draw(sheet, () => session.panel && session.set({ panel: null }));
}
