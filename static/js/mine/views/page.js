/** The whole list: rooms, what is being planned, and the way to another browser. */
import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import * as icons from "../../desk/icons.js";
import { soften } from "../../parts/soften.js";
import { isBlank } from "../../plan/document.js";
import { n, page, t } from "../../texts.js";
import { dialog } from "./dialog.js";
import { recovery } from "./recovery.js";
import { ownRoom } from "./room.js";

/** @typedef {import("../session.js").Session} Session */

/** @param {Session} session */
export function shelf(session) {
  const { rooms, notice, alarm } = session;
  return html`<p class="own-begin">
      <a class="button main" href="/new?language=${page.language}">${icons.plus}<span>${t("Make a room")}</span></a>
      <a class="button" href="/plan?language=${page.language}">${t("Plan a gathering")}</a>
    </p>
    ${notice ? html`<p class="own-notice">${notice}</p>` : nothing}
    ${alarm ? html`<p class="own-notice wrong" role="alert">${alarm}</p>` : nothing}
    ${rooms ? list(session, rooms) : waiting(session)} ${draft(session)} ${recovery(session)}
    ${dialog(session)}`;
}

/** @param {Session} session @param {import("../keys.js").Own[]} rooms */
function list(session, rooms) {
  if (!rooms.length) {
    return html`<div class="own-none">
      <p><b>${t("No desk has been opened in this browser yet.")}</b></p>
      <p>${t("Rooms that you make here come into the list by themselves, and so do those whose desk link you open here.")}</p>
    </div>`;
  }
  return html`<ul class="own-rooms">
    ${repeat(
      rooms,
      ({ code }) => code,
      (room) => ownRoom(session, room),
    )}
  </ul>`;
}

/** @param {Session} session */
function waiting(session) {
  if (!session.away) return html`<p role="status">${t("Looking for your rooms …")}</p>`;
  return html`<div class="own-none" role="alert">
    <p>${t("The server did not answer. Try again.")}</p>
    <p><button type="button" class="button" @click=${() => session.look()}>${t("Try again")}</button></p>
  </div>`;
}

/** What is being planned in this browser, and no room yet. @param {Session} session */
function draft({ draft: programme }) {
  if (!programme || isBlank(programme)) return nothing;
  const { length } = programme.steps ?? [];
  return html`<section aria-labelledby="own-draft">
    <h2 id="own-draft">${t("On the planning page")}</h2>
    <div class="own-room">
      <h3>${soften(String(programme.title || t("A new programme")))}</h3>
      <p class="own-facts">${n("{count} step", "{count} steps", length)}. ${t("It lies in this browser alone until you make a room of it.")}</p>
      <p class="own-acts"><a class="button" href="/plan?language=${page.language}">${t("Plan on")}</a></p>
    </div>
  </section>`;
}
