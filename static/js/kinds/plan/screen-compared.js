/** Plans, compared: what each group will do, goal by goal. */
import { groups as groupsBeside } from "../../parts/groups.js";

/** @typedef {{ for: string, action: string }} Action */

export const groups = groupsBeside({
  parts: ({ actions }, { settings }) =>
    settings.for.map((/** @type {string} */ goal) => ({
      title: settings.for.length > 1 ? goal : undefined,
      entries: actions
        .filter((/** @type {Action} */ row) => row.for === goal)
        .map((/** @type {Action} */ { action }) => ({ text: action })),
    })),
});
