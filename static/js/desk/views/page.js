/** The desk, put together. On a phone the same parts stand below each other. */

import { html, nothing } from "lit";
import * as icons from "../icons.js";
import { actions, switches } from "./control.js";
import { dialog } from "./dialogs.js";
import { arriving, door, gone } from "./door.js";
import { mending, mergeBar } from "./mending.js";
import { programme } from "./programme.js";
import { pulse } from "./pulse.js";
import { stage } from "./stage.js";

/** @typedef {import("../session.js").Session} Session */

/**
 * @param {Session} session
 * @param {(key: string) => void} enter
 */
export function desk(session, enter) {
  const { frame } = session;
  if (session.gone) return gone(session);
  if (session.door) return door(session, enter);
  if (!frame || !session.desk) return arriving(session);
  const { t } = session.tongue;
  return html`<div class="sitting ${session.incoming ? "preparing" : ""} ${session.connected ? "" : "lost"}">
      ${contact(session)}
      <section class="main-side" aria-label=${t("The step")}>${stage(session, frame)}${mergeBar(session)}</section>
      <section class="hand-side" aria-label=${t("Running")}>
        ${pulse(session, frame)} ${mending(session)} ${switches(session, frame)}
        <div class="foot">${notice(session)}${actions(session, frame)}</div>
      </section>
      ${programme(session, frame)}
    </div>
    ${dialog(session, frame)}`;
}

/** @param {Session} session */
function contact({ connected, room, tongue: { t } }) {
  if (connected && !room.store.away) return nothing;
  const said = connected
    ? t(
        "The server cannot store anything right now. Answers wait on the phones, and come by themselves.",
      )
    : t("No contact with the server. Trying again. Nothing that was answered is lost.");
  return html`<p class="contact">${icons.warning}<span>${said}</span></p>`;
}

/** @param {Session} session */
function notice(session) {
  const { notice: said, tongue } = session;
  return html`<div class="notice-place" role=${said?.tone === "wrong" ? "alert" : "status"}>
    ${
      said
        ? html`<p class="notice ${said.tone}">
            <span>${said.text}</span>
            <button type="button" class="round-button" aria-label=${tongue.t("Close the message")} @click=${() => session.set({ notice: null })}>
              ${icons.close}
            </button>
          </p>`
        : nothing
    }
  </div>`;
}
