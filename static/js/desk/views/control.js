/** The right hand: the two switches, and the one large button that says what will happen. */

import { html, nothing } from "lit";
import { soften } from "../../parts/soften.js";
import { page } from "../../texts.js";
import * as icons from "../icons.js";
import { openPairs } from "../incoming.js";
import { closeMove, nextAction, openMove, previousMove } from "../next.js";
import { everybodyAnswered, present } from "../plan.js";
import { settledPairs } from "../settled.js";
import { gathers, listens } from "./kinds.js";
import { button, counted, FIGURE, toggle, whenConnected } from "./parts.js";
import { minutesMore } from "./pulse.js";

/**
 * @typedef {import("../session.js").Session} Session
 * @typedef {import("../types.js").Frame} Frame
 */

/**
 * @param {Session} session
 * @param {Frame} frame
 */
export function switches(session, frame) {
  if (!frame.step || session.incoming) return nothing;
  const { kind } = frame.step;
  return html`<div class="switches">
    ${listens(kind) && !gathers(kind) ? nothing : openSwitch(session, frame)}${shownSwitch(session, frame)}
  </div>`;
}

/**
 * @param {Session} session
 * @param {Frame} frame
 */
function openSwitch(session, frame) {
  const { t } = session.tongue;
  const meaning =
    frame.step?.round === "room" ? t("You write for everybody") : t("They can answer and change");
  const named = gathers(frame.step?.kind)
    ? {
        name: t("They talk together"),
        meaning: frame.open ? t("Phones show with whom") : t("Nobody is asked to talk now"),
      }
    : { name: t("Answers are open"), meaning: frame.open ? meaning : t("Nobody can answer now") };
  return toggle(session, {
    ...named,
    on: frame.open,
    turn: () =>
      session.move((newest) => (newest.open ? closeMove : openMove)(newest, session.room.now())),
  });
}

/**
 * @param {Session} session
 * @param {Frame} frame
 */
function shownSwitch(session, frame) {
  const { t } = session.tongue;
  const step = present(frame);
  const hidden = step?.results === "private";
  if (listens(frame.step?.kind)) return toldSwitch(session, frame);
  let meaning = frame.shown ? t("The screen shows the result") : t("The screen shows the task");
  if (frame.shown && frame.open && step?.min_answers)
    meaning = t("The screen waits until you close");
  if (hidden) meaning = t("Answers in this step are never shown");
  return toggle(session, {
    name: t("Show the result on the screen"),
    meaning,
    on: frame.shown && !hidden,
    able: !hidden,
    turn: () => session.move(({ shown }) => ({ shown: !shown })),
  });
}

/**
 * @param {Session} session
 * @param {Frame} frame
 */
function toldSwitch(session, frame) {
  const { t } = session.tongue;
  return toggle(session, {
    name: t("Show it on the screen and the phones"),
    meaning: frame.shown ? t("Everybody sees it") : t("Only you see it"),
    on: frame.shown,
    turn: () => session.move(({ shown }) => ({ shown: !shown })),
  });
}

/**
 * @param {Session} session
 * @param {Frame} frame
 */
export function actions(session, frame) {
  const { t } = session.tongue;
  return html`<div class="actions">
    ${unsettled(session)} ${everybody(session, frame)}
    ${
      frame.step
        ? html`<div class="pair">
            ${button(session, {
              icon: icons.back,
              text: t("Previous"),
              able: previousMove(frame) !== null,
              act: () => session.back(),
            })}
            ${session.incoming ? nothing : minutes(session)}
          </div>`
        : nothing
    }
    ${largeButton(session, frame)}
  </div>`;
}

/** A minute less, a minute more. @param {Session} session */
function minutes(session) {
  const { t } = session.tongue;
  return html`<span class="minutes">
    ${button(session, {
      icon: icons.minus,
      text: "",
      describe: t("1 min less on the clock"),
      able: Boolean(session.frame?.clock),
      act: () => minutesMore(session, -1),
    })}
    ${button(session, {
      icon: icons.plus,
      text: t("1 min"),
      describe: t("1 min more on the clock"),
      act: () => minutesMore(session, 1),
    })}
  </span>`;
}

/**
 * @param {Session} session
 * @param {Frame} frame
 */
function everybody(session, frame) {
  if (!everybodyAnswered(frame, session.here)) return nothing;
  return html`<p class="everybody">${icons.check}<span>${session.tongue.t("Everybody has answered")}</span></p>`;
}

/** @param {Session} session */
function unsettled(session) {
  const { incoming } = session;
  if (!incoming) return nothing;
  const { length } = openPairs(incoming.alike, incoming.items, settledPairs(session, incoming));
  if (!length) return nothing;
  const { n } = session.tongue;
  return html`<p class="unsettled">
    ${counted(n("{count} pair is not settled", "{count} pairs are not settled", length, FIGURE), length)}
  </p>`;
}

/**
 * @param {Session} session
 * @param {Frame} frame
 */
function largeButton(session, frame) {
  const { label, detail, move, barred } = nextAction(moment(session, frame), session.tongue);
  return html`<button
    type="button"
    class="next ${session.busy ? "busy" : ""} ${barred ? "barred" : ""}"
    aria-disabled=${session.connected && !session.busy && !barred ? nothing : "true"}
    @click=${whenConnected(session, () => pressLargeButton(session, frame))}
  >
    <span class="next-text"><b>${soften(label)}</b><span>${soften(detail)}</span></span>
    ${barred ? nothing : move ? icons.arrow : icons.download}
  </button>`;
}

/**
 * What the large button does, as it stands.
 *
 * @param {Session} session
 * @param {Frame} frame
 */
export function pressLargeButton(session, frame) {
  const { label, detail, move, barred } = nextAction(moment(session, frame), session.tongue);
  if (barred) return session.say(detail);
  if (!move) return session.set({ panel: { name: "answers" } });
  return session.press((newest) => asPromised(session, newest, label));
}

/**
 * @param {Session} session
 * @param {Frame} frame
 * @returns {import("../next.js").Moment}
 */
function moment({ desk, here, room, incoming }, frame) {
  const items = incoming?.items.length;
  const told = listens(frame.step?.kind);
  const gathered = gathers(frame.step?.kind);
  return {
    frame,
    desk,
    answered: here.answered,
    nowMs: room.now(),
    incoming: items,
    refusal: incoming?.refusal?.[page.language],
    told,
    gathered,
  };
}

/**
 * The move that the button promised, made from the newest room; where the promise has changed meanwhile, none.
 *
 * @param {Session} session
 * @param {Frame} newest
 * @param {string} promised
 */
function asPromised(session, newest, promised) {
  const { label, move } = nextAction(moment(session, newest), session.tongue);
  if (label === promised) return move;
  const text = session.tongue.t("It changed as you pressed. Look at how it stands now.");
  session.set({ notice: { tone: "calm", text } });
  return null;
}
