/** The diamond in figures, for those who do not see it. */
import { table } from "../../parts/chart-table.js";
import { isLaid, ROWS } from "./screen-places.js";

/**
 * @typedef {import("../../parts/chart-types.js").At} At
 * @typedef {import("./screen-places.js").Placed} Placed
 * @typedef {import("./screen-places.js").Small} Small
 * @typedef {import("./screen-places.js").Group} Group
 */

/**
 * Every card: its place, how many put it where, and how far apart they are.
 *
 * @param {string} title
 * @param {Placed[]} cards
 * @param {At} at
 */
export function cardsTable(title, cards, { t, number }) {
  const spread = (/** @type {Placed} */ { spread, most }) => {
    if (spread == null) return "–";
    const figure = number(spread, 1, true);
    return most ? t("{spread}, the largest", { spread: figure }) : figure;
  };
  return table(
    title,
    [t("Card"), t("Place"), ...rowNames(t), t("In the two uppermost rows"), t("Spread")],
    cards.map((card) => [
      card.card,
      placeOf(card, t),
      ...card.rows.map((count) => number(count, 0)),
      number(card.rows[0] + card.rows[1], 0),
      spread(card),
    ]),
  );
}

/**
 * @param {Placed} card
 * @param {At["t"]} t
 */
function placeOf(card, t) {
  if (!isLaid(card)) return "–";
  const numbers = card.ties.join(", ");
  const place = String(card.number);
  return numbers ? `${place}, ${t("level with {numbers}", { numbers })}` : place;
}

/**
 * Every group's own diamond, row by row; what lies two rows or more from the combined one says so.
 *
 * @param {string} title
 * @param {Group[]} groups
 * @param {Small[]} drawn the same groups
 * @param {At} at
 */
export function groupsTable(title, groups, drawn, { t }) {
  const cards = (/** @type {string[]} */ texts, /** @type {Small["rows"][number]} */ cells) =>
    texts
      .map((text, at) => (cells[at].far ? `${text} (${t("two rows or more away")})` : text))
      .join(", ");
  return table(
    t("{title}: each group", { title }),
    [t("Group"), ...rowNames(t)],
    groups.map(({ group, rows }, index) => [
      group,
      ...rows.map((texts, row) => cards(texts, drawn[index].rows[row])),
    ]),
  );
}

/** @param {At["t"]} t */
function rowNames(t) {
  return ROWS.map((_, row) => t("Row {row}", { row: row + 1 }));
}
