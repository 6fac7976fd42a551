/** Before the desk and after it: the shut door, the wait, the end. */

import { html, nothing } from "lit";
import { ref } from "lit/directives/ref.js";
import { house } from "../../parts/organisation.js";
import { soften } from "../../parts/soften.js";
import { groupsOfThree, page } from "../../texts.js";
import * as icons from "../icons.js";
import { keyIn } from "../key.js";

/** @typedef {import("../session.js").Session} Session */

/**
 * The end takes the place of the whole desk: the keyboard is at its heading, where nothing else has it.
 *
 * @param {Element | undefined} heading
 */
function found(heading) {
  if (document.activeElement === document.body) /** @type {HTMLElement} */ (heading)?.focus();
}

/**
 * @param {unknown} heading
 * @param {unknown} content
 * @param {import("../types.js").Tongue} tongue
 */
function alone(heading, content, { t }) {
  return html`<div class="alone">
    ${house(html`<a class="brand" href="/">${icons.mark}Samling</a>`)}
    <div class="alone-text">
      <h1>${heading}</h1>
      ${content}
    </div>
    <p class="about-links">
      <a href="/privacy">${t("Privacy")}</a>
      <a href="/accessibility">${t("Accessibility statement")}</a>
    </p>
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
    session.tongue,
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
export function gone({ tongue }) {
  const { t } = tongue;
  const code = groupsOfThree(page.code ?? "");
  return alone(
    html`<span tabindex="-1" ${ref(found)}>${t("The room {code} is deleted", { code })}</span>`,
    html`<p>${t("Its answers are gone from the server. Nothing of it is kept.")}</p>
      <p>${t("Phones and screens have been told. Files that you have fetched are still yours.")}</p>
      <p><a class="button main" href="/new">${t("Make a new room")}</a></p>
      <p><a class="button quiet" href="/mine">${t("My gatherings")}</a></p>`,
    tongue,
  );
}

/** @param {Session} session */
export function arriving({ connected, room, tongue }) {
  const { t } = tongue;
  return alone(
    soften(page.title ?? "Samling"),
    html`<p role="status">
      ${room.state === "away" && !connected ? t("No contact with the server. Trying again.") : t("Opening the desk …")}
    </p>`,
    tongue,
  );
}
