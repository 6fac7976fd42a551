/** How a step is drawn where the desk wants its rounds, or its groups, beside each other. */
import { roundsOf } from "../parts/rounds-lines.js";

/**
 * The kind's face with the comparison in the place of its drawing; the face as it is where there is nothing to
 * compare.
 *
 * @param {import("../parts/chart-types.js").Face | undefined} face
 * @param {string} view
 * @param {Pick<import("../parts/chart-types.js").At, "tally" | "room">} at
 */
export function compared(face, view, at) {
  if (view === "rounds" && face?.rounds && roundsOf(at).length > 1) {
    return { ...face, ...face.rounds };
  }
  if (view === "groups" && face?.groups && at.tally?.groups?.length) {
    return { ...face, ...face.groups };
  }
  return face;
}
