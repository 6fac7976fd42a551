/** The pages of a step: answering it, and its result. */
import { html, nothing } from "lit";
import { graceLeft } from "../parts/grace.js";
import * as icons from "../parts/icons.js";
import { t } from "../texts.js";
import { begins } from "./begins.js";
import { heading, shell } from "./shell.js";
import { team } from "./team.js";
import { lastCall } from "./told.js";

/** @param {import("./app.js").App} app */
export function answering(app) {
  const { kind, answer, frame } = app;
  if (!kind || !answer || !frame.step) return nothing;
  const at = app.at();
  const pages = kind.pages?.(at.settings, at.state);
  return shell({
    ...app.head(pages?.label),
    name: "answer",
    key: `answer ${app.placeKey} ${pages?.page ?? ""}`,
    note: answer.wish ? undefined : noteOf(graceLeft(frame.clock, at.left)),
    body: html`${pages ? segments(pages) : nothing} ${pages ? nothing : heading(frame)}
      ${team(app)} ${begins(app)} ${kind.view(at)}`,
    foot: html`${kind.foot?.(at) ?? nothing}
      ${
        answer.problem?.error
          ? html`<p class="wrong" role="alert">${answer.problem.error}</p>`
          : nothing
      }
      <div class="foot-row">
        ${pages?.page ? backButton(app, pages) : nothing} ${mainButton(app, pages)}
      </div>
      ${
        answer.received && answer.editing
          ? html`<p class="hint">
            <button class="button link" type="button" @click=${app.leave}>
              ${t("Keep the answer you sent")}
            </button>
          </p>`
          : nothing
      }`,
  });
}

/** @param {import("./app.js").App} app */
export function result(app) {
  return shell({
    ...app.head(),
    clock: null,
    note: missedIt(app.answer) ? t("Your own answer did not come through in time.") : undefined,
    name: "result",
    body: html`${heading(app.frame, false)} ${app.kind?.result(app.at())}`,
  });
}

/** @param {import("../answers.js").Answer|null} answer */
function missedIt(answer) {
  return answer?.wasOpen && answer.isUnsent && !answer.received;
}

/** What is said above a step that closes in so many seconds. @param {number} seconds */
function noteOf(seconds) {
  return seconds ? lastCall(seconds) : undefined;
}

/** @typedef {{ page: number, count: number, label?: string, next?: string, filled?: boolean[] }} Pages */

/** @param {Pages} pages */
function segments({ page: now, count, filled = [] }) {
  return html`<div class="segments" aria-hidden="true">
    ${Array.from(
      { length: count },
      (_, at) => html`<i class=${at === now ? "now" : filled[at] ? "done" : ""}></i>`,
    )}
  </div>`;
}

/** @param {import("./app.js").App} app @param {Pages} pages */
function backButton(app, { page: now }) {
  return html`<button
    class="button back"
    type="button"
    aria-label=${t("Back")}
    @click=${() => app.turnTo(now - 1)}
  >
    ${icons.back}
  </button>`;
}

/** @param {import("./app.js").App} app @param {Pages|undefined} pages */
function mainButton(app, pages) {
  const { kind, answer, frame, together } = app;
  if (pages && pages.page < pages.count - 1) {
    return html`<button class="button main" type="button" @click=${() => app.turnTo(pages.page + 1)}>
      ${pages.next ?? t("Next")} ${icons.forward}
    </button>`;
  }
  const lacks = () => kind?.missing(frame.step?.settings, answer?.state);
  const missing = lacks();
  const usual = () => (answer?.received ? t("Send the change") : sendLabel(together));
  const label = kind?.send?.(frame.step?.settings, answer?.state) || usual();
  const text = missing || (answer?.wish ? t("Sending …") : label);
  return html`<button
    class="button main"
    type="button"
    aria-disabled=${missing || answer?.wish ? "true" : nothing}
    @click=${() => (lacks() ? undefined : app.deliver())}
  >
    ${text}
  </button>`;
}

/** @param {boolean} together */
function sendLabel(together) {
  return together ? t("Deliver the group's answer") : t("Send the answer");
}
