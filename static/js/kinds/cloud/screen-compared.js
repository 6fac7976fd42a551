/** Words, compared: how large a share of each round gave them, and what each group gave. */
import { groups as groupsBeside } from "../../parts/groups.js";
import { rounds as roundsBeside } from "../../parts/rounds.js";
import { commonest, said, shifted } from "../../parts/shares.js";

export const rounds = roundsBeside({
  sides: (at) => [{ values: commonest(at) }],
  said,
  shifted,
  most: 1,
});

export const groups = groupsBeside({
  parts: ({ items }) => [
    { entries: items.map((/** @type {{ item: string }} */ { item }) => ({ text: item })) },
  ],
});
