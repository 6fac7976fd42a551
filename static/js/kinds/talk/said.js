/** What talking together is called, alike on phone, screen and desk. */
import { soften } from "../../parts/soften.js";
import { t } from "../../texts.js";

/** @typedef {import("./walk.js").Moment} Moment */

/** @param {any} at */
export function how({ settings }) {
  if (settings.in === "room") return t("We talk all together");
  return settings.in === "pairs" ? t("We talk two and two") : t("We talk in groups");
}

/** The name of a group: its own, or its number. @param {Moment} moment @param {number} index @param {any} at */
export function groupName({ together }, index, { settings }) {
  const { group } = together[index];
  const values = { number: index + 1 };
  if (group) return soften(group);
  return settings.in === "pairs" ? t("Pair {number}", values) : t("Group {number}", values);
}

/** What is called out when a part has just ended. @param {Moment} moment */
export function called({ leg, walks, swaps, at }) {
  if (leg?.over) return walks ? t("Time is up. Go back to your own group") : t("Time is up");
  if (at === 0 && swaps) return t("Swap: now the other speaks");
  return walks && at === 0 ? t("Go on to the next group") : t("The next part begins");
}
