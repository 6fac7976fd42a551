/** The pages where there is nothing to do but look up. */
import { html, nothing } from "lit";
import * as icons from "../parts/icons.js";
import { pieceDrawing, pieceName } from "../parts/piece.js";
import { page, t } from "../texts.js";
import { heading, shell, sign, statement } from "./shell.js";

const DAYS = 30;
/** @type {Record<string, string>} */
const LANGUAGES = { nb: "Bokmål", nn: "Nynorsk", en: "English" };

/** Before the first step. @param {import("./app.js").App} app */
export function waiting(app) {
  const { room, frame } = app;
  return shell({
    ...app.head(),
    name: "waiting",
    body: html`<div class="statement">
        <p class="room-title">${frame.title}</p>
        <h1 tabindex="-1">${t("You are in")}</h1>
        <p class="lead">${t("Look up at the big screen. The first task comes here.")}</p>
        ${room.piece ? yourPiece(room.piece) : nothing}
      </div>
      ${frame.groups.length ? yourGroup(app) : nothing} ${smallPrint(app)}`,
  });
}

/** A step in which this phone has nothing to answer. @param {import("./app.js").App} app */
export function look(app) {
  return shell({
    ...app.head(),
    name: "look",
    body: html`${heading(app.frame)}
      <p class="look-up">${icons.look}<span>${lookText(app)}</span></p>`,
  });
}

/** A step that has not opened yet. @param {import("./app.js").App} app */
export function soon(app) {
  return shell({
    ...app.head(),
    name: "soon",
    body: html`${heading(app.frame)}
      <p class="look-up">
        ${icons.look}<span>${t("Look up at the big screen. You answer here when the step opens.")}</span>
      </p>
      ${app.frame.groups.length ? yourGroup(app) : nothing}`,
  });
}

/** The step closed before the answer came through. @param {import("./app.js").App} app */
export function late(app) {
  const asked = Boolean(app.answer?.wish);
  return shell({
    ...app.head(),
    name: "late",
    body: statement({
      sign: sign(icons.clock, "attention"),
      title: t("The step was closed"),
      text: asked
        ? t(
            "Your answer did not come through in time. It is kept here and is sent if the step opens again.",
          )
        : t(
            "You had not sent your answer. It is kept here, and you can go on if the step opens again.",
          ),
      more: app.kind?.own?.(app.at()),
    }),
  });
}

/** @param {import("./app.js").App} app */
function lookText({ frame, tally, n }) {
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
function yourGroup({ room, openGroups }) {
  return html`<p class="your-group">
    <span>${t("Your group")}</span>
    <b>${room.group ?? t("None yet")}</b>
    <button class="button" type="button" @click=${openGroups}>
      ${room.group ? t("Change") : t("Choose")}
    </button>
  </p>`;
}

/** @param {import("./app.js").App} app */
function smallPrint({ chooseLanguage }) {
  const languages = Object.keys(LANGUAGES).filter((code) => page.languages?.includes(code) ?? true);
  return html`<div class="small-print">
    <p>
      ${icons.lock}<span
        >${t(
          "Answers are stored without names, shown without anybody seeing who answered what, and deleted {days} days after the room was last used.",
          { days: page.days ?? DAYS },
        )}</span
      >
    </p>
    <nav class="languages" aria-label=${t("Language")}>
      ${languages.map(
        (code) => html`<a
          href="?language=${code}"
          lang=${code}
          hreflang=${code}
          aria-current=${code === page.language ? "true" : nothing}
          @click=${() => chooseLanguage(code)}
          >${LANGUAGES[code]}</a
        >`,
      )}
    </nav>
  </div>`;
}
