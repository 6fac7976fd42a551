/** The typeface, cut down to what our languages need: `url(font:nordic)`, `url(font:latin)`, `url(font:extended)`. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import subsetFont from "subset-font";

const FILES = "node_modules/@fontsource-variable/schibsted-grotesk/files";

/** @type {(from: number, to: number) => string} */
const range = (from, to) =>
  Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)).join("");

const NORDIC = "§«»°·×÷ÄÅÆÉÖØÜàáäåæçèéêíòóôöøúüß";
const LATIN = "schibsted-grotesk-latin-wght-normal.woff2";
const EXTENDED = "schibsted-grotesk-latin-ext-wght-normal.woff2";

// The first cut is what every page loads, at most 30 KB; a browser fetches the others only for a
// text that holds one of their letters. tokens.css names the same ranges.
const CUTS = {
  nordic: { file: LATIN, text: `${range(0x20, 0x7e)}\u00a0\u00ad${NORDIC}–—‘’“”…−•` },
  latin: { file: LATIN, text: `${range(0xa1, 0xff)}Œœ‚„€` },
  extended: { file: EXTENDED, text: range(0x100, 0x17f) },
};

// Only what the styles use: tabular figures, and letters that sit well beside each other. The pairs of
// letters are half the weight of the first cut, and worth it at the sizes of a screen.
const FEATURES = ["kern", "tnum", "lnum", "ccmp", "locl", "mark", "mkmk"];

/**
 * @param {string} home the folder that holds node_modules
 * @returns {import("esbuild").Plugin}
 */
export function fonts(home) {
  return {
    name: "fonts",
    setup(build) {
      build.onResolve({ filter: /^font:/ }, ({ path }) => ({
        path: `${path.slice("font:".length)}.woff2`,
        namespace: "font",
      }));
      build.onLoad({ filter: /.*/, namespace: "font" }, async ({ path }) => {
        const cut = CUTS[/** @type {keyof typeof CUTS} */ (path.replace(".woff2", ""))];
        const whole = await readFile(join(home, FILES, cut.file));
        const contents = await subsetFont(whole, cut.text, {
          targetFormat: "woff2",
          variationAxes: { wght: { min: 450, max: 780, default: 450 } },
          keepFeatures: FEATURES,
          noHinting: true,
        });
        return { contents, loader: "file" };
      });
    },
  };
}
