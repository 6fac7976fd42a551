/** A group's round on its phones: how many they are, who does what, and whose turn it is. */
import { html, nothing } from "lit";
import { figures } from "../parts/figures.js";
import { legAt } from "../parts/legs.js";
import { orderOf, pieceOf } from "../parts/order.js";
import { pieceDrawing, pieceName } from "../parts/piece.js";
import { turnAt } from "../parts/turns.js";
import { written } from "../parts/written.js";
import { duration, t } from "../texts.js";
import { tell } from "./told.js";

let lastTold = "";

/** @param {import("./app.js").App} app */
export function team(app) {
  const { room, frame } = app;
  const { roles = [], turn_s: share } = frame.step ?? {};
  // A preview has no room.
  const seated = room?.seated;
  if (!app.together || !seated?.group) return nothing;
  const order = (share && seated.order) || [];
  if (!roles.length && !share) return frame.open ? sizeAlone(app) : nothing;
  return html`<section class="team" aria-label=${seated.group}>
    ${frame.open && share && order.length > 1 ? turn(app, order, share) : nothing}
    <details ?open=${!frame.open}>
      <summary>${about(app)}</summary>
      ${
        roles.length
          ? html`<dl class="facts" lang=${written(frame)}>
              ${roles.map(({ name, rule }) => html`<div><dt>${rule}</dt><dd>${name}</dd></div>`)}
            </dl>`
          : nothing
      }
      ${share && !frame.open ? html`<p>${t("You speak in turn, {time} each.", { time: duration(share) })}</p>` : nothing}
      ${order.length > 1 ? line(order, own(app)) : nothing}
    </details>
  </section>`;
}

/** How many they are, where nothing else is to be said of them. @param {import("./app.js").App} app */
function sizeAlone({ room, n }) {
  const people = room.seated?.people ?? 0;
  if (!people) return nothing;
  return html`<p class="team-size">
    ${n("You are the only one in the group so far", "You are {count} in the group", people)}
  </p>`;
}

/** @param {import("./app.js").App} app */
function own({ room }) {
  return room.piece ? orderOf(room.piece) : 0;
}

/** @param {import("./app.js").App} app */
function about({ room, frame, n }) {
  const what = frame.step?.roles ? t("Who does what") : t("The order of turns");
  const people = room.seated?.people ?? 0;
  return people ? html`${what} (${n("{count} person", "{count} people", people)})` : what;
}

/** Who speaks now, and how long. @param {import("./app.js").App} app @param {number[]} order @param {number} share */
function turn(app, order, share) {
  const leg = legAt(app.frame.step?.legs, app.room.secondsLeft());
  if (!leg) return nothing;
  const { at, left, over } = turnAt(leg.gone, share, order.length);
  const [now, next] = [order[at], order[at + 1]];
  const mine = own(app);
  if (over)
    return html`<p class="team-turn"><b>${t("All have had their turn: talk together")}</b></p>`;
  const told =
    now === mine ? t("You speak now") : t("{who} speaks now", { who: pieceName(pieceOf(now)) });
  if (told !== lastTold) tell(told);
  lastTold = told;
  return html`<p class="team-turn ${now === mine ? "yours" : ""}">
    ${now === mine ? nothing : pieceDrawing(pieceOf(now))}
    <span><b>${told}</b>${next ? html`<span>${next === mine ? t("Then you") : t("Then {who}", { who: pieceName(pieceOf(next)) })}</span>` : nothing}</span>
    <span class="n" role="timer" aria-label="${t("Time left")} ${duration(left)}">${figures(duration(left))}</span>
  </p>`;
}

/** The whole order. @param {number[]} order @param {number} mine */
function line(order, mine) {
  return html`<ol class="team-order">
    ${order.map(
      (seat) => html`<li>
        ${pieceDrawing(pieceOf(seat))}<span>${seat === mine ? t("You yourself") : pieceName(pieceOf(seat))}</span>
      </li>`,
    )}
  </ol>`;
}
