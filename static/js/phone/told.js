/** What a screen reader is told when something new is here. */

let last = "";

/** @param {string} sentence said once, not again until something else was said */
export function tell(sentence) {
  const region = document.getElementById("told");
  if (!region || sentence === last) return;
  last = sentence;
  region.textContent = sentence;
}
