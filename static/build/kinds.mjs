/** The kinds of exercise as virtual modules: `kinds:phone` and `kinds:screen`. */
import { existsSync } from "node:fs";
import { join } from "node:path";

/**
 * Each virtual module exports a table from a kind's name to that face's module.
 *
 * @param {string[]} names the kinds, as the server's table orders them
 * @param {string[]} folders where a kind's folder may stand, tried in this order
 * @returns {import("esbuild").Plugin}
 */
export function kinds(names, folders) {
  return {
    name: "kinds",
    setup(build) {
      build.onResolve({ filter: /^kinds:/ }, ({ path }) => ({
        path: path.slice("kinds:".length),
        namespace: "kinds",
      }));
      build.onLoad({ filter: /.*/, namespace: "kinds" }, ({ path: face }) => {
        const found = names.flatMap((name) => {
          const path = folders
            .map((folder) => join(folder, name, `${face}.js`))
            .find((candidate) => existsSync(candidate));
          return path ? [{ name, path }] : [];
        });
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
