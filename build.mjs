/**
 * Builds the front end into static/dist: one script and one stylesheet a page, and on phones one of each a
 * kind of exercise, with hashed names.
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
import { apart, core, hashed } from "./static/build/apart.mjs";
import { dark } from "./static/build/dark.mjs";
import { fonts } from "./static/build/fonts.mjs";
import { kinds, kindsWith } from "./static/build/kinds.mjs";
import { templatesOnly, textOnly } from "./static/build/light.mjs";
import { privates } from "./static/build/privates.mjs";
import { sentences } from "./static/build/sentences.mjs";
import { sides } from "./static/build/sides.mjs";

const HOME = dirname(fileURLToPath(import.meta.url));
const SCRIPTS = join(HOME, "static", "js");
// Files that are packed in themselves.
const PACKED = [".woff2", ".png"];
const IMAGES = join(HOME, "static", "img");
const PAGES = [
  "phone",
  "screen",
  "desk",
  "plan",
  "mine",
  "tables",
  "preview-phone",
  "preview-screen",
  "page",
  "about",
  "early",
  "later",
  "worker",
];

// Every iPhone since the 6s (2015) runs Safari 14.1 or newer, and those sold in 2018 far newer; 14
// is the first in which a page can make an EventTarget of its own. Chrome 80 is what an Android of 2018
// without updates for years still has. Older syntax would cost every phone weight.
// The build knows of "?." that Chrome read it wrongly until 91 where "..." follows: a test sees to it that none does.
const TARGET = ["es2020", "safari14.1", "chrome80", "firefox78"];

const { values: asked } = parseArgs({
  options: {
    kinds: { type: "string", default: "" },
    "kinds-from": { type: "string", multiple: true, default: [] },
    out: { type: "string", default: join(HOME, "static", "dist") },
  },
});

const out = resolve(asked.out);
const entries = PAGES.map((page) => join(SCRIPTS, `${page}.js`)).filter((path) => existsSync(path));
const folders = [join(SCRIPTS, "kinds"), ...asked["kinds-from"].map((path) => resolve(path))];
const images = (await readdir(IMAGES)).map((name) => join(IMAGES, name));
const names = asked.kinds.split(",").filter(Boolean);

/** @satisfies {import("esbuild").BuildOptions} */
const options = {
  absWorkingDir: HOME,
  outdir: out,
  bundle: true,
  minify: true,
  target: TARGET,
  supported: { "optional-chain": true },
  legalComments: "none",
  nodePaths: [join(HOME, "node_modules")],
  conditions: ["browser", "production"],
  plugins: [templatesOnly(), textOnly(), privates(SCRIPTS), dark(), sides()],
};
const onPhones = await apart(kindsWith("phone", names, folders), HOME, options);
const result = await build({
  ...options,
  entryPoints: [...entries, ...images],
  write: false,
  splitting: false,
  format: "iife",
  metafile: true,
  entryNames: "[name]-[hash]",
  assetNames: "[name]-[hash]",
  loader: { ".png": "copy", ".svg": "copy" },
  plugins: [fonts(HOME), kinds(names, folders), core(onPhones, HOME), ...options.plugins],
});
const files = [
  ...result.outputFiles.map(({ path, contents }) => ({ name: basename(path), contents })),
  ...onPhones.files.map(({ name, text }) => ({
    name: hashed(name, text),
    contents: new TextEncoder().encode(text),
  })),
];

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
await Promise.all(files.map(({ name, contents }) => writeWithCompressed(name, contents)));
await writeFile(join(out, "manifest.json"), `${JSON.stringify(await manifest(), null, 1)}\n`);

/** The names that pages ask for, and the sentences each of them may say. */
async function manifest() {
  const table = files.map(({ name }) => [name.replace(/-[^-]+(?=\.\w+$)/, ""), name]);
  /** @type {Record<string, (string|string[])[]>} */
  const texts = {};
  for (const [path, { inputs }] of Object.entries(result.metafile.outputs)) {
    if (extname(path) !== ".js") continue;
    const page = basename(path).replace(/-[^-]+$/, "");
    const ofKinds = page === "phone" ? onPhones.sources : [];
    const sources = [...Object.keys(inputs), ...ofKinds]
      .map((input) => resolve(HOME, input))
      .filter((input) => input.endsWith(".js") && !relative(HOME, input).includes("node_modules"))
      .filter((input) => existsSync(input));
    texts[page] = await sentences(sources);
  }
  return { ...Object.fromEntries(table.sort()), texts };
}

/** @param {string} name @param {Uint8Array} contents */
async function writeWithCompressed(name, contents) {
  const path = join(out, name);
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
