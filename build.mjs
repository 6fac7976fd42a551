/**
 * Builds the front end into static/dist: one script and one stylesheet a page, with hashed names.
 *
 *     node build.mjs --kinds points,diamond,rating [--kinds-from DIR ...] [--out static/dist]
 *
 * Which kinds there are, the server's table says; a kind's modules are static/js/kinds/KIND/phone.js
 * and screen.js, or DIR/KIND/… for kinds that live elsewhere. Beside every file lie its .br and .gz.
 * manifest.json: {"phone.js": "phone-HASH.js", "phone.css": …, "texts": {"phone": [sentence, …]}}; it names
 * every file by what it is called without the hash, and a sentence with a plural stands as [one, many].
 */
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, dirname, extname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs, promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { build } from "esbuild";
import { dark } from "./static/build/dark.mjs";
import { fonts } from "./static/build/fonts.mjs";
import { kinds } from "./static/build/kinds.mjs";
import { templatesOnly, textOnly } from "./static/build/light.mjs";
import { sentences } from "./static/build/sentences.mjs";
import { sides } from "./static/build/sides.mjs";

const HOME = dirname(fileURLToPath(import.meta.url));
const SCRIPTS = join(HOME, "static", "js");
// Files that are packed in themselves.
const PACKED = [".woff2", ".png"];
const IMAGES = join(HOME, "static", "img");
const PAGES = ["phone", "screen", "desk", "page", "about", "early", "later", "worker"];

// Every iPhone since the 6s (2015) runs Safari 14.1 or newer, and those sold in 2018 far newer; 14
// is the first in which a page can make an EventTarget of its own. Chrome 80 is what an Android of 2018
// without updates for years still has. Older syntax would cost every phone weight.
const TARGET = ["es2020", "safari14.1", "chrome80", "firefox78"];

const { values: options } = parseArgs({
  options: {
    kinds: { type: "string", default: "" },
    "kinds-from": { type: "string", multiple: true, default: [] },
    out: { type: "string", default: join(HOME, "static", "dist") },
  },
});

const out = resolve(options.out);
const entries = PAGES.map((page) => join(SCRIPTS, `${page}.js`)).filter((path) => existsSync(path));
const folders = [join(SCRIPTS, "kinds"), ...options["kinds-from"].map((path) => resolve(path))];
const images = (await readdir(IMAGES)).map((name) => join(IMAGES, name));
const names = options.kinds.split(",").filter(Boolean);

const result = await build({
  absWorkingDir: HOME,
  entryPoints: [...entries, ...images],
  outdir: out,
  write: false,
  bundle: true,
  splitting: false,
  format: "iife",
  minify: true,
  metafile: true,
  target: TARGET,
  legalComments: "none",
  entryNames: "[name]-[hash]",
  assetNames: "[name]-[hash]",
  nodePaths: [join(HOME, "node_modules")],
  conditions: ["browser", "production"],
  loader: { ".png": "copy", ".svg": "copy" },
  plugins: [fonts(HOME), kinds(names, folders), templatesOnly(), textOnly(), dark(), sides()],
});

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
await Promise.all(result.outputFiles.map((file) => writeWithCompressed(file.path, file.contents)));
await writeFile(join(out, "manifest.json"), `${JSON.stringify(await manifest(), null, 1)}\n`);

/** The names that pages ask for, and the sentences each of them may say. */
async function manifest() {
  /** @type {Record<string, any>} */
  const table = {};
  /** @type {Record<string, (string|string[])[]>} */
  const texts = {};
  for (const [path, output] of Object.entries(result.metafile.outputs)) {
    const file = basename(path);
    const page = file.replace(/-[^-]+$/, "");
    table[`${page}${extname(file)}`] = file;
    if (extname(file) !== ".js") continue;
    const sources = Object.keys(output.inputs)
      .map((input) => resolve(HOME, input))
      .filter((input) => input.endsWith(".js") && !relative(HOME, input).includes("node_modules"))
      .filter((input) => existsSync(input));
    texts[page] = await sentences(sources);
  }
  return { ...Object.fromEntries(Object.entries(table).sort()), texts };
}

/** @param {string} path @param {Uint8Array} contents */
async function writeWithCompressed(path, contents) {
  await writeFile(path, contents);
  if (PACKED.includes(extname(path))) return;
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
  await writeFile(`${path}.br`, await promisify(brotliCompress)(contents, quality));
  await writeFile(`${path}.gz`, await promisify(gzip)(contents, { level: 9 }));
}

for (const file of Object.values(JSON.parse(await readFile(join(out, "manifest.json"), "utf8")))) {
  if (typeof file !== "string") continue;
  const packed = PACKED.includes(extname(file)) ? file : `${file}.br`;
  console.log(`${file}  ${((await readFile(join(out, packed))).length / 1000).toFixed(1)} kB`);
}
