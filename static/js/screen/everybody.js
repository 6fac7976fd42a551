/** When everybody who is here has answered: said, and never who. Pure. */
import { answers } from "../parts/chart-said.js";

/** Below this many, «everybody» would tell on one. */
const FEWEST = 2;

/**
 * Whether all who can have answered, or voted where that is asked for, while the round is open.
 *
 * @param {Pick<import("../parts/chart-types.js").At, "room" | "tally" | "here">} at
 */
export function everybody(at) {
  const { room, tally } = at;
  const count = can(at);
  const given = room.step?.settings?.voting ? (tally?.results?.voted ?? 0) : answers(at);
  return room.open && room.step?.round !== "room" && count >= FEWEST && given >= count;
}

/**
 * How many can answer in this round.
 *
 * @param {Pick<import("../parts/chart-types.js").At, "room" | "here">} at
 */
export function can({ room, here }) {
  if (room.step?.round === "group") return here?.groups ?? room.groups.length;
  if (room.step?.round === "room") return 1;
  return here?.people ?? 0;
}

/**
 * @param {import("../parts/chart-types.js").At["room"]} room
 * @param {(source: string) => string} t
 */
export function everybodySaid({ step }, t) {
  return step?.round === "group" ? t("All groups have delivered") : t("Everybody has answered");
}
