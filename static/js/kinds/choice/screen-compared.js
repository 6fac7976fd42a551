/** A choice, compared: how large a share of each round picked it, and what each group picked. */
import { groups as groupsBeside } from "../../parts/groups.js";
import { rounds as roundsBeside } from "../../parts/rounds.js";
import { said, shares, shifted } from "../../parts/shares.js";

/** @typedef {{ item: string, count: number }} Line */

export const rounds = roundsBeside({ sides: () => [{ values: shares }], said, shifted, most: 1 });

export const groups = groupsBeside({
  parts: ({ items }) => [
    {
      entries: items
        .filter((/** @type {Line} */ { count }) => count > 0)
        .map((/** @type {Line} */ { item }) => ({ text: item })),
    },
  ],
});
