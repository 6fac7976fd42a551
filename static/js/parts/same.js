/** When two texts name the same thing: trimmed, composed and without regard to case. */

/** @type {Map<string, string>} what has been said before is not worked out again at every tap */
const known = new Map();

/** @param {string} text */
export function fold(text) {
  const folded = known.get(text) ?? text.trim().normalize("NFC").toLowerCase().normalize("NFC");
  known.set(text, folded);
  return folded;
}

/** @param {string} one @param {string} other */
export function same(one, other) {
  return fold(one) === fold(other);
}

/** Whether two answers say the same: objects of plain data, whatever the order of their keys. */
export function alike(/** @type {unknown} */ one, /** @type {unknown} */ other) {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

/** @param {any} value @returns {any} */
function sorted(value) {
  if (Array.isArray(value)) return value.map(sorted);
  if (!value || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, sorted(value[key])]),
  );
}
