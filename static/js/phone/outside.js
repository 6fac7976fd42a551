/** The pages of a phone that is not in a room: not yet, not let in, or no longer. */
import { html } from "lit";
import * as icons from "../parts/icons.js";
import { groupsOfThree, page, t } from "../texts.js";
import { awayTitle, shell, sign, statement } from "./shell.js";

/** @param {import("./app.js").App} app */
export function connecting({ room, secondsToRetry }) {
  const away = room.state === "away";
  return shell({
    name: "connecting",
    body: away
      ? statement({
          sign: sign(icons.phone, "attention"),
          title: awayTitle(),
          text: t("We try again by ourselves. Leave the page open."),
          rows: [[t("Next try"), secondsToRetry()]],
        })
      : html`<p class="quiet" role="status">${t("Connecting …")}</p>`,
    foot: away
      ? html`<button class="button main" type="button" @click=${() => room.retry()}>
          ${t("Try now")}
        </button>`
      : undefined,
  });
}

/** @param {import("./app.js").App} app */
export function refused({ room }) {
  const unknown = room.refusal?.code === "unknown";
  return shell({
    name: "refused",
    body: statement({
      title: unknown
        ? t("There is no room with the code {code}", { code: groupsOfThree(page.code ?? "") })
        : t("You could not be let in"),
      text: unknown ? t("Check the code on the big screen and try again.") : room.refusal?.error,
    }),
    foot: html`<a class="button main" href="/">${t("Type the code again")}</a>`,
  });
}

export function gone() {
  return shell({
    name: "gone",
    body: statement({
      title: t("The room has been deleted"),
      text: t("All answers are gone, here on the phone too. Thank you for taking part."),
    }),
    foot: html`<a class="button" href="/">${t("Join another room")}</a>`,
  });
}
