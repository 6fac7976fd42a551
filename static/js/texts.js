/** What the page says, in its language: sentences, numbers and times of day. */

/**
 * @typedef {{
 *   code?: string, as?: string, language: string, languages?: string[], title?: string,
 *   texts: Record<string, string | [string, string]>, join_url?: string, screen_url?: string,
 *   days?: number,
 * } & Record<string, any>} Page what the server tells the page, from its script element "page"
 * @typedef {Record<string, string | number>} Values what fills the braces of a sentence
 */

/** @returns {Page} */
function readPage() {
  const text = globalThis.document?.getElementById("page")?.textContent;
  return { language: "en", texts: {}, ...JSON.parse(text || "{}") };
}

export const page = readPage();

/** nn goes by nb's figures: not every browser knows nn. */
const figures = page.language === "en" ? "en-GB" : "nb-NO";

/**
 * A sentence in the page's language. The build finds the sentences, so they stand in the call as they are.
 *
 * @example t("{left} points are left.", { left: 12 })
 * @param {string} source the sentence in English
 * @param {Values} [values]
 */
export function t(source, values) {
  const text = page.texts[source] ?? source;
  return fill(typeof text === "string" ? text : text[0], values);
}

/**
 * A sentence that counts something; `{count}` stands for the number.
 *
 * @example n("{count} point", "{count} points", 3)
 * @param {string} one
 * @param {string} many
 * @param {number} count
 * @param {Values} [values]
 */
export function n(one, many, count, values) {
  const text = page.texts[one];
  const pair = Array.isArray(text) ? text : [one, many];
  return fill(pair[count === 1 ? 0 : 1], { count: number(count, 0), ...values });
}

/**
 * @param {string} text
 * @param {Values} [values]
 */
function fill(text, values) {
  if (!values) return text;
  return text.replace(/\{(\w+)\}/g, (whole, name) => {
    const value = values[name];
    if (value === undefined) return whole;
    return typeof value === "number" ? number(value) : value;
  });
}

/**
 * A sentence with parts that are more than text: its pieces, for a template.
 *
 * @example rich(t("{left} points left"), { left: html`<b>12</b>` })
 * @param {string} text a sentence with its braces still in
 * @param {Record<string, unknown>} values
 * @returns {unknown[]}
 */
export function rich(text, values) {
  return text.split(/\{(\w+)\}/).map((piece, at) => (at % 2 ? values[piece] : piece));
}

/**
 * @param {number} value
 * @param {number} [digits] decimals at most
 * @param {boolean} [fixed] whether they are shown also when they are 0
 */
export function number(value, digits = 1, fixed = false) {
  const form = `${digits} ${fixed}`;
  const writer = writers.get(form) ?? new Intl.NumberFormat(figures, figureOptions(digits, fixed));
  writers.set(form, writer);
  return writer.format(value);
}

/** Making one takes longer than drawing a page. @type {Map<string, Intl.NumberFormat>} */
const writers = new Map();

/** @param {number} digits @param {boolean} fixed */
function figureOptions(digits, fixed) {
  return { maximumFractionDigits: digits, minimumFractionDigits: fixed ? digits : 0 };
}

/** A time of day, as 10.42 or 10:42. @param {number} ms Unix milliseconds */
export function timeOfDay(ms) {
  const time = new Date(ms);
  const two = (/** @type {number} */ figure) => String(figure).padStart(2, "0");
  return `${two(time.getHours())}${page.language === "en" ? ":" : "."}${two(time.getMinutes())}`;
}

/** A duration, as 4:05, with − in front when time has run over. @param {number} seconds */
export function duration(seconds) {
  const whole = Math.abs(Math.ceil(seconds));
  const minutes = Math.floor(whole / 60);
  return `${seconds <= -1 ? "−" : ""}${minutes}:${String(whole % 60).padStart(2, "0")}`;
}

/** A room's code in groups of three. @param {string} code digits */
export function groupsOfThree(code) {
  return code.replace(/(\d{3})(?=\d)/g, "$1 ");
}
