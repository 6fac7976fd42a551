/** A plan being written, as pure functions: rows of what, who and when, under each goal. */
import { fold } from "../../parts/same.js";

/**
 * @typedef {{ for: string[], least: number, most: number }} Settings
 * @typedef {{ id: string, for: string, action: string, owner: string, due: string }} Row `due`: 2027-01-15, or empty
 * @typedef {{ rows: Row[], added?: string }} State rows with nothing in them too; the one just asked for
 * @typedef {{ id: string, for: string, action: string, owner: string, due: string|null }} Action
 * @typedef {{ actions: Action[] }} Answer
 */

/** @param {Settings} settings @param {Answer|null} answer @param {State} [before] @returns {State} */
export function begin({ for: goals }, answer, before) {
  const rows = (answer?.actions ?? []).map((row) => ({ ...row, due: row.due ?? "" }));
  const empty = (before?.rows ?? []).filter((row) => !isBegun(row));
  const free = empty.filter(({ id }) => !rows.some((row) => row.id === id));
  const all = [...rows, ...free];
  return { rows: all.length ? all : goals.slice(0, 1).map(blank) };
}

/** @param {Settings} _settings @param {State} state @returns {Answer} what is begun, also without an action */
export function answer(_settings, { rows }) {
  return {
    actions: rows.filter(isBegun).map((row) => ({
      id: row.id,
      for: row.for,
      action: trimmed(row.action),
      owner: trimmed(row.owner),
      due: row.due || null,
    })),
  };
}

/** @param {State} state @param {string} id @param {Partial<Row>} change @returns {State} */
export function set({ rows }, id, change) {
  return { rows: rows.map((row) => (row.id === id ? { ...row, ...change } : row)) };
}

/** @param {State} state @param {string} goal @returns {State} with one more row for the goal */
export function add({ rows }, goal) {
  const row = blank(goal);
  return { rows: [...rows, row], added: row.id };
}

/** @param {State} state @param {string} id @returns {State} */
export function remove({ rows }, id) {
  return { rows: rows.filter((row) => row.id !== id) };
}

/** What others have written, taken in beside what is here. @param {State} state @param {Action[]} actions */
export function taken({ rows }, actions) {
  const here = rows.filter(isBegun);
  const others = actions.filter(({ id }) => !here.some((row) => row.id === id));
  return { rows: [...here, ...others.map((row) => ({ ...row, due: row.due ?? "" }))] };
}

/** The rows of one goal; a goal that is no longer there has its rows under the first.
 * @param {Settings} settings @param {State} state @param {string} goal */
export function rowsOf({ for: goals }, { rows }, goal) {
  const known = (/** @type {Row} */ row) => goals.find((one) => fold(one) === fold(row.for));
  return rows.filter((row) => (known(row) ?? goals[0]) === goal);
}

/**
 * The rows that changed between `before` and `mine`, changed again on `newest`.
 *
 * @param {Settings} settings
 * @param {Answer|null} before
 * @param {Answer} mine
 * @param {Answer|null} newest
 * @returns {Answer}
 */
export function rebase({ most }, before, mine, newest) {
  const [old, wanted] = [before, mine].map((one) => byId(one));
  const changed = (/** @type {Action} */ row) =>
    JSON.stringify(row) !== JSON.stringify(old.get(row.id));
  const left = (newest?.actions ?? []).filter(({ id }) => !old.has(id) || wanted.has(id));
  const kept = left.map((row) => {
    const own = wanted.get(row.id);
    return own && changed(own) ? own : row;
  });
  const added = mine.actions.filter(({ id }) => !old.has(id) && !left.some((row) => row.id === id));
  return { actions: [...kept, ...added].slice(0, most) };
}

/** @param {Answer|null} answer */
function byId(answer) {
  return new Map((answer?.actions ?? []).map((row) => [row.id, row]));
}

/** @param {string} goal @returns {Row} */
function blank(goal) {
  const id = Math.random().toString(36).slice(2, 12);
  return { id, for: goal, action: "", owner: "", due: "" };
}

/** @param {Row} row */
function isBegun({ action, owner, due }) {
  return Boolean(action.trim() || owner.trim() || due);
}

/** @param {string} text */
function trimmed(text) {
  return text.trim().replace(/\s+/g, " ");
}
