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

/** What is shown of long notes at first, in rows of a desk's width. */
const ROWS = 12;
const LETTERS_IN_A_ROW = 75;

/**
 * Where long notes are cut, between two lines: what is shown at first, and what comes when it is asked for.
 *
 * @param {{label: string, text: string}[]} lines
 * @returns {number} how many lines are shown at first; all of them where the rest would be no more than a line
 */
export function shownAtFirst(lines) {
  let rows = 0;
  const past = lines.findIndex(({ label, text }) => {
    rows += Math.ceil((label.length + text.length) / LETTERS_IN_A_ROW);
    return rows > ROWS;
  });
  return past < 1 || past > lines.length - 2 ? lines.length : past;
}
