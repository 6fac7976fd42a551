/** «Only you see the result»: the screen's own drawing, small, and what the screen shows meanwhile. */

import { html, nothing } from "lit";
import { n, number, t } from "../../texts.js";
import * as icons from "../icons.js";
import { missing } from "../next.js";
import { openedHere, present, stateOf, tallyOf } from "../plan.js";
import { drawing, listens, narrowDrawing } from "./kinds.js";
import { paperMark } from "./paper.js";
import { counted, FIGURE } from "./parts.js";
import { onTheScreen } from "./screen-view.js";

/**
 * @typedef {import("../session.js").Session} Session
 * @typedef {import("../types.js").Frame} Frame
 */

/** Whether the sheet is no wider than a phone: then the phone's drawing is the readable one. */
const narrow = globalThis.matchMedia?.("(max-width: 55.99rem)");

/**
 * @param {Session} session
 * @param {Frame} frame
 */
export function result(session, frame) {
  const { kind } = /** @type {import("../types.js").Present} */ (frame.step);
  const released = frame.shown && present(frame)?.results !== "private" && !listens(kind);
  return html`<section class="sheet" aria-labelledby="sheet-title">
    <header class="sheet-head">
      ${audience(session, frame)}
      ${onTheScreen(session, frame, released ? t("the result") : t("the step"))}
    </header>
    ${content(session, frame)} ${paperMark(session)}
  </section>`;
}

/**
 * @param {Session} session
 * @param {Frame} frame
 */
function audience(session, frame) {
  const step = present(frame);
  const withheld = step?.min_answers && (frame.open || !session.room.tally?.results);
  const title = (/** @type {unknown} */ icon, /** @type {string} */ text) =>
    html`<h2 class="sheet-title" id="sheet-title">${icon}${text}</h2>`;
  if (listens(frame.step?.kind)) {
    return frame.shown
      ? title(icons.screen, t("Everybody sees it"))
      : title(icons.eye, t("Only you see it"));
  }
  if (step?.results === "private") return title(icons.lock, t("Nobody sees the answers"));
  if (withheld) return title(icons.lock, t("Nobody sees the result yet"));
  if (frame.shown) return title(icons.screen, t("Everybody sees the result"));
  return title(icons.eye, t("Only you see the result"));
}

/**
 * @param {Session} session
 * @param {Frame} frame
 */
function content(session, frame) {
  const at = moment(session, frame);
  const { kind } = /** @type {import("../types.js").Present} */ (frame.step);
  const draw = drawing(kind);
  const some = at.tally?.results && (at.tally.answers > 0 || listens(kind));
  if (!draw || !some) return waiting(session, frame);
  if (listens(kind)) {
    return narrow?.matches
      ? narrowPicture(at)
      : html`${picture(session, at, draw)}<div class="vh">${draw.table(at)}</div>`;
  }
  return html`${narrow?.matches ? narrowPicture(at) : picture(session, at, draw)}
    <details class="as-table">
      <summary>${t("The same as a table")}</summary>
      <div class="table-wrap" tabindex="0" role="group" aria-label=${t("The result as a table")}>
        ${safely(() => draw.table(at))}
      </div>
    </details>`;
}

/**
 * @param {Session} session
 * @param {ReturnType<typeof moment>} at
 * @param {any} draw
 */
function picture(session, at, draw, inDialog = false) {
  const count = draw.pages?.(at) ?? 1;
  // One drawing at a time: while it is open large, its small one rests.
  const drawn = inDialog || session.panel?.name !== "large";
  return html`<div class="picture chart-frame" tabindex="0" role="group" aria-label=${t("The result as a drawing")}>
      <div class="chart">${drawn ? safely(() => draw.result(at)) : nothing}</div>
    </div>
    <div class="picture-foot">
      ${safely(() => draw.legend?.(at) ?? nothing)} ${count > 1 ? pages(session, at.state.page, count) : nothing}
      ${inDialog ? nothing : enlarge(session)}
    </div>`;
}

/** @param {Session} session */
function enlarge(session) {
  return html`<button
    type="button"
    class="quiet enlarge"
    @click=${() => session.set({ panel: { name: "large" } })}
  >
    ${icons.larger}<span>${session.tongue.t("Show it large")}</span>
  </button>`;
}

