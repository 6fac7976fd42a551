/** Diamonds, compared: the score and place of each card in each round, and each group's diamond in words. */
import "./screen-compared.css";
import { html } from "lit";
import { groups as groupsBeside } from "../../parts/groups.js";
import { rounds as roundsBeside } from "../../parts/rounds.js";
import { soften } from "../../parts/soften.js";
import { isLaid, placed } from "./screen-places.js";

/** @typedef {import("../../parts/groups.js").Part} Part */

const BEST = 5;
const GROUPS_A_PAGE = 3;
const LONG_WORDS_A_PAGE = 2;
const LONG = 16;

export const rounds = roundsBeside({
  sides: () => [
    {
      values: ({ results, answers }) =>
        placed(results, answers)
          .filter(isLaid)
          .map(({ card, score }) => ({ item: card, value: score })),
    },
  ],
  said: (value, { number }) => number(value, 1, true),
  most: BEST,
});

export const groups = groupsBeside({
  parts: ({ groups: [only] }, { t }) =>
    (only?.rows ?? []).map((/** @type {string[]} */ cards, /** @type {number} */ row) => ({
      title: t("Row {row}", { row: row + 1 }),
      entries: cards.map((text) => ({ text })),
    })),
  card,
  most: ({ tally }) => (hasLongWords(tally?.groups ?? []) ? LONG_WORDS_A_PAGE : GROUPS_A_PAGE),
});

/** @param {Part[]} rows */
function card(rows) {
  return html`<div class="diamond-words">
    ${rows.map(
      ({ entries }, row) => html`<div class="diamond-words-row">
        ${entries.map(({ text }) => html`<p data-fit data-level=${row + 1}>${soften(text)}</p>`)}
      </div>`,
    )}
  </div>`;
}

/** @param {{ results: any }[]} groups */
function hasLongWords(groups) {
  const cards = groups.flatMap(({ results }) => results.groups?.[0]?.rows.flat() ?? []);
  return cards.some((/** @type {string} */ text) =>
    text.split(" ").some((word) => word.length > LONG),
  );
}
