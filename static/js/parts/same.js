/** When two texts name the same thing: trimmed, composed and without regard to case. */

/** @param {string} text */
export function fold(text) {
  return text.trim().normalize("NFC").toLowerCase().normalize("NFC");
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
