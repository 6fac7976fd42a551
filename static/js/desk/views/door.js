/** Before the desk and after it: the shut door, the wait, the end. */

import { html, nothing } from "lit";
import { groupsOfThree, page } from "../../texts.js";
import * as icons from "../icons.js";
import { keyIn } from "../key.js";

/** @typedef {import("../session.js").Session} Session */

/**
 * @param {string} heading
 * @param {unknown} content
 */
function alone(heading, content) {
  return html`<div class="alone">
    <a class="brand" href="/">${icons.mark}Samling</a>
    <div class="alone-text">
      <h1>${heading}</h1>
      ${content}
    </div>
  </div>`;
}

/**
 * @param {Session} session
 * @param {(key: string) => void} enter
 */
export function door(session, enter) {
  const { t } = session.tongue;
  if (session.door === "gone") return gone(session);
  return alone(
    t("The desk needs its key"),
    html`<p>
        ${t("Open the desk link you got when the room {code} was made, or paste it here.", {
          code: groupsOfThree(page.code ?? ""),
        })}
      </p>
      <form class="door" @submit=${(/** @type {SubmitEvent} */ event) => tryKey(event, enter)}>
        <label for="key">${t("Desk link or key")}</label>
        <input
          id="key"
          name="key"
          class="field"
          required
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          aria-describedby="door-said"
          aria-invalid=${session.door === "ask" ? nothing : "true"}
        />
        <p id="door-said" class="wrong" role="alert">${wrong(session) || nothing}</p>
        <button class="button main">${t("Open the desk")}</button>
      </form>
      <p class="alone-foot">
        <a href=${`/${page.code}`}>${t("I am here to take part")}</a>
        <a href="/new">${t("Make a new room")}</a>
      </p>`,
  );
}

/** @param {Session} session */
function wrong({ door: why, tongue: { t } }) {
  if (why === "wrong") return t("This link does not open the desk of this room.");
  if (why === "slow") return t("Too many wrong tries. Wait a minute, and try again.");
  if (why === "away") return t("The server did not answer. Try again.");
  return "";
}

/**
 * @param {SubmitEvent} event
 * @param {(key: string) => void} enter
 */
function tryKey(event, enter) {
  event.preventDefault();
  const data = new FormData(/** @type {HTMLFormElement} */ (event.target));
  enter(keyIn(String(data.get("key"))));
}

/** @param {Session} session */
export function gone({ tongue: { t } }) {
  return alone(
    t("The room is deleted"),
    html`<p>${t("Its answers are gone from the server. Nothing of it is kept.")}</p>
      <p><a class="button main" href="/new">${t("Make a new room")}</a></p>`,
  );
}

/** @param {Session} session */
export function arriving({ connected, room, tongue: { t } }) {
  return alone(
    page.title ?? "Samling",
    html`<p role="status">
      ${room.state === "away" && !connected ? t("No contact with the server. Trying again.") : t("Opening the desk …")}
    </p>`,
  );
}
