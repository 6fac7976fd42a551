/** Places where a long word may break, for browsers that do not know our compounds. */

const SOFT_HYPHEN = "\u00ad";
const LONG = 10;
const LEAST_BEFORE = 4;
const LEAST_AFTER = 4;

// Where the first part of a Norwegian compound often ends: with a binding s or e, or a whole word.
const JOINTS =
  /(?:ings|hets|sjons|skaps|tets|doms|lings|mings|nads|ments|arbeids|selvs|lands|livs|fags|tids|kultur|motiv|kompetanse|mestrings|medarbeider|leder|jobb|tilbake|bruker|samfunns)(?=\p{L}{4})/giu;
// Otherwise between syllables: after a vowel, before a consonant that a vowel follows.
const SYLLABLE = /[aeiouyæøåéö][^aeiouyæøåéö\P{L}]{0,2}(?=[bcdfghjklmnpqrstvwxz][aeiouyæøåéö])/giu;

/** @type {Map<string, string>} what has been said before is not worked out again at every drawing */
const known = new Map();

/**
 * The text with soft hyphens in its long words; they show only where a line breaks at them.
 *
 * @param {string} text
 */
export function soften(text) {
  const soft =
    known.get(text) ??
    text.replace(/\p{L}+/gu, (word) => (word.length < LONG ? word : softenWord(word)));
  known.set(text, soft);
  return soft;
}

/** @param {string} word */
function softenWord(word) {
  const parts = split(word, breaks(word, JOINTS));
  return parts
    .flatMap((part) => (part.length < LONG ? part : split(part, breaks(part, SYLLABLE))))
    .join(SOFT_HYPHEN);
}

/** @param {string} word @param {number[]} places */
function split(word, places) {
  return [0, ...places].map((place, at) => word.slice(place, places[at]));
}

/** @param {string} word @param {RegExp} pattern */
function breaks(word, pattern) {
  return Array.from(word.matchAll(pattern), (match) => (match.index ?? 0) + match[0].length).filter(
    (place) => place >= LEAST_BEFORE && word.length - place >= LEAST_AFTER,
  );
}
