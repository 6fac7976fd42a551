/** The diamond on the screen: the combined one, where people disagree, and the groups' own beside it. */
import "../../parts/chart.css";
import "./screen.css";
import "./screen-beside.css";
import "./screen-forced.css";
import { html, nothing } from "lit";
import { list } from "../../parts/chart-list.js";
import { answered, answers } from "../../parts/chart-said.js";
import { groups as groupMarks, onTop } from "./screen-beside.js";
import { combined, outside } from "./screen-combined.js";
import { groups, rounds } from "./screen-compared.js";
import { keys } from "./screen-keys.js";
import { GROUPS_A_PAGE, isLaid, NINE, placed, small } from "./screen-places.js";
import { cardsTable, groupsTable } from "./screen-tables.js";

/** @typedef {import("../../parts/chart-types.js").At} At */

/** @type {import("../../parts/chart-types.js").Face} */
export default { task, result, legend, count: answered, table, pages, rounds, groups };

/** @param {At} at */
function task({ settings, t }) {
  return html`<div class="diamond-task">
    ${settings.cards.length ? list(settings.cards) : nothing}
    ${settings.own ? html`<p>${t("You may also write words of your own.")}</p>` : nothing}
  </div>`;
}

/** @param {At} at */
function result(at) {
  const count = answers(at);
  const cards = placed(at.tally?.results, count);
  const nine = cards.filter((card) => card.level > 0);
  const rest = cards.filter((card) => card.number > NINE && isLaid(card));
  const unused = nine.length ? cards.filter((card) => !isLaid(card)).length : 0;
  const all = small(at.tally?.results?.groups ?? [], cards);
  const page = ((at.state?.page ?? 0) % pages(at)) * GROUPS_A_PAGE;
  const beside = all.length
    ? groupMarks(all.slice(page, page + GROUPS_A_PAGE))
    : onTop(cards, count, at);
  return html`<div class="diamond-chart" data-beside=${beside !== nothing} aria-hidden="true">
    ${combined(nine, count, at.t, keys(cards, all, count, at))}
    ${beside}
    ${rest.length + unused ? outside(rest, unused, at) : nothing}
  </div>`;
}

/** Before the first answer only: later the signs are explained in the corners of the drawing. @param {At} at */
function legend(at) {
  return answers(at)
    ? html``
    : html`<p class="legend">${at.t("The diamond takes shape with the first answer")}</p>`;
}

/** @param {At} at */
function table(at) {
  const { t, room, tally } = at;
  const cards = placed(tally?.results, answers(at));
  const all = small(tally?.results?.groups ?? [], cards);
  const title = room.step?.title || t("Diamond");
  return html`${cardsTable(title, cards, at)}${all.length ? groupsTable(title, tally?.results.groups, all, at) : nothing}`;
}

/** @param {At} at */
function pages({ tally }) {
  return Math.max(1, Math.ceil((tally?.results?.groups?.length ?? 0) / GROUPS_A_PAGE));
}
