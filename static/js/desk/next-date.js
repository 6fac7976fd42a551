/** Steps at people's own pace: what happens next by itself, and how a step stands. */

/** @typedef {import("./types.js").StepState} StepState */

/**
 * The next opening or closing that has been planned, or null.
 *
 * @param {StepState[]} states
 * @param {number} nowMs
 * @returns {{id: string, at: number, closes: boolean} | null} `at` in Unix milliseconds
 */
export function nextDate(states, nowMs) {
  const dates = states.flatMap(({ id, open, dates: planned }) => {
    const at = open ? planned?.until : planned?.opens;
    return at && at > nowMs ? [{ id, at, closes: open }] : [];
  });
  return dates.reduce(
    (first, date) => (first && first.at <= date.at ? first : date),
    /** @type {{id: string, at: number, closes: boolean} | null} */ (null),
  );
}

/**
 * @param {StepState} state
 * @param {number} nowMs
 * @returns {"open" | "later" | "closed" | "led"} `led`: it has no dates, so the facilitator opens it
 */
export function standingOf({ open, dates, opened }, nowMs) {
  if (!dates) return "led";
  if (open) return "open";
  const isOver = dates.until !== null && dates.until <= nowMs;
  return opened || isOver ? "closed" : "later";
}
