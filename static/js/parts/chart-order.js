/** In which order lines stand: nothing moves while people answer. */

/**
 * The lines in the order of the eye: as they are while people answer, as the results have them once that is closed.
 *
 * @template {{ item: string }} Line
 * @param {Line[]} lines as the results give them, most first
 * @param {boolean} open
 * @param {string[]} planned the settings' order
 * @param {Line[] | null} settled the lines when answering was last closed
 */
export function ordered(lines, open, planned, settled) {
  if (!open) return lines;
  const order = settled ? settled.map((line) => line.item) : planned;
  const place = (/** @type {Line} */ line) =>
    order.includes(line.item) ? order.indexOf(line.item) : order.length;
  return [...lines].sort((a, b) => place(a) - place(b));
}
