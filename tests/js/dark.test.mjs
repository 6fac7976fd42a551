import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { twice } from "../../static/build/dark.mjs";

const TOKENS = new URL("../../static/css/tokens.css", import.meta.url);

test("dark for a page that chose it and dark for a device that did are the same", async () => {
  const css = twice(await readFile(TOKENS, "utf8"));
  const chosen = [...css.matchAll(/\[data-theme="dark"\] (\{[^}]*\})/g)].map((found) => found[1]);
  const device = [...css.matchAll(/:root:not\(\[data-theme="light"\]\) (\{[^}]*\})/g)];
  assert.deepEqual(
    device.map((found) => found[1]),
    chosen,
  );
  assert.equal(chosen.length, 2);
});

test("dark by device is asked of the device, and leaves the rest as it was", () => {
  const css = 'a { b: c }\n[data-theme="dark"] { --ink: #fff; }\nd { e: f }';
  assert.equal(
    twice(css),
    `a { b: c }\n[data-theme="dark"] { --ink: #fff; }
@media (prefers-color-scheme: dark) { :root:not([data-theme="light"]) { --ink: #fff; } }\nd { e: f }`,
  );
});
