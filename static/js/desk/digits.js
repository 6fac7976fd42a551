/** Scales answered by the digits of the keyboard: what thirty sheets of paper want. */

/**
 * A digit on a scale chooses that step of it, and goes on to the next scale.
 *
 * @param {KeyboardEvent} event heard by what holds the scales
 */
export function byDigit({ target, currentTarget, key, ctrlKey, metaKey, altKey }) {
  const { type, name } = /** @type {HTMLInputElement} */ (target);
  if (type !== "radio" || ctrlKey || metaKey || altKey || !/^\d$/.test(key)) return;
  const home = /** @type {HTMLElement} */ (currentTarget);
  const found = home.querySelectorAll("input[type=radio]");
  const all = /** @type {HTMLInputElement[]} */ ([...found]);
  const steps = all.filter((radio) => radio.name === name);
  // The one step of two digits that scales have is the tenth.
  const values = key === "0" ? ["0", "10"] : [key];
  const meant = steps.find(({ value }) => values.includes(value));
  if (!meant) return;
  const last = steps[steps.length - 1];
  const next = all[all.indexOf(last) + 1];
  meant.click();
  (next ?? meant).focus();
}