/**
 * The same drawing as large as the window lets it be.
 *
 * @param {Session} session
 * @param {Frame} frame
 */
export function large(session, frame) {
  const at = moment(session, frame);
  const draw = drawing(frame.step?.kind ?? "");
  return draw && at.tally?.results ? picture(session, at, draw, true) : waiting(session, frame);
}

/** @param {ReturnType<typeof moment>} at */
function narrowPicture(at) {
  const draw = narrowDrawing(at.room.step?.kind ?? "");
  return html`<div class="narrow-picture">
    ${safely(() => draw?.({ ...at, state: null, mine: null, together: false }))}
  </div>`;
}

/**
 * @param {Session} session
 * @param {number} page counted from 0
 * @param {number} count
 */
function pages(session, page, count) {
  const turn = (/** @type {number} */ by) => () =>
    session.set({ page: (page + by + count) % count });
  return html`<p class="picture-pages">
    <button type="button" class="round-button" aria-label=${t("Previous page")} @click=${turn(-1)}>${icons.back}</button>
    <span class="n">${t("Page {index} of {count}", { index: page + 1, count })}</span>
    <button type="button" class="round-button turned" aria-label=${t("Next page")} @click=${turn(1)}>${icons.back}</button>
  </p>`;
}

/**
 * What a kind's drawing is given.
 *
 * @param {Session} session
 * @param {Frame} frame
 */
function moment(session, frame) {
  const { room } = session;
  const settings = frame.step?.settings ?? {};
  const said = { t, n, number };
  return {
    ...said,
    settings,
    tally: tallyOf(room.tally, frame),
    here: session.here,
    room: frame,
    left: room.secondsLeft(),
    mode: "desk",
    state: { page: session.page },
  };
}

/**
 * A drawing that fails must not take the desk with it: people are waiting for the next move.
 *
 * @param {() => unknown} draw
 */
function safely(draw) {
  try {
    return draw();
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
    return html`<p>${t("This could not be drawn. Everything else works.")}</p>`;
  }
}

/**
 * In words, where there is nothing to draw or nobody may see it.
 *
 * @param {Session} session
 * @param {Frame} frame
 */
function waiting(session, frame) {
  const [large, small] = words(session, frame);
  const step = /** @type {import("../types.js").Present} */ (frame.step);
  const draw = drawing(step.kind);
  return html`<div class="nothing-yet">
      <p class="large">${large}</p>
      ${small ? html`<p>${small}</p>` : nothing}
    </div>
    ${
      draw && !frame.shown
        ? html`<div class="asks">
            <h3>${t("The task on the screen")}</h3>
            <div class="picture chart-frame"><div class="chart">${safely(() => draw.task(moment(session, frame)))}</div></div>
          </div>`
        : nothing
    }`;
}

/**
 * @param {Session} session
 * @param {Frame} frame
 * @returns {[unknown, unknown]}
 */
function words(session, frame) {
  const step = present(frame);
  const { answered } = session.here;
  const least = step?.min_answers ?? 0;
  const count = counted(n("{count} answer", "{count} answers", answered, FIGURE), answered);
  if (step?.results === "private") {
    return [answered ? count : t("No answers yet"), t("Each one sees only their own.")];
  }
  const short = session.room.tally?.waiting_for ?? missing(frame, answered);
  if (least && (frame.open || short)) {
    const rule = n(
      "The result comes when you close, and at least {count} has answered.",
      "The result comes when you close, and at least {count} have answered.",
      least,
    );
    const lack = n("{count} more answer is needed.", "{count} more answers are needed.", short);
    if (frame.open)
      return [answered ? count : t("No answers yet"), short && answered ? `${rule} ${lack}` : rule];
    if (openedHere(stateOf(session.desk, step?.id))) {
      return [count, `${lack} ${t("Open again to let more people answer.")}`];
    }
    return [t("Not opened yet"), rule];
  }
  if (frame.open) return [t("No answers yet"), t("The result grows here as they come.")];
  if (answered) return [count, ""];
  if (openedHere(stateOf(session.desk, step?.id)))
    return [t("No answers"), t("Open again if somebody wants to answer.")];
  return [t("Not opened yet"), ""];
}
