/** Rows of a spreadsheet as things of several fields each: parts of a talk, factors with their statements. Pure. */
import { settings } from "./document.js";
import { cleaned, readLines, rows } from "./lists.js";
import { readMinutes } from "./times.js";

/** @typedef {import("./document.js").Field} Field */

/**
 * One thing a row, its cells in the order of the fields. A cell that cannot be what a field is for is left to the next
 * one; a list takes all that are left. A row that begins with an empty cell, or with the same name as the one before,
 * goes on with that one's list.
 *
 * @param {string} text @param {Field[]} fields
 * @returns {Record<string, any>[]}
 */
export function pastedGroups(text, fields) {
  const [name, list] = ["line", "texts"].map((sort) => fields.find(({ as }) => as === sort)?.name);
  /** @type {Record<string, any>[]} */
  const found = [];
  for (const cells of rows(text).map((row) => row.map(cleaned))) {
    if (!cells.some(Boolean)) continue;
    const last = found[found.length - 1];
    const goesOn = last && list && (!cells[0] || (name && cells[0] === last[name] && cells[1]));
    if (goesOn) last[list] = [...last[list], ...lines(cells.slice(1))];
    else found.push(filled(cells, fields));
  }
  return found;
}

/**
 * The list with what was pasted in its place `index`; what stands there and is not in what was pasted stays, and
 * empty ones after it make room.
 *
 * @param {Record<string, any>[]} list @param {number} index @param {Record<string, any>[]} pasted @param {Field[]} fields
 */
export function withPasted(list, index, pasted, fields) {
  const empty = JSON.stringify(settings(fields));
  const after = list.slice(index + 1).filter((one) => JSON.stringify(one) !== empty);
  return [...list.slice(0, index), ...pasted, ...after];
}

/** @param {string[]} cells @param {Field[]} fields */
function filled(cells, fields) {
  const values = settings(fields);
  const left = [...cells];
  for (const { as, name } of fields) {
    if (!left.length) break;
    if (as === "texts") values[name] = lines(left.splice(0));
    else if (as === "line") values[name] = left.shift();
    else if (as === "seconds" && typeof readMinutes(left[0]) === "number") {
      values[name] = readMinutes(/** @type {string} */ (left.shift()));
    }
  }
  return values;
}

/** @param {string[]} cells */
function lines(cells) {
  return readLines(cells.join("\n"));
}
