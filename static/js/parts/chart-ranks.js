/** Places in an order, where equals share one. */

/**
 * The place of each value, the largest first; equals share the best of theirs, as in 1, 2, 2, 4.
 *
 * @param {(number | null)[]} values in any order; null has no place
 * @returns {({ place: number, shared: boolean } | null)[]} in the order of the values
 */
export function ranks(values) {
  return values.map((value) => {
    if (value === null) return null;
    const above = values.filter((other) => other !== null && other > value && !equal(other, value));
    const equals = values.filter((other) => other !== null && equal(other, value));
    return { place: above.length + 1, shared: equals.length > 1 };
  });
}

/** Sums of decimals differ in their last digits by the way they were added. @param {number} a @param {number} b */
function equal(a, b) {
  return Math.abs(a - b) < 1e-9;
}
