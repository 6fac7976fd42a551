/** Why people rated as they did, where they knew that it is shared: calm pages, one item at a time. Pure. */
import { linesOf } from "../../parts/chart-pages.js";

/** @typedef {{ item: string, reasons: string[], part: number, parts: number }} Page */

const COLUMNS = 2;
const LETTERS_A_LINE = 40;
/** Lines that a column holds in the smallest type that is used, and what parts one reason from the next. */
const LINES_A_COLUMN = 13;
const BETWEEN = 0.8;

/**
 * The reasons of every item that has any, in pages that hold them.
 *
 * @param {{ item: string, reasons: string[] }[]} rows in the drawing's order
 * @returns {Page[]}
 */
export function reasonPages(rows) {
  return rows.flatMap(({ item, reasons }) => {
    const pages = split(reasons);
    return pages.map((part, at) => ({ item, reasons: part, part: at + 1, parts: pages.length }));
  });
}

/** @param {string[]} reasons */
function split(reasons) {
  /** @type {string[][]} */
  const pages = [];
  let [page, column, line] = [-1, COLUMNS, 0];
  for (const reason of reasons) {
    const lines = reason
      .split("\n")
      .reduce((sum, part) => sum + linesOf(part, LETTERS_A_LINE), BETWEEN);
    if (line + lines > LINES_A_COLUMN) {
      column += 1;
      line = 0;
    }
    if (column >= COLUMNS) {
      page += 1;
      column = 0;
      line = 0;
      pages.push([]);
    }
    pages[page].push(reason);
    line += lines;
  }
  return pages;
}
