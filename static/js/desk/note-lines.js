/** A facilitator's notes, line by line. */

/** One to three words before a colon at the beginning of a line: what the line is about. */
const LABEL = /^(\p{L}+(?: \p{L}+){0,2}:)\s+(.+)$/u;

/**
 * @param {string} notes
 * @returns {{label: string, text: string}[]} one for each line that holds something; the label with its colon, or empty
 *
 * @example noteLines("Tid: 7 min") // [{ label: "Tid:", text: "7 min" }]
 */
export function noteLines(notes) {
  return notes
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const [, label = "", text = line] = LABEL.exec(line) ?? [];
      return { label, text };
    });
}
