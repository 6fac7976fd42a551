/**
 * A class's private names as plain short ones: phones of 2018 cannot read the language's own, and what stands
 * for those there, a map of every object for each name, costs weight and time.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const SCRIPT = /\.js$/;
// What is read or called, and what a class begins a line with.
const NAME = /(\.|(?:^ +|\*\/ )(?:(?:static|async|get|set) )*)#([a-zA-Z]\w*)/gm;

/** @param {string} folder with our scripts @returns {import("esbuild").Plugin} */
export function privates(folder) {
  const scripts = plainly(folder);
  return {
    name: "privates",
    setup(build) {
      build.onLoad({ filter: SCRIPT, namespace: "file" }, ({ path }) => {
        const contents = scripts.get(path);
        return contents === undefined ? undefined : { contents, loader: "js" };
      });
    },
  };
}

/**
 * Every script of `folder`, without private names, by its path. In the order of the paths, so that each build
 * says the same; and no two scripts share a name, since a class and the one it extends may each have one.
 *
 * @param {string} folder
 */
function plainly(folder) {
  /** @type {Map<string, string>} */
  const scripts = new Map();
  let given = 0;
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }).sort()) {
    if (!SCRIPT.test(name)) continue;
    const path = join(folder, name);
    scripts.set(
      path,
      plain(readFileSync(path, "utf8"), () => given++),
    );
  }
  return scripts;
}

/**
 * One script without private names. `next` numbers them.
 *
 * @param {string} script
 * @param {() => number} next
 */
export function plain(script, next) {
  /** @type {Map<string, string>} */
  const names = new Map();
  return script.replace(NAME, (_all, before, name) => {
    const known = names.get(name) ?? `_${next().toString(36)}`;
    names.set(name, known);
    return before + known;
  });
}
