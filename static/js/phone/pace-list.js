/** The page of the steps at people's own pace: what is open until when, and what one has done. */
import { html, nothing } from "lit";
import { moment } from "../parts/dates.js";
import * as icons from "../parts/icons.js";
import { soften } from "../parts/soften.js";
import { titleOf } from "../parts/title.js";
import { written } from "../parts/written.js";
import { t } from "../texts.js";
import { door, languages } from "./door.js";
import { logo } from "./organisation.js";
import { shell } from "./shell.js";
import { changePhone, handOver } from "./turns.js";

/**
 * @typedef {import("./app.js").App} App
 * @typedef {import("./pace.js").Standing} Standing
 * @typedef {import("./pace.js").PaceStep} PaceStep
 */

/** What stands before the list, whatever was chosen. */
const BEFORE = ["gone", "refused", "group"];

/** Which page the phone shows. @param {App} app */
export function pageOf(app) {
  const now = app.where();
  if (!app.pace.isListed || BEFORE.includes(now)) return now;
  return app.turns.open ? "turn" : "list";
}

/** @param {App} app */
export function list(app) {
  const { pace, frame } = app;
  const lines = pace.steps.map((step) => ({
    step,
    is: pace.standing(step, app.kinds.of(step.kind)),
  }));
  const following = next(app);
  const isShared = frame.shared && lines.some(({ is }) => is.answered);
  return shell({
    ...app.head(),
    clock: null,
    name: "list",
    body: html`<div class="heading">
        ${pace.own ? nothing : html`<p class="room-title" lang=${written(frame)}>${frame.title}</p>`}
        <h1 tabindex="-1" lang=${pace.own ? written(frame) : nothing}>
          ${soften(pace.own ? frame.title : t("Work between gatherings"))}
        </h1>
        <p class="prompt">${t("Answer when it suits you. You can stop and go on another time.")}</p>
      </div>
      ${progress(app)}
      <ol class="own-steps">
        ${lines.map(({ step, is }) => line(app, step, is, step === following))}
      </ol>
      ${isShared ? html`<p class="own-hand">${handOver(app)}</p>` : nothing}
      <div>${logo()} ${door()} ${changePhone(app)} ${languages()}</div>`,
  });
}

/** The way between the list, a step of it and what all do together, in the head of a page. @param {App} app */
export function way(app) {
  const { pace, frame } = app;
  if (!pace.steps.length) return nothing;
  if (pace.step) return link(icons.back, t("All steps"), pace.list);
  const { gathering } = pace;
  if (pace.isListed) {
    if (!gathering) return nothing;
    const text =
      pace.own && !frame.open
        ? t("See the result: {title}", { title: titleOf(gathering) })
        : t("To what we do together now");
    return link(icons.forward, text, pace.gather);
  }
  if (!pace.own && frame.open) return nothing;
  if (!pace.own && !pace.steps.some(({ settings }) => settings)) return nothing;
  return link(icons.clock, pace.own ? t("All steps") : t("Work between gatherings"), pace.list);
}

/** What is said where an answer has been received. @param {import("./pace.js").OwnFrame} frame */
export function afterSending({ open, own }) {
  if (!open) return t("This step is closed.");
  if (!own?.until) return t("Thank you. You can change it as long as the step is open.");
  return t("Thank you. You can change it until {when}.", { when: moment(own.until) });
}

/** What to do now: the first that is open and not answered, or changed and not sent. @param {App} app */
function next({ pace, kinds }) {
  return pace.steps.find((step) => {
    const { answered, unsent } = pace.standing(step, kinds.of(step.kind));
    return step.open && !step.results && (!answered || unsent);
  });
}

/** From an answer that is received to what comes next. @param {App} app */
export function onward(app) {
  const { pace } = app;
  const step = next(app);
  const text = step ? soften(t("Go on: {title}", { title: titleOf(step) })) : t("All steps");
  const go = () => (step ? pace.choose(step.id) : pace.list());
  return html`<button class="button main" type="button" @click=${go}>${text} ${icons.forward}</button>`;
}

/** @param {App} app */
function progress({ pace, kinds }) {
  const asked = pace.steps.filter(({ results }) => !results);
  const done = asked.filter((step) => pace.standing(step, kinds.of(step.kind)).answered).length;
  if (!asked.length) return nothing;
  return html`<p class="own-count">${t("{done} of {all} answered", { done, all: asked.length })}</p>
    <div class="segments" aria-hidden="true">
      ${asked.map((_step, at) => html`<i class=${at < done ? "done" : ""}></i>`)}
    </div>`;
}

/** @param {App} app @param {PaceStep} step @param {Standing} is @param {boolean} isNext */
function line(app, step, is, isNext) {
  const { pace, frame } = app;
  const isOver = step.until !== null && step.until <= app.room.now();
  const look = isNext ? "next" : lookOf(step, is, isOver);
  const text = html`<span class="own-sign ${look}">${SIGNS[look]}</span>
    <span class="own-text">
      <b lang=${step.title ? written(frame) : nothing}>${soften(titleOf(step))}</b>
      <span>${when(step, isOver)}</span>${mine(step, is)}
    </span>`;
  return html`<li class="own-step ${look}">
    ${
      step.settings
        ? html`<button type="button" @click=${() => pace.choose(step.id)}>${text}${step.open ? icons.forward : nothing}</button>`
        : html`<div>${text}</div>`
    }
  </li>`;
}

/** What stands before a step, beside the words that say the same. @type {Record<string, unknown>} */
const SIGNS = { done: icons.check, later: icons.clock, closed: icons.lock };

/** @param {PaceStep} step @param {Standing} is @param {boolean} isOver its time has passed */
function lookOf({ open, settings }, { answered, unsent }, isOver) {
  if (answered && !unsent) return "done";
  if (open) return "open";
  return settings || isOver ? "closed" : "later";
}

/** @param {PaceStep} step @param {boolean} isOver */
function when({ open, opens, until, settings }, isOver) {
  if (open) return until ? t("Open until {when}", { when: moment(until) }) : t("Open now");
  if (settings || isOver) return t("Closed");
  return opens ? t("Opens {when}", { when: moment(opens) }) : t("Not open yet");
}

/** @param {PaceStep} step @param {Standing} is */
function mine({ open, results }, { answered, unsent }) {
  if (results) return nothing;
  if (unsent) {
    const text = open
      ? t("Begun, not sent yet")
      : t("What you wrote was not sent. It is kept here.");
    return html`<em>${text}</em>`;
  }
  return answered ? html`<span class="own-done">${t("You have answered")}</span>` : nothing;
}

/** @param {unknown} icon @param {string} text @param {() => void} act */
function link(icon, text, act) {
  return html`<p class="own-way"><button type="button" class="button link" @click=${act}>${icon}<span>${text}</span></button></p>`;
}
