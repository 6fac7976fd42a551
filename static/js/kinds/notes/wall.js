/** What the server tells of a wall, and how it is read. Pure. */

/**
 * @typedef {{ id: string, text: string, votes: number|null, theme: string|null, of?: string[] }} Note
 * @typedef {{ column: string, notes: Note[], count: number }} Column
 * @typedef {{ theme: string, votes: number|null, count: number }} Theme
 * @typedef {{ columns: Column[], themes: Theme[], voted: number }} Wall
 */

/** @param {{ results: any } | null | undefined} tally @returns {Wall} */
export function wallOf(tally) {
  return tally?.results ?? { columns: [], themes: [], voted: 0 };
}

/** All notes in the wall's order, each with its column. @param {Wall} wall */
export function inOrder({ columns }) {
  return columns.flatMap(({ column, notes }) => notes.map((note) => ({ ...note, column })));
}

/** Whether anything has got a vote. @param {Wall} wall */
export function isVoted({ columns }) {
  return columns.some(({ notes }) => notes.some(({ votes }) => votes));
}

/** The note before or after one, round the wall; null on an empty wall. @param {Wall} wall
 * @param {string|null|undefined} id @param {number} by */
export function beside(wall, id, by) {
  const notes = inOrder(wall);
  if (!notes.length) return null;
  const at = notes.findIndex((note) => note.id === id);
  if (at < 0) return notes[0].id;
  return notes[(at + by + notes.length) % notes.length].id;
}
