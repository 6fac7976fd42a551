/** After writing comes the vote, where a step has one. */

/**
 * @typedef {import("./types.js").Frame} Frame
 */

/**
 * Whether what was written is there to be voted on, and the vote has not begun.
 *
 * @param {Frame} frame
 * @param {number} answered
 */
export function mayVote({ step }, answered) {
  const { votes = 0, voting = false } = step?.settings ?? {};
  return votes > 0 && !voting && answered > 0;
}

/**
 * @param {Frame} frame
 * @param {import("./types.js").Move} opening how the step opens now
 * @param {import("./types.js").Tongue} tongue
 * @returns {import("./next.js").Action}
 */
export function voting({ step }, opening, { t, n }) {
  return {
    label: t("Vote on the notes"),
    detail: n("{count} vote each", "{count} votes each", step?.settings.votes),
    move: { ...opening, voting: true, shown: true },
  };
}
