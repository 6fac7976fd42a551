import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { sentences } from "../../static/build/sentences.mjs";
import { soften } from "../../static/js/parts/soften.js";
import { n, rich, t } from "../../static/js/texts.js";

const home = fileURLToPath(new URL("../..", import.meta.url));

/** @param {string} folder @returns {Promise<string[]>} */
async function scripts(folder) {
  const entries = await readdir(folder, { recursive: true });
  return entries.filter((entry) => entry.endsWith(".js")).map((entry) => join(folder, entry));
}

for (const language of ["nb", "nn"]) {
  test(`every sentence of the scripts is there in ${language}, with the same braces`, async () => {
    const folder = join(home, "workshop", "locale", language);
    const files = (await readdir(folder)).filter((file) => file.endsWith(".po"));
    const texts = await Promise.all(files.map((file) => readFile(join(folder, file), "utf8")));
    const entries = texts.join("\n\n").split(/\n\n+/);
    const translated = new Map(
      entries.flatMap((entry) => {
        const joined = entry.replace(/"\n"/g, "");
        const source = /^msgid "(.*)"$/m.exec(joined)?.[1];
        return source ? [[source, joined]] : [];
      }),
    );
    const paths = (await scripts(join(home, "static", "js"))).filter(
      (path) => !path.endsWith("texts.js"),
    );
    const missing = [];
    for (const sentence of await sentences(paths)) {
      const [one] = [sentence].flat();
      const entry = translated.get(JSON.stringify(one).slice(1, -1));
      if (!entry) missing.push(one);
      const said = entry?.split("msgstr").slice(1).join("") ?? "";
      const braces = Array.from(one.matchAll(/\{\w+\}/g), ([brace]) => brace);
      for (const brace of braces) assert.ok(said.includes(brace), `${brace} is lost in: ${one}`);
    }
    assert.deepEqual(missing, []);
  });
}

test("values fill the braces, numbers in the page's language", () => {
  assert.equal(
    t("{given} of {budget} points", { given: 1000, budget: 12.5 }),
    "1,000 of 12.5 points",
  );
  assert.equal(n("{count} point", "{count} points", 1), "1 point");
  assert.equal(n("{count} point", "{count} points", 2), "2 points");
});

test("a sentence comes apart around what is more than text", () => {
  const bold = { bold: true };
  assert.deepEqual(rich("{left} points left", { left: bold }), ["", bold, " points left"]);
});

test("long words get places to break, short ones none", () => {
  const shy = "\u00ad";
  assert.equal(soften("Kunnskapsbasert"), `Kunnskaps${shy}basert`);
  assert.ok(soften("Gjennomføringskompetanse").includes(`rings${shy}kompe${shy}tanse`));
  assert.equal(soften("Psykologisk trygghet"), `Psyko${shy}lo${shy}gisk trygghet`);
  assert.equal(soften("Gir tillit"), "Gir tillit");
  assert.equal(soften("tilbakemeldinger").replaceAll(shy, ""), "tilbakemeldinger");
});
