/** Time and people: what a glance at the desk tells. */

import { html, nothing } from "lit";
import { figures } from "../../parts/figures.js";
import { duration, rich, timeOfDay } from "../../texts.js";
import { ended, extended, left, MINUTE, meaning, paused, started, used } from "../clock.js";
import * as icons from "../icons.js";
import { answerers, planned, present } from "../plan.js";
import { closingChoice, closingSoon } from "./closing.js";
import { listens } from "./kinds.js";
import { paperButton } from "./paper.js";
import { bar, boxes, counted, FIGURE, whenConnected } from "./parts.js";

/**
 * @typedef {import("../session.js").Session} Session
 * @typedef {import("../types.js").Frame} Frame
 */

/** Leaves the time in a sentence, so that it can be set apart. */
const TIME = { time: "{time}" };

/**
 * @param {Session} session
 * @param {Frame} frame
 */
export function pulse(session, frame) {
  return html`<div class="pulse">
    <p class="time">
      <span class="time-of-day">${timeOfDay(session.room.now())}</span>
      <span class="link ${session.connected ? "" : "away"}">
        ${session.connected ? session.tongue.t("Connected") : session.tongue.t("Trying again")}
      </span>
    </p>
    ${session.incoming ? nothing : clock(session, frame)} ${people(session, frame)}
  </div>`;
}

/**
 * @param {Session} session
 * @param {Frame} frame
 */
function clock(session, frame) {
  const { t } = session.tongue;
  if (!frame.step) return nothing;
  if (!frame.clock) return html`<p class="clock-text">${t("No clock on this step")}</p>`;
  const now = session.room.now();
  const seconds = left(frame.clock, now);
  const step = present(frame);
  const share = used(seconds, step && planned(step, frame.step.round));
  const { running } = frame.clock;
  const soon = closingSoon(session, frame);
  const press = running ? t("Pause the clock") : t("Start the clock");
  return html`<div class="clock ${seconds <= 0 ? "over" : ""}">
    <p class="clock-text">
      ${soon === nothing ? remainingText(seconds, running, session.tongue) : soon}
    </p>
    <span class="clock-buttons">
      ${round(session, press, running ? icons.pause : icons.play, () => startOrPause(session))}
      ${seconds > 0 ? round(session, t("End the time"), icons.stop, () => end(session)) : nothing}
    </span>
    ${share === null ? nothing : bar(share, "time-bar")} ${closingChoice(session, frame)}
  </div>`;
}

/**
 * @param {Session} session
 * @param {string} said
 * @param {unknown} icon
 * @param {() => unknown} act
 */
function round(session, said, icon, act) {
  return html`<button
    type="button"
    class="round-button"
    aria-label=${said}
    title=${said}
    aria-disabled=${session.connected ? nothing : "true"}
    @click=${whenConnected(session, act)}
  >
    ${icon}
  </button>`;
}

/** The time is up now. @param {Session} session */
function end(session) {
  return session.move(({ clock, open }) => clock && { clock: ended(clock, open) });
}

/**
 * The same reading as on the screen and the phones.
 *
 * @param {number} seconds
 * @param {boolean} running
 * @param {import("../types.js").Tongue} tongue
 */
function remainingText(seconds, running, { t }) {
  const is = meaning(seconds);
  const time = html`<b class="n">${figures(duration(seconds))}</b>`;
  const sentence = is === "left" ? t("{time} left", TIME) : t("{time} over time", TIME);
  const told = is === "up" ? t("The time is up") : running ? rich(sentence, { time }) : time;
  return html`<span role="timer">${told}</span>
    ${running ? nothing : html`<span class="chip">${t("paused")}</span>`}`;
}

/**
 * @param {Session} session
 * @param {Frame} frame
 */
function people(session, frame) {
  const { here, tongue } = session;
  const { n } = tongue;
  const round = frame.step?.round;
  const all = answerers(frame, here);
  const asked = frame.step && !session.incoming && !listens(frame.step.kind);
  return html`<div class="people">
    <p class="counts">
      <span>${counted(n("{count} here", "{count} here", here.people, FIGURE), here.people)}</span>
      ${asked ? html`<span>${answered(round, here.answered, tongue)}</span>` : nothing}
    </p>
    ${asked && all > 1 ? boxes(here.answered, all) : nothing}
    ${asked && frame.open ? unanswered(round, all - here.answered, tongue) : nothing} ${paperButton(session)}
  </div>`;
}

/**
 * @param {string | undefined} round
 * @param {number} count
 * @param {import("../types.js").Tongue} tongue
 */
function answered(round, count, { t, n }) {
  if (round === "room") return count ? t("The answer is written") : t("No answer written yet");
  if (round === "group") {
    return counted(n("{count} group done", "{count} groups done", count, FIGURE), count);
  }
  return counted(n("{count} has answered", "{count} have answered", count, FIGURE), count);
}

/**
 * How many are waited for: a number, and never who.
 *
 * @param {string | undefined} round
 * @param {number} count
 * @param {import("../types.js").Tongue} tongue
 */
function unanswered(round, count, { n }) {
  if (round === "room" || count < 1) return nothing;
  const said =
    round === "group"
      ? n("{count} group is not done yet", "{count} groups are not done yet", count, FIGURE)
      : n("{count} has not answered yet", "{count} have not answered yet", count, FIGURE);
  return html`<p class="unanswered">${counted(said, count)}</p>`;
}

/**
 * @param {Session} session
 * @param {number} minutes more, or less below 0
 */
export function minutesMore(session, minutes) {
  const seconds = minutes * MINUTE;
  return session.move(({ clock }) => ({ clock: extended(clock, session.room.now(), seconds) }));
}

/** Starts the clock, or pauses it. @param {Session} session */
export function startOrPause(session) {
  return session.move(({ clock }) =>
    clock ? { clock: (clock.running ? paused : started)(clock, session.room.now()) } : null,
  );
}
