/** Private names, which old phones cannot read, are plain ones in what is built: all of them, and nothing else. */
import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { test } from "node:test";
import { transform } from "esbuild";
import { plain } from "../../static/build/privates.mjs";

const SCRIPTS = new URL("../../static/js/", import.meta.url);

function counted() {
  let number = 0;
  return () => number++;
}

async function scripts() {
  const names = await readdir(SCRIPTS, { recursive: true });
  const paths = names.filter((name) => name.endsWith(".js"));
  return Promise.all(paths.map((path) => readFile(new URL(path, SCRIPTS), "utf8")));
}

test("no class of ours has a private name left when its script is plain", async () => {
  const all = await scripts();
  assert.ok(all.some((script) => script.includes("this.#")));
  for (const script of all) {
    const { code } = await transform(plain(script, counted()), { target: "es2020" });
    assert.doesNotMatch(code, /__private/);
  }
});

test("as many names are made plain as the script has, in every place where one may stand", () => {
  const script = `class A {
  #one = 1;
  /** @type {number} */ #two;
  get #three() {
    return this.#one + this?.#two;
  }
  async #four(other) {
    return [...other.#five(), "#six", "a #seven"];
  }
  #five() {}
}`;
  const found = plain(script, counted());
  assert.equal(found.match(/\b_[0-4]\b/g)?.length, 8);
  assert.deepEqual(found.match(/#\w+/g), ["#six", "#seven"]);
});

test("a class and the one it extends keep what each has under the same name", async () => {
  const next = counted();
  const first = plain("class A {\n  #x = 1;\n  a() {\n    return this.#x;\n  }\n}", next);
  const second = plain(
    "class B extends A {\n  #x = 2;\n  b() {\n    return this.#x;\n  }\n}",
    next,
  );
  const B = new Function(`${first}\n${second}\nreturn B;`)();
  assert.deepEqual([new B().a(), new B().b()], [1, 2]);
});
