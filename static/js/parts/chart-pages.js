/** What is more than one picture holds goes on further pages, evenly, never smaller. */

/**
 * @template T
 * @param {T[]} rows
 * @param {(row: T) => number} height of one row
 * @param {number} room height of a page, in the same unit
 * @param {number} [most] rows on a page
 * @returns {T[][]} at least one page
 */
export function pagesOf(rows, height, room, most = Number.POSITIVE_INFINITY) {
  const total = rows.reduce((sum, row) => sum + height(row), 0);
  const least = Math.max(1, Math.ceil(total / room), Math.ceil(rows.length / most));
  for (let count = least; count < rows.length; count += 1) {
    const pages = evenly(rows, count);
    if (pages.every((page) => page.reduce((sum, row) => sum + height(row), 0) <= room))
      return pages;
  }
  return evenly(rows, Math.max(1, least === 1 ? 1 : rows.length));
}

/**
 * @template T
 * @param {T[]} rows
 * @param {number} count
 */
function evenly(rows, count) {
  return Array.from({ length: count }, (_, page) =>
    rows.slice(
      Math.ceil((page * rows.length) / count),
      Math.ceil(((page + 1) * rows.length) / count),
    ),
  );
}

/**
 * How many lines a text takes.
 *
 * @param {string} text
 * @param {number} lettersALine
 */
export function linesOf(text, lettersALine) {
  return Math.max(1, Math.ceil(text.length / lettersALine));
}
