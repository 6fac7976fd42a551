import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import { sentences } from "../../static/build/sentences.mjs";

const home = fileURLToPath(new URL("../..", import.meta.url));
const PHONE_BYTES = 60_000;
const FONT_BYTES = 30_000;

const TOY_PHONE = `import { html } from "lit";
import { n, t } from "${join(home, "static/js/texts.js")}";
export default {
  begin: () => ({}),
  missing: () => t("Tap the toy"),
  answer: () => ({}),
  view: () => html\`<button>\${n("{count} toy", "{count} toys", 2)}</button>\`,
  receipt: () => [],
  result: () => "",
};
`;

/** @type {string} */
let folder;
/** @type {any} */
let manifest;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "front-end-"));
  await mkdir(join(folder, "kinds", "toy"), { recursive: true });
  await writeFile(join(folder, "kinds", "toy", "phone.js"), TOY_PHONE);
  const from = ["--kinds", "points,diamond,rating,toy", "--kinds-from", join(folder, "kinds")];
  await promisify(execFile)("node", ["build.mjs", ...from, "--out", join(folder, "dist")], {
    cwd: home,
  });
  manifest = JSON.parse(await readFile(join(folder, "dist", "manifest.json"), "utf8"));
});

after(() => rm(folder, { recursive: true }));

/** @param {string} name @param {string} [packed] */
const bytes = async (name, packed = "") =>
  (await stat(join(folder, "dist", manifest[name] + packed))).size;

/** @param {string} name */
const text = (name) => readFile(join(folder, "dist", manifest[name]), "utf8");

test("a kind from another folder has a script of its own, and its sentences are the phone's", async () => {
  assert.ok((await text("kind-toy.js")).includes("Tap the toy"));
  assert.ok(!(await text("phone.js")).includes("Tap the toy"));
  assert.ok(manifest.texts.phone.includes("Tap the toy"));
  assert.ok(manifest.texts.phone.some((/** @type {any} */ entry) => entry[1] === "{count} toys"));
});

test("what a kind takes from outside its folder is the phone's, and made once", async () => {
  const toy = await text("kind-toy.js");
  for (const name of ["html", "n", "t"]) assert.ok(toy.includes(`core.${name}`), name);
  assert.ok(!toy.includes("core.nothing"));
  for (const kind of ["points", "diamond", "rating", "toy"]) {
    const script = await text(`kind-${kind}.js`);
    for (const once of ["NumberFormat", "createTreeWalker"]) assert.ok(!script.includes(once));
    for (const [, name] of script.matchAll(/\bcore\.(\w+)/g)) {
      assert.match(await text("phone.js"), new RegExp(`[{,]${name}[:,}]`));
    }
  }
});

test("all kinds lie together in one script and one stylesheet, each as it is by itself", async () => {
  const [script, style] = [await text("kinds.js"), await text("kinds.css")];
  for (const kind of ["points", "diamond", "rating", "toy"]) {
    assert.ok(script.includes(await text(`kind-${kind}.js`)));
    if (manifest[`kind-${kind}.css`]) assert.ok(style.includes(await text(`kind-${kind}.css`)));
  }
  assert.equal(manifest["kind-toy.css"], undefined);
});

test("a phone's first visit weighs at most 60 kB compressed, whichever way it is compressed", async () => {
  // Sentences and their translations, packed as the page is that carries them.
  const page = gzipSync(JSON.stringify(manifest.texts.phone)).length * 2;
  for (const packed of [".br", ".gz"]) {
    const total = (await bytes("phone.js", packed)) + (await bytes("phone.css", packed));
    for (const kind of ["points", "diamond", "rating"]) {
      const own =
        (await bytes(`kind-${kind}.js`, ".gz")) + (await bytes(`kind-${kind}.css`, ".gz"));
      assert.ok(total + own + page < PHONE_BYTES, `${total + own} bytes and a page of ${page}`);
    }
  }
});

test("the font that every page loads weighs at most 30 kB", async () => {
  assert.ok((await bytes("nordic.woff2")) <= FONT_BYTES);
});

test("names change with what is in the files", () => {
  for (const [name, file] of Object.entries(manifest)) {
    if (name !== "texts")
      assert.match(/** @type {string} */ (file), /-[A-Z0-9]{8}\.(js|css|woff2|png|svg)$/);
  }
});

test("a sentence that is put together at run time stops the build", async () => {
  const path = join(folder, "wrong.js");
  await writeFile(path, 't("Hello " + name); t(greeting);');
  await assert.rejects(sentences([path]), /double quotes/);
});
