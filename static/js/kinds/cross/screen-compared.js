/** The cross, compared: on each side how large a share of each round named it, and what each group named. */
import { groups as groupsBeside } from "../../parts/groups.js";
import { rounds as roundsBeside } from "../../parts/rounds.js";
import { said, shifted } from "../../parts/shares.js";
import { toImprove } from "./screen-rows.js";

/**
 * @typedef {import("./screen-rows.js").Line} Line
 * @typedef {import("../../parts/chart-types.js").Round} Round
 */

/** @param {(line: Line) => number} named */
function shares(named) {
  return (/** @type {Round} */ { results, answers }) =>
    results.items.map((/** @type {Line} */ line) => ({
      item: line.item,
      value: named(line) / answers,
    }));
}

export const rounds = roundsBeside({
  sides: ({ t }) => [
    { title: t("Pleased"), values: shares(({ pleased }) => pleased) },
    { title: t("To improve"), values: shares(toImprove) },
  ],
  said,
  shifted,
  most: 1,
});

export const groups = groupsBeside({
  parts: ({ items }, { t }) => [
    { title: t("Pleased"), entries: texts(items, ({ pleased }) => pleased) },
    {
      title: t("To improve"),
      entries: texts(
        items,
        ({ improve_first, improve_second }) => improve_first * 2 + improve_second,
      ),
    },
  ],
});

/** What a group named, the most important first. @param {Line[]} items @param {(line: Line) => number} weight */
function texts(items, weight) {
  return items
    .filter((line) => weight(line) > 0)
    .sort((one, other) => weight(other) - weight(one))
    .map(({ item }) => ({ text: item }));
}
