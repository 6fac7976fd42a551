/** Whose turn it is when each of some has as long. Pure. */

/**
 * @param {number} gone seconds since the first began
 * @param {number} share seconds each has
 * @param {number} count how many there are
 * @returns {{ at: number, left: number, over: boolean }} `at`: who, from 0; `left`: seconds of that turn; `over`: all
 *   have had theirs
 */
export function turnAt(gone, share, count) {
  const at = Math.max(0, Math.min(count - 1, Math.floor(gone / share)));
  return { at, left: share * (at + 1) - gone, over: gone >= share * count };
}
