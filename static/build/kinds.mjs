/** The kinds of exercise as virtual modules: `kinds:phone` and `kinds:screen`. */
import { existsSync } from "node:fs";
import { join } from "node:path";

/**
 * The kinds that have a script for a face.
 *
 * @param {string} face
 * @param {string[]} names the kinds, as the server's table orders them
 * @param {string[]} folders where a kind's folder may stand, tried in this order
 */
export function kindsWith(face, names, folders) {
  return names.flatMap((name) => {
    const all = folders.map((folder) => join(folder, name));
    const folder = all.find((candidate) => existsSync(join(candidate, `${face}.js`)));
    return folder ? [{ name, folder, path: join(folder, `${face}.js`) }] : [];
  });
}

/**
 * Each virtual module exports a table from a kind's name to that face's module.
 *
 * @param {string[]} names
 * @param {string[]} folders
 * @returns {import("esbuild").Plugin}
 */
export function kinds(names, folders) {
  return {
    name: "kinds",
    setup(build) {
      build.onResolve({ filter: /^kinds:(phone|screen|desk)$/ }, ({ path }) => ({
        path: path.slice("kinds:".length),
        namespace: "kinds",
      }));
      build.onLoad({ filter: /.*/, namespace: "kinds" }, ({ path: face }) => {
        const found = kindsWith(face, names, folders);
        const imports = found.map(({ path }, at) => `import k${at} from ${JSON.stringify(path)};`);
        const table = found.map(({ name }, at) => `${JSON.stringify(name)}: k${at}`);
        return {
          contents: `${imports.join("\n")}\nexport default {${table.join(", ")}};`,
          resolveDir: folders[0],
          watchFiles: found.map(({ path }) => path),
        };
      });
    },
  };
}
