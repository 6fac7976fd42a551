/** Notes, compared: what each group has written, column by column. */
import { groups as groupsBeside } from "../../parts/groups.js";

/** @typedef {{ column: string, notes: { text: string }[] }} Column */

export const groups = groupsBeside({
  parts: ({ columns }) =>
    columns.map((/** @type {Column} */ { column, notes }) => ({
      title: columns.length > 1 ? column : undefined,
      entries: notes.map(({ text }) => ({ text })),
    })),
});
