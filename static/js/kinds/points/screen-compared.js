/** Points, compared: the mean of each round, and what each group gave. */
import { groups as groupsBeside } from "../../parts/groups.js";
import { rounds as roundsBeside } from "../../parts/rounds.js";

/** @typedef {import("./screen-bars.js").Line} Line */

export const rounds = roundsBeside({
  sides: () => [
    {
      values: ({ results }) =>
        results.items.map((/** @type {Line} */ { item, mean }) => ({ item, value: mean })),
    },
  ],
  said: (value, { number }) => number(value, 1, true),
});

export const groups = groupsBeside({
  parts: ({ items }, { number }) => [
    {
      entries: items
        .filter((/** @type {Line} */ { points }) => points > 0)
        .map((/** @type {Line} */ { item, points }) => ({ text: item, figure: number(points) })),
    },
  ],
});
