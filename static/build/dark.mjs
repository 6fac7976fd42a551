/** Dark stands once in tokens.css, for pages that chose it; here it is said again for devices that did. */
import { readFile } from "node:fs/promises";

const CHOSEN = /\[data-theme="dark"\] (\{[^{}]*\})/g;
const BY_DEVICE = '$&\n@media (prefers-color-scheme: dark) { :root:not([data-theme="light"]) $1 }';

/** @returns {import("esbuild").Plugin} */
export function dark() {
  return {
    name: "dark",
    setup(build) {
      build.onLoad({ filter: /[\\/]tokens\.css$/ }, async ({ path }) => ({
        contents: twice(await readFile(path, "utf8")),
        loader: "css",
      }));
    },
  };
}

/**
 * Every rule for a page that chose dark, followed by the same for a device that did.
 *
 * @param {string} css
 */
export function twice(css) {
  return css.replace(CHOSEN, BY_DEVICE);
}
