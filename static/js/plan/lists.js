/** Lists as people write them: one a line, typed, or pasted from a spreadsheet or a text. Pure. */

// A sign in front of a line, as texts have them when they are copied: a bullet, a dash, a number with a stop.
const SIGN = /^(?:[•·▪◦‣○●*–—-]|\d{1,3}[.)])\s+/;

const CELL = /(?:"((?:[^"]|"")*)"|([^\t\n\r]*))(\t|\r\n|\n|\r|$)/gy;

/** @param {string} text @returns {string[]} */
export function readLines(text) {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(/\s+/g, " ").trim())
    .filter(Boolean);
}

/** @param {any} list */
export function writeLines(list) {
  return Array.isArray(list) ? list.map(String).join("\n") : String(list ?? "");
}

/**
 * What stands in a field for a list: as it was typed, so long as that still means the same.
 *
 * @param {any} list
 * @param {string | undefined} typed
 */
export function shownLines(list, typed) {
  const means = typed !== undefined && JSON.stringify(readLines(typed)) === JSON.stringify(list);
  return means ? typed : writeLines(list);
}

/**
 * What was copied in a spreadsheet or a text as one thing a line: cells of a row one after the other, a cell
 * of several lines as one, signs in front of lines taken away.
 *
 * @param {string} text
 */
export function pasted(text) {
  return rows(text).flat().map(cleaned).filter(Boolean).join("\n");
}

/** A cell or line on one line, without the sign in front of it. @param {string} cell */
export function cleaned(cell) {
  return cell.replace(/\s+/g, " ").trim().replace(SIGN, "");
}

/** The cells of tab-separated text, row by row; one that holds tabs, line breaks or quotes stands in quotes.
 * @param {string} text @returns {string[][]} */
export function rows(text) {
  /** @type {string[][]} */
  const found = [[]];
  for (const [, quoted, plain, end] of text.matchAll(CELL)) {
    found[found.length - 1].push(quoted === undefined ? (plain ?? "") : quoted.replace(/""/g, '"'));
    if (end !== "\t") found.push([]);
  }
  return found;
}
