/** Talking together, on a phone: with whom, where, whose turn it is, and how long. */
import "./phone.css";
import { html, nothing } from "lit";
import { figures } from "../../parts/figures.js";
import * as icons from "../../parts/icons.js";
import { pieceDrawing, pieceName } from "../../parts/piece.js";
import { soften } from "../../parts/soften.js";
import { written } from "../../parts/written.js";
import { duration, t } from "../../texts.js";
import { nameField, namesOf } from "./names.js";
import { called, groupName, how } from "./said.js";
import { isNew, momentOf, orderOf, partOf, pieceOf } from "./walk.js";

/** @typedef {import("./walk.js").Moment} Moment @typedef {import("./walk.js").Part} Part */

let told = "";

export default {
  listens: true,

  /** @param {any} at */
  result(at) {
    const moment = momentOf(at);
    const own = at.piece ? orderOf(at.piece) : 0;
    const part = own ? partOf(moment, own) : null;
    const names = namesOf(at);
    const news = isNew(moment) ? called(moment) : "";
    if (news && news + moment.leg?.index !== told) at.tell?.(news);
    told = news + moment.leg?.index;
    const { prompt, title } = at.room.step;
    return html`<div class="talk">
      ${title && prompt ? html`<p class="prompt lines" lang=${written(at.room)}>${prompt}</p>` : nothing}
      ${news ? html`<p class="talk-new">${icons.clock}<span>${news}</span></p>` : nothing}
      ${news && moment.over && !moment.walks ? nothing : now(at, moment, part, names, own)} ${part && !moment.over ? company(at, moment, part, names, own) : nothing}
      ${parts(at, moment)} ${nameField(at)}
    </div>`;
  },
};

/** What to do now, and how long. @param {any} at @param {Moment} moment @param {Part | null} part
 * @param {Record<string, string>} names @param {number} own */
function now(at, moment, part, names, own) {
  const { leg, over } = moment;
  const left = part?.shared ? part.turnLeft : leg?.left;
  const runs = moment.open && leg && !over;
  const still = runs && !at.room.clock?.running;
  const helped = runs && moment.segments[moment.at].help;
  return html`<section class="talk-now" aria-label=${t("What to do now")}>
    ${todo(at, moment, part, names, own).map((line, index) => (index ? html`<p>${line}</p>` : html`<h2>${line}</h2>`))}
    ${
      runs
        ? html`<p class="talk-clock n" role="timer" aria-label="${t("Time left")} ${duration(left ?? 0)}">${figures(duration(left ?? 0))}</p>
            <p>${soften(moment.segments[moment.at].name)}${still ? ` – ${t("The clock stands still")}` : nothing}</p>`
        : nothing
    }
    ${helped ? html`<p class="talk-help lines" lang=${written(at.room)}>${helped}</p>` : nothing}
  </section>`;
}

/** @param {any} at @param {Moment} moment @param {Part | null} part @param {Record<string, string>} names
 * @param {number} own @returns {unknown[]} */
function todo(at, moment, part, names, own) {
  const { over, open, walks, together } = moment;
  const group = (/** @type {number} */ index) => ({ group: groupName(moment, index, at) });
  if (over && !open) return [t("The talk is over")];
  if (over) return [walks && part ? t("Go back to {group}", group(part.own)) : t("Time is up")];
  if (!open)
    return [how(at), ...(at.settings.in === "room" ? [] : [t("You see with whom when it begins")])];
  if (!part || part.place < 0) return [how(at)];
  if (part.late)
    return [t("Join {group}", group(part.place)), t("You came after we were put together")];
  if (part.host) {
    const from = together.findIndex(({ seats }) => seats.includes(part.with[1]));
    const guests = from < 0 ? [] : [t("{group} comes to you", group(from))];
    return [t("You are the host: stay here"), ...guests];
  }
  if (walks) return [t("Go to {group}", group(part.place))];
  if (part.with.length < 2) return [t("You are the only one here yet")];
  return [turn(part, names, own)];
}

/** @param {Part} part @param {Record<string, string>} names @param {number} own */
function turn({ turn, shared }, names, own) {
  if (turn === null) return t("Talk together");
  if (turn === own) return shared ? t("You speak now") : t("You begin");
  const who = names[turn] ?? pieceName(pieceOf(turn));
  return shared ? t("{who} speaks now", { who }) : t("{who} begins", { who });
}

/** Everybody there, as the turns come. @param {any} at @param {Moment} moment @param {Part} part
 * @param {Record<string, string>} names @param {number} own */
function company(at, moment, part, names, own) {
  if (part.with.length < 2 && !part.late) return nothing;
  return html`<section class="talk-with">
    <h2><b>${groupName(moment, part.place, at)}</b> ${part.late ? t("They talk together") : t("You talk together, in this order")}</h2>
    <ol>
      ${part.with.map((seat) => {
        const piece = pieceName(pieceOf(seat));
        const name = seat === own ? t("You yourself") : names[seat];
        return html`<li aria-current=${seat === part.turn ? "true" : nothing}>
          ${pieceDrawing(pieceOf(seat))}<p><b>${name ?? piece}</b>${name ? html`<span>${piece}</span>` : nothing}</p>
        </li>`;
      })}
    </ol>
  </section>`;
}

/** The whole talk, part by part. @param {any} at @param {Moment} moment */
function parts(at, { segments, at: now, open, over, visit, visits }) {
  return html`<section class="talk-parts">
    ${visits && open && !over ? html`<h2>${t("Visit {visit} of {visits}", { visit: visit + 1, visits })}</h2>` : nothing}
    <ol lang=${written(at.room)}>
      ${segments.map(
        (
          { name, seconds },
          index,
        ) => html`<li aria-current=${open && !over && index === now ? "step" : nothing}>
          <span>${soften(name)}</span><span class="n">${figures(duration(seconds))}</span>
        </li>`,
      )}
    </ol>
  </section>`;
}
