/** The diamond on the screen: the combined one, where people disagree, and the groups' own beside it. */
import "../../parts/chart.css";
import "./screen.css";
import "./screen-beside.css";
import { html, nothing } from "lit";
import { list } from "../../parts/chart-list.js";
import { answered, answers } from "../../parts/chart-said.js";
import { table as tableOf } from "../../parts/chart-table.js";
import { groups, onTop } from "./screen-beside.js";
import { combined, outside } from "./screen-combined.js";
import { GROUPS_A_PAGE, isLaid, NINE, placed, small } from "./screen-places.js";
import { markSign, plateSign, topSign } from "./screen-signs.js";

/** @typedef {import("../../parts/chart-types.js").At} At */

/** @type {import("../../parts/chart-types.js").Face} */
export default { task, result, legend, count: answered, table, pages };

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
  return html`<div class="diamond-chart" data-rest=${rest.length + unused > 0} aria-hidden="true">
    ${combined(nine, count, at.t)}
    ${all.length ? groups(all.slice(page, page + GROUPS_A_PAGE)) : onTop(cards, count, at)}
    ${rest.length + unused ? outside(rest, unused, at) : nothing}
  </div>`;
}

/** @param {At} at */
function legend(at) {
  const { t, n, room } = at;
  const count = answers(at);
  if (!count)
    return html`<p class="legend">${t("The diamond takes shape with the first answer")}</p>`;
  const cards = placed(at.tally?.results, count);
  const far = small(at.tally?.results?.groups ?? [], cards)
    .flatMap(({ rows }) => rows.flat())
    .some((cell) => cell.far);
  return html`<p class="legend">
    ${
      count === 1
        ? html`<span>${n("{count} answer", "{count} answers", count)}</span>`
        : html`<span>${markSign()}${t("where the card was put")}</span>
            <span>${topSign()}${t("three on top")}</span>`
    }
    ${
      cards.some((card) => card.most)
        ? html`<span>
            ${plateSign()}${room.step?.round === "group" ? t("where groups disagree most") : t("where we disagree most")}
          </span>`
        : nothing
    }
    ${far ? html`<span><i class="diamond-far-key"></i>${t("two rows or more away")}</span>` : nothing}
  </p>`;
}

/** @param {At} at */
function table(at) {
  const { t, number, room } = at;
  const cards = placed(at.tally?.results, answers(at));
  const places = [1, 2, 3, 4, 5].map((row) => t("Row {row}", { row }));
  return tableOf(
    room.step?.title || t("Diamond"),
    [t("Card"), ...places, t("In the two uppermost rows")],
    cards.map((card) => [
      card.card,
      ...card.rows.map((count) => number(count, 0)),
      number(card.rows[0] + card.rows[1], 0),
    ]),
  );
}

/** @param {At} at */
function pages({ tally }) {
  return Math.max(1, Math.ceil((tally?.results?.groups?.length ?? 0) / GROUPS_A_PAGE));
}
