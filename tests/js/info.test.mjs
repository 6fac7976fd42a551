/** What is told on the screen: how much room it takes, and in what type. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { FLOOR_U, heightOf, typesFor, WIDTH_U } from "../../static/js/kinds/info/layout.js";
import { pagesOf } from "../../static/js/parts/chart-pages.js";

/** @param {string} text @param {object} [more] @returns {import("../../static/js/kinds/info/content.js").Block} */
function block(text, more) {
  return { as: "text", depth: 0, mark: "", runs: [{ text }], ...more };
}

test("a longer text takes more room, and so does a narrower or deeper place", () => {
  const tall = (/** @type {any} */ told, width = WIDTH_U) => heightOf(told, width, FLOOR_U);
  const long = block("ord ".repeat(60));
  assert.ok(tall(block("ord")) < tall(long));
  assert.ok(tall(long) < tall(long, WIDTH_U / 2));
  assert.ok(tall({ ...long, as: "item", depth: 1 }) < tall({ ...long, as: "item", depth: 9 }));
  assert.ok(tall(block("a")) < tall(block("a\nb")));
});

test("every block is on one page, in order", () => {
  const blocks = Array.from({ length: 40 }, (_, at) => block(`Punkt ${at}`));
  const pages = pagesOf(blocks, (one) => heightOf(one, WIDTH_U, FLOOR_U), 44);
  assert.ok(pages.length > 1);
  assert.deepEqual(pages.flat(), blocks);
});

test("what takes several pages keeps one size, and nothing begins below the floor", () => {
  assert.ok(typesFor(1)[0].type > typesFor(2)[0].type);
  assert.equal(typesFor(2)[0].type, FLOOR_U);
});
