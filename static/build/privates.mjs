/**
 * A class's private names as plain ones: phones of 2018 cannot read the language's own, and what stands for
 * those there, a map of every object for each name, costs weight and time.
 */
import { readFile } from "node:fs/promises";

const OURS = /[\\/]static[\\/]js[\\/].*\.js$/;
// What is read or called, and what a class begins a line with.
const NAME = /(\.|(?:^ +|\*\/ )(?:(?:static|async|get|set) )*)#(?=[a-z])/gm;

/** @returns {import("esbuild").Plugin} */
export function privates() {
  return {
    name: "privates",
    setup(build) {
      /** @type {Map<string, number>} */
      const numbers = new Map();
      build.onLoad({ filter: OURS, namespace: "file" }, async ({ path }) => {
        const number = numbers.get(path) ?? numbers.set(path, numbers.size).size - 1;
        return { contents: plain(await readFile(path, "utf8"), number), loader: "js" };
      });
    },
  };
}

/**
 * The same script with no private names. `number` is its file's: a class and the one it extends may each have
 * one of the same name.
 *
 * @param {string} script
 * @param {number} number
 */
export function plain(script, number) {
  return script.replace(NAME, `$1_${number}`);
}
