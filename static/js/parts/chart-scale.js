/** Round figures for an axis. */

const STEPS = [1, 2, 5];

/**
 * An axis from 0 that has room for `largest`.
 *
 * @param {number} largest
 * @param {number} most ticks, the one at 0 included
 * @returns {{ max: number, ticks: number[] }}
 */
export function axis(largest, most) {
  const need = Math.max(largest, 1);
  for (let power = 1; ; power *= 10) {
    for (const step of STEPS) {
      const size = step * power;
      const count = Math.ceil(need / size - 1e-9);
      if (count < most) {
        const ticks = Array.from({ length: count + 1 }, (_, at) => at * size);
        return { max: count * size, ticks };
      }
    }
  }
}
