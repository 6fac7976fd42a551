/** One of my rooms: what it is, until when, and everything that can be done with it from outside. */
import { html } from "lit";
import * as icons from "../../desk/icons.js";
import { soften } from "../../parts/soften.js";
import { link } from "../../plan/icons.js";
import { groupsOfThree, n, page, t } from "../../texts.js";
import { day, isToday } from "../days.js";
import { named } from "../session.js";

/**
 * @typedef {import("../session.js").Session} Session
 * @typedef {import("../keys.js").Own} Own
 */

/** @param {Session} session @param {Own} room */
export function ownRoom(session, room) {
  const { code, steps, people, used, ends } = room;
  const id = `room-${code}`;
  return html`<li class="own-room">
    <div class="own-head">
      <h2 id=${id}>${soften(named(room))}</h2>
      <p class="own-code n"><span class="vh">${t("Code")}: </span>${groupsOfThree(code)}</p>
    </div>
    <p class="own-facts">
      <span>${n("{count} step", "{count} steps", steps)}</span>
      <span>${people ? n("{count} has been in it", "{count} have been in it", people) : t("Nobody has been in it yet")}</span>
      <span>${isToday(used) ? t("Last used today") : t("Last used {day}", { day: day(used) })}</span>
      <span>${t("Deleted {day} if it is not used before", { day: day(ends) })}</span>
    </p>
    <p class="own-acts">
      <a class="button main" href=${`/desk/${code}`} aria-describedby=${id}>${t("Open the desk")}</a>
      <a class="button" href=${`/screen/${code}`} target="_blank" rel="noopener" aria-describedby=${id}>
        ${icons.screen}<span>${t("Open the screen")}</span><span class="vh">${t("(in a new window)")}</span>
      </a>
      <a class="button" href=${`/api/rooms/${code}/export.zip`} download aria-describedby=${id}>
        ${icons.download}<span>${t("Everything as one file (zip)")}</span>
      </a>
    </p>
    <p class="own-more">
      <a class="quiet" href=${`/plan?room=${code}&language=${page.language}`} aria-describedby=${id}>
        ${icons.copy}<span>${t("Plan on with a copy")}</span>
      </a>
      ${act(id, link, t("Desk link …"), () => session.opens("link", room))}
      ${act(id, icons.close, t("Remove from the list …"), () => session.opens("forget", room))}
      ${act(id, icons.bin, t("Delete the room …"), () => session.set({ panel: { name: "delete", room } }), true)}
    </p>
  </li>`;
}

/** @param {string} id of what it is done with @param {unknown} icon @param {string} name @param {() => unknown} does
 * @param {boolean} [stop] */
function act(id, icon, name, does, stop = false) {
  return html`<button type="button" class="quiet ${stop ? "stop" : ""}" aria-describedby=${id} @click=${does}>
    ${icon}<span>${name}</span>
  </button>`;
}
