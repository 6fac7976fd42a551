/** An answer that has left the person's hands: on its way, or received. */
import { html, nothing } from "lit";
import { figures } from "../parts/figures.js";
import * as icons from "../parts/icons.js";
import { printedHead, takeHome } from "../parts/take-home.js";
import { written } from "../parts/written.js";
import { t, timeOfDay } from "../texts.js";
import { logo } from "./organisation.js";
import { afterSending, onward } from "./pace-list.js";
import { awayTitle, shell, sign, statement } from "./shell.js";
import { team } from "./team.js";
import { elsewhere, nextPerson } from "./turns.js";

/** Asked to be delivered, not received yet. @param {import("./app.js").App} app */
export function sent(app) {
  const { room, answer, secondsToRetry, tryNow, change } = app;
  const away = room.state !== "connected";
  return shell({
    ...app.head(),
    name: "sent",
    body: statement({
      sign: sign(icons.phone, "attention"),
      title: away ? awayTitle() : t("The server does not answer"),
      text: html`<b>${t("Your answer is kept on the phone.")}</b> ${
        away && !navigator.onLine
          ? t("It is sent by itself when the network is back.")
          : t("It is sent by itself when the server is back.")
      }`,
      rows: [
        [t("Kept"), figures(timeOfDay(answer?.wish?.at ?? Date.now()))],
        [t("Next try"), secondsToRetry()],
      ],
    }),
    foot: html`<button class="button main" type="button" @click=${tryNow}>${t("Try now")}</button>
      <p class="hint">
        ${t("Leave the page open.")}
        <button class="button link" type="button" @click=${change}>${t("Change the answer")}</button>
      </p>`,
  });
}

/** Received. @param {import("./app.js").App} app */
export function received(app) {
  const { frame, kind, answer, together } = app;
  const there = answer?.received;
  if (!kind || !there || !frame.step) return nothing;
  const rows = kind.receipt(frame.step.settings, there.answer);
  const { step } = frame;
  return shell({
    ...app.head(),
    name: kind.own || step.private ? "received long" : "received",
    key: `received ${frame.open}`,
    body: statement({
      sign: sign(icons.check, frame.open ? "new" : ""),
      title: together ? t("The group's answer is received") : t("Your answer is received"),
      text: waitFor(app),
      rows: [
        ...(there.at ? [[t("Received"), figures(timeOfDay(there.at))]] : []),
        ...(step.private ? [] : rows),
      ],
      more: html`${frame.open ? team(app) : nothing}${kind.own?.(app.at()) ?? nothing}${step.private ? toTakeHome(app, rows) : nothing}${logo()}${elsewhere(app)}`,
    }),
    foot: frame.open || frame.own ? receivedFoot(app) : undefined,
  });
}

/** To what comes next at one's own pace; and the answer can be changed as long as the step is open.
 * @param {import("./app.js").App} app */
function receivedFoot(app) {
  const { frame, kind, change } = app;
  const again = html`<button class="button" type="button" @click=${change}>${kind.again?.() ?? t("Change the answer")}</button>`;
  const next = nextPerson(app);
  const changes = frame.own ? nothing : t("You can change it until the round closes.");
  return html`${frame.own ? onward(app) : nothing} ${frame.open ? again : nothing}
    ${changes === nothing && next === nothing ? nothing : html`<p class="hint">${changes} ${next}</p>`}`;
}

/**
 * The answer of a step that is nobody else's. A kind may say it in `lines` of its own.
 *
 * @param {import("./app.js").App} app @param {[string, string][]} rows
 */
function toTakeHome({ frame, kind, answer }, rows) {
  const lines = kind.lines?.(frame.step?.settings, answer?.received?.answer) ?? rows.map(inOne);
  return html`${printedHead(frame)}
    <ul class="own-lines" lang=${written(frame)}>
      ${lines.map((/** @type {string} */ line) => html`<li>${line}</li>`)}
    </ul>
    ${takeHome(frame, t("my answer"), () => lines)}`;
}

/** @param {[string, string]} row */
function inOne([name, value]) {
  return `${name}: ${value}`;
}

/** @param {import("./app.js").App} app */
function waitFor({ frame, tally, n }) {
  if (frame.own) return afterSending(frame);
  if (frame.open) return t("Thank you. Look up at the big screen when everybody is ready.");
  const missing = frame.shown ? tally?.waiting_for : 0;
  if (missing) {
    return n(
      "Results are shown when {count} more has answered.",
      "Results are shown when {count} more have answered.",
      missing,
    );
  }
  return t("The round is closed. Look up at the big screen.");
}
