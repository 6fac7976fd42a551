/** Asks for the password of a server that has one, before a room is made. */
import { html, nothing } from "lit";
import { t } from "../../texts.js";
import { make } from "../making.js";

/** @param {import("../session.js").Session} session @param {import("../session.js").Panel} panel */
export function password(session, panel) {
  const content = html`<form class="plan-ask" @submit=${(/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    const given = new FormData(/** @type {HTMLFormElement} */ (event.target)).get("password");
    make(session, String(given ?? ""));
  }}>
    <label for="password">${t("Password of this server")}</label>
    <input class="field" type="password" id="password" name="password" required autocomplete="current-password"
      aria-describedby="password-wrong" aria-invalid=${panel.wrong ? "true" : nothing} />
    <p class="wrong" id="password-wrong" role="alert">${panel.wrong ?? nothing}</p>
    <button class="button main">${t("Make the room")}</button>
  </form>`;
  return { title: t("Make the room"), content };
}
