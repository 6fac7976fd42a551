/** What the editor calls things that several of its parts speak of. */
import { t } from "../texts.js";

const MINUTE = 60;
const HOUR_MIN = 60;

/** A length of time in few letters: `25 min`, `2 h 5 min`. @param {number} seconds */
export function spoken(seconds) {
  const all = Math.round(seconds / MINUTE);
  const hours = Math.floor(all / HOUR_MIN);
  const minutes = all % HOUR_MIN;
  const parts = [
    hours ? t("{hours} h", { hours }) : "",
    minutes || !hours ? t("{minutes} min", { minutes }) : "",
  ];
  // No-break spaces: a number stays with its noun.
  return parts.filter(Boolean).join(" ").replace(/ /g, "\u00a0");
}
