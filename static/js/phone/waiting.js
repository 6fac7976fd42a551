/** The pages where there is nothing to do but look up. */
import { html, nothing } from "lit";
import { ranOut } from "../parts/grace.js";
import * as icons from "../parts/icons.js";
import { pieceDrawing, pieceName } from "../parts/piece.js";
import { soften } from "../parts/soften.js";
import { written } from "../parts/written.js";
import { t } from "../texts.js";
import { door, languages } from "./door.js";
import { logo, welcome } from "./organisation.js";
import { heading, shell, sign, statement } from "./shell.js";
import { team } from "./team.js";
import { changePhone, elsewhere } from "./turns.js";

/** Before the first step. @param {import("./app.js").App} app */
export function waiting(app) {
  const { room, frame } = app;
  return shell({
    ...app.head(),
    name: "waiting",
    body: html`<div class="statement">
        <p class="room-title" lang=${written(frame)}>${frame.title}</p>
        <h1 tabindex="-1">${t("You are in")}</h1>
        <p class="lead">${t("Look up at the big screen. The first task comes here.")}</p>
        ${welcome()}
        ${room.piece ? yourPiece(room.piece) : nothing}
      </div>
      <div>${logo()} ${frame.groups.length ? yourGroup(app) : nothing} ${door()} ${changePhone(app)}
        ${languages()}</div>`,
  });
}

/** A step in which this phone has nothing to answer. @param {import("./app.js").App} app */
export function look(app) {
  return shell({
    ...app.head(),
    name: "look",
    body: html`${heading(app.frame)}
      <p class="look-up">${icons.look}<span>${soften(lookText(app))}</span></p>
      ${elsewhere(app)}`,
  });
}

/** A step that has not opened yet. @param {import("./app.js").App} app */
export function soon(app) {
  return shell({
    ...app.head(),
    name: "soon",
    body: html`${heading(app.frame)}
      <p class="look-up">
        ${icons.look}<span>${soften(soonText(app))}</span>
      </p>
      ${app.frame.groups.length ? yourGroup(app) : nothing} ${team(app)} ${elsewhere(app)}`,
  });
}

/** The step closed before the answer came through. @param {import("./app.js").App} app */
export function late(app) {
  const { answer, frame } = app;
  return shell({
    ...app.head(),
    name: "late",
    body: statement({
      sign: sign(icons.clock, "attention"),
      title: ranOut(frame) ? t("The time was up") : t("The step was closed"),
      text: answer?.wish ? cameLate() : answer?.received ? changedLate() : notSent(),
      more: app.kind?.own?.(app.at()),
    }),
  });
}

function cameLate() {
  return t(
    "Your answer did not come through in time. It is kept here and is sent if the step opens again.",
  );
}

function changedLate() {
  return t(
    "The answer you sent counts. What you changed afterwards is kept here, and you can send it if the step opens again.",
  );
}

function notSent() {
  return t(
    "You had not sent your answer. It is kept here, and you can go on if the step opens again.",
  );
}

/** @param {import("./app.js").App} app */
function soonText({ frame }) {
  if (frame.own) return t("This step is closed.");
  return t("Look up at the big screen. You answer here when the step opens.");
}

/** @param {import("./app.js").App} app */
function lookText({ frame, tally, n }) {
  if (frame.own) return t("This step is closed.");
  const missing = tally?.waiting_for;
  if (!frame.open && frame.shown && missing) {
    return n(
      "Results are shown when {count} more has answered.",
      "Results are shown when {count} more have answered.",
      missing,
    );
  }
  if (frame.open && frame.step?.round === "room") {
    return t("Look up at the big screen. Now you agree on one answer together.");
  }
  return t("Look up at the big screen.");
}

/** @param {import("../room.js").Piece} piece */
function yourPiece(piece) {
  return html`<div class="your-piece">
    ${pieceDrawing(piece)}
    <p><span>${t("Your piece")}</span><b>${pieceName(piece)}</b></p>
  </div>`;
}

/** @param {import("./app.js").App} app */
function yourGroup({ room, frame, groups, n }) {
  const people = room.seated?.people;
  return html`<div class="your-group">
    <p>
      <span>${t("Your group")}${people ? html`, ${n("{count} person", "{count} people", people)}` : nothing}</span>
      <b lang=${room.group ? written(frame) : nothing}>${room.group ?? t("None yet")}</b>
    </p>
    ${
      room.group && frame.group_choice === "drawn"
        ? nothing
        : html`<button class="button" type="button" @click=${groups.open}>
            ${room.group ? t("Change") : t("Choose")}
          </button>`
    }
  </div>`;
}
