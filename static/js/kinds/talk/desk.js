/** The talk at the desk: the part that runs, the next one, and who is put together with whom. */
import "./desk.css";
import { html, nothing } from "lit";
import * as icons from "../../desk/icons.js";
import { onceWhenConnected } from "../../desk/views/parts.js";
import { legAt } from "../../parts/legs.js";
import { soften } from "../../parts/soften.js";
import { duration } from "../../texts.js";
import { called } from "./said.js";
import { isNew, momentOf } from "./walk.js";

/**
 * @typedef {import("../../desk/session.js").Session} Session
 * @typedef {import("../../desk/types.js").Frame} Frame
 */

export default { mend };

/** @param {Session} session @param {Frame} frame */
function mend(session, frame) {
  const { t } = session.tongue;
  const { step } = frame;
  const moment = momentOf({
    settings: step?.settings,
    room: frame,
    left: session.room.secondsLeft(),
  });
  if (!step?.together) return nothing;
  const { leg, segments, at, open, over } = moment;
  return html`<section class="sheet talk-desk" aria-labelledby="talk-title">
    ${isNew(moment) ? html`<p class="talk-desk-new">${icons.warning}<span>${called(moment)}</span></p>` : nothing}
    <header class="sheet-head">
      <h2 class="sheet-title" id="talk-title">
        ${leg && open && !over ? html`<span>${soften(segments[at].name)}</span> <b>${duration(leg.left)}</b>` : t("The talk")}
      </h2>
      ${open && leg && !over ? next(session) : nothing}
    </header>
    <p>${together(session, frame)}</p>
    ${step.settings.in === "room" ? nothing : drawing(session, frame)}
  </section>`;
}

/** On to the next part: what is left of this one goes. @param {Session} session */
function next(session) {
  const { t } = session.tongue;
  const act = () =>
    session.move((newest) => {
      const leg = legAt(newest.step?.legs, session.room.secondsLeft());
      if (!leg || !newest.clock) return null;
      const left = Math.max(0, (session.room.secondsLeft() ?? 0) - leg.left);
      return { clock: { left, running: newest.clock.running } };
    });
  return html`<button type="button" class="button small" aria-disabled=${session.connected ? nothing : "true"}
    @click=${onceWhenConnected(session, act)}>${t("The next part now")}</button>`;
}

/** How many are put together, and how. @param {Session} session @param {Frame} frame */
function together({ tongue: { t, n } }, { step }) {
  const companies = step?.together ?? [];
  const people = companies.reduce((sum, { seats }) => sum + seats.length, 0);
  if (!companies.length)
    return step?.settings.in === "room"
      ? t("All talk together")
      : t("Nobody was here to be put together");
  const counted = n("{count} person", "{count} people", people);
  return step?.settings.in === "pairs"
    ? t("{people} in {groups}", {
        people: counted,
        groups: n("{count} pair", "{count} pairs", companies.length),
      })
    : t("{people} in {groups}", {
        people: counted,
        groups: n("{count} group", "{count} groups", companies.length),
      });
}

/** @param {Session} session @param {Frame} frame */
function drawing(session, { step }) {
  const { t, n } = session.tongue;
  const companies = step?.together ?? [];
  const placed = companies.reduce((sum, { seats }) => sum + seats.length, 0);
  const late = Math.max(0, session.here.people - placed);
  const button = (/** @type {string} */ text, /** @type {"anew" | "late"} */ draw, main = "") =>
    html`<button type="button" class="button small ${main}" aria-disabled=${session.connected ? nothing : "true"}
      @click=${onceWhenConnected(session, () => session.move(() => ({ draw })))}>${text}</button>`;
  const named = companies.some(({ group }) => group);
  return html`<div class="talk-desk-draw">
    ${late ? html`<p class="talk-desk-late">${icons.warning}<span>${n("{count} came late and has no place yet", "{count} came late and have no place yet", late)}</span></p>` : nothing}
    ${button(t("Give those who came late a place"), "late")} ${named ? nothing : button(t("Draw anew"), "anew")}
  </div>`;
}
