/** What a refused or lost request means for the person at the desk. */

/**
 * @typedef {{text: string, tone: "calm" | "wrong"}} Notice
 */

/**
 * @param {{error?: string, code?: string}} answer
 * @param {import("./types.js").Tongue} tongue
 * @returns {Notice | null} null where the request was done
 */
export function refusal({ error, code }, { t }) {
  if (code === "stale") {
    return {
      tone: "calm",
      text: t("Somebody else is running this too, and was first. This is how it stands now."),
    };
  }
  // Without a sentence nobody answered at all, so it may have been done or not.
  if (code === "away" && !error) {
    return {
      tone: "wrong",
      text: t("The server did not answer. Look at how it stands, and try again."),
    };
  }
  return error || code
    ? { tone: "wrong", text: error || t("That did not work. Try again.") }
    : null;
}
