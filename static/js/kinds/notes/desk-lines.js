/** What of a wall the desk shows: what a word finds, and of the rest the newest or most voted. Pure. */
import { fold } from "../../parts/same.js";
import { wallOf } from "./wall.js";

/**
 * @typedef {{ id: string, text: string, votes: number|null, of: number, why: ""|"hidden"|"waits"|"watched" }} Line
 * @typedef {{ column: string, count: number, groups: { theme: string, notes: Line[] }[], alone: Line[],
 *   held: Line[], more: number, unsent: number }} Section `more`: notes that are left out here until a word finds
 *   them; `unsent`: those that the server keeps and does not send, so that no word finds them
 * @typedef {{ name: string, text: string, why: "hidden"|"waits"|"watched", under?: string }} Held
 */

const MOST_SHOWN = 40;

/**
 * @param {{ results: any, held?: Held[] } | null | undefined} tally
 * @param {string} filter
 * @returns {Section[]}
 */
export function matching(tally, filter) {
  const wanted = fold(filter);
  const found = (/** @type {string} */ text) => !wanted || fold(text).includes(wanted);
  return wallOf(tally).columns.map(({ column, count, notes }) => {
    const fitting = notes.filter(({ text, theme }) => found(text) || (theme && found(theme)));
    const voted = fitting.some(({ votes }) => votes);
    const shown = wanted
      ? fitting
      : voted
        ? fitting.slice(0, MOST_SHOWN)
        : fitting.slice(-MOST_SHOWN);
    /** @type {Map<string, Line[]>} */
    const groups = new Map();
    /** @type {Line[]} */
    const alone = [];
    for (const { id, text, votes, theme, of = [] } of shown) {
      const line = { id, text, votes, of: of.length, why: /** @type {const} */ ("") };
      if (theme === null) alone.push(line);
      else groups.set(theme, [...(groups.get(theme) ?? []), line]);
    }
    const held = (tally?.held ?? [])
      .filter(({ under, text }) => under && fold(under) === fold(column) && found(text))
      .map(({ name, text, why }) => ({ id: name, text, votes: null, of: 0, why }));
    return {
      column,
      count,
      groups: [...groups].map(([theme, lines]) => ({ theme, notes: lines })),
      alone,
      held,
      more: fitting.length - shown.length,
      unsent: count - notes.reduce((sum, { of = [""] }) => sum + of.length, 0),
    };
  });
}
