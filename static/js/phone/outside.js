/** The pages of a phone that has nothing to show yet, was not let in, or is in its room no longer. */
import { html } from "lit";
import * as icons from "../parts/icons.js";
import { mark } from "../parts/mark.js";
import { groupsOfThree, page, t } from "../texts.js";
import { wayBack } from "./menu.js";
import { awayTitle, heading, shell, sign, statement } from "./shell.js";

/** @param {import("./app.js").App} app */
export function connecting(app) {
  const { room, secondsToRetry, tryNow } = app;
  if (room.frame) return coming(app);
  const away = room.state === "away";
  return shell({
    name: "connecting",
    key: `connecting ${away}`,
    contact: app.contact(),
    body: away
      ? statement({
          sign: sign(icons.phone, "attention"),
          title: awayTitle(),
          text: t("We try again by ourselves. Leave the page open."),
          rows: [[t("Next try"), secondsToRetry()]],
        })
      : html`<p class="quiet" role="status">${t("Connecting …")}</p>`,
    foot: away
      ? html`<button class="button main" type="button" @click=${tryNow}>
          ${t("Try now")}
        </button>`
      : undefined,
  });
}

/** A step of a kind that this phone fetches now. @param {import("./app.js").App} app */
function coming(app) {
  const { frame, kinds, tryNow } = app;
  return shell({
    ...app.head(),
    name: "connecting",
    key: "coming",
    body: html`${heading(frame)}
      <p class="quiet" role="status">${t("Connecting …")}</p>`,
    foot: kinds.tries
      ? html`<button class="button" type="button" @click=${tryNow}>${t("Try now")}</button>`
      : undefined,
  });
}

/** @param {import("./app.js").App} app */
export function refused(app) {
  const { room } = app;
  const unknown = room.refusal?.code === "unknown";
  return shell({
    name: "refused",
    contact: app.contact(),
    body: statement({
      title: unknown
        ? t("There is no room with the code {code}", { code: groupsOfThree(page.code ?? "") })
        : t("You could not be let in"),
      text: unknown ? t("Check the code on the big screen and try again.") : room.refusal?.error,
    }),
    foot: unknown
      ? html`<a class="button main" href="/">${t("Type the code again")}</a>`
      : html`<a class="button main" href=${wayBack()}>${t("I was in on another phone")}</a>
          <p class="hint"><a class="button link" href="/">${t("Type the code again")}</a></p>`,
  });
}

/** All is said. @param {import("./app.js").App} app */
export function gone(app) {
  return shell({
    name: "gone",
    contact: app.contact(),
    body: statement({
      sign: html`<div class="sign mark">${mark}</div>`,
      title: t("Thank you for taking part"),
      text: t("The room has been deleted. All answers are gone, here on the phone too."),
    }),
    foot: html`<a class="button" href="/">${t("Join another room")}</a>`,
  });
}
