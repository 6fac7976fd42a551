/**
 * Writes sides in pairs as one side each, which browsers before 2021 need: Chrome drops a whole
 * `margin-inline` and all of `inset` until 87. All languages here run from left to right, so the start is the left.
 */
import { readFile } from "node:fs/promises";

/** @type {Record<string, [string, string]>} */
const SIDES = { inline: ["left", "right"], block: ["top", "bottom"] };
const INSET = /(?<![-\w])inset-(inline|block)-(start|end)(?=\s*:)/g;
const PAIR = /(?<![-\w])(margin|padding|border|inset)-(inline|block)\s*:([^;{}]+)/g;

/** @returns {import("esbuild").Plugin} */
export function sides() {
  return {
    name: "sides",
    setup(build) {
      build.onLoad({ filter: /\.css$/ }, async ({ path }) => ({
        contents: sideBySide(await readFile(path, "utf8")),
        loader: "css",
      }));
    },
  };
}

/**
 * A stylesheet that says the same of each side for itself:
 * `padding-block: 0 1rem` becomes `padding-top: 0; padding-bottom: 1rem`.
 *
 * @param {string} css
 */
export function sideBySide(css) {
  const one = css.replace(INSET, (_inset, axis, end) => SIDES[axis][end === "start" ? 0 : 1]);
  return one.replace(PAIR, (_pair, property, axis, value) => {
    const important = /\s*!important\s*$/.exec(value)?.[0] ?? "";
    const given = value.slice(0, value.length - important.length).trim();
    const [first, second = first] = property === "border" ? [given] : words(given);
    const name = property === "inset" ? "" : `${property}-`;
    const [start, end] = SIDES[axis];
    return `${name}${start}: ${first}${important}; ${name}${end}: ${second}${important}`;
  });
}

/** What stands between spaces, brackets kept whole. @param {string} value */
function words(value) {
  const found = [""];
  let depth = 0;
  for (const letter of value) {
    if (letter === "(") depth += 1;
    if (letter === ")") depth -= 1;
    if (depth === 0 && /\s/.test(letter)) found.push("");
    else found[found.length - 1] += letter;
  }
  return found.filter(Boolean);
}
