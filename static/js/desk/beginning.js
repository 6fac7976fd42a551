/** What a round is about to begin with, as the desk says it beside the large button. */
import { listed, roundLine } from "./words.js";

/**
 * @param {import("./types.js").Step} step
 * @param {string} round
 * @param {import("./types.js").Tongue} tongue
 */
export function beginningLine(step, round, tongue) {
  const combined = step.start === "combined" && round === "group";
  const begins = combined ? tongue.t("with what their members have in common") : "";
  return listed([roundLine(step, round, tongue), begins]);
}
