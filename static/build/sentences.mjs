/** The sentences that scripts say: what stands in `t("…")` and `n("…", "…")`. */
import { readFile } from "node:fs/promises";

const TEXT = `("(?:[^"\\\\]|\\\\.)*")`;
const CALL = new RegExp(`(?<![\\w$])(?:t\\(\\s*${TEXT}|n\\(\\s*${TEXT}\\s*,\\s*${TEXT})`, "g");
const UNREADABLE = /(?<![\w$])(?<!function )[tn]\((?!\s*"|\))/;
const COMMENT = /\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm;

/**
 * @param {string[]} paths scripts to read
 * @returns {Promise<(string|string[])[]>} each sentence once, in order; with a plural as [one, many]
 * @throws {Error} where a sentence is put together at run time, since it could not be translated
 */
export async function sentences(paths) {
  /** @type {Map<string, string|string[]>} */
  const found = new Map();
  for (const path of paths.sort()) {
    const source = (await readFile(path, "utf8")).replace(COMMENT, "");
    const unreadable = UNREADABLE.exec(source);
    if (unreadable) {
      const near = source.slice(unreadable.index, unreadable.index + 40);
      throw new Error(`${path}: the text of ${near} must stand there as it is, in double quotes`);
    }
    for (const [, only, one, many] of source.matchAll(CALL)) {
      if (only) found.set(JSON.parse(only), JSON.parse(only));
      else found.set(JSON.parse(one), [JSON.parse(one), JSON.parse(many)]);
    }
  }
  return [...found.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
}
