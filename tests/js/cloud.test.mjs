/** Word clouds: where words stand, and what a phone sends. */
import assert from "node:assert/strict";
import { test } from "node:test";
import * as answer from "../../static/js/kinds/cloud/answer.js";
import { kept, MOST_WORDS, SMALLEST, setting, stack } from "../../static/js/kinds/cloud/layout.js";

const BOX = { width: 82, height: 46 };

/** Words of many lengths, the first named most. @param {number} count */
function words(count) {
  return Array.from({ length: count }, (_, at) => ({
    key: `ord ${at}`,
    count: Math.ceil(count / (at + 1)),
    em: 2 + ((at * 7) % 11),
  }));
}

/** @param {import("../../static/js/kinds/cloud/layout.js").Placed[]} placed */
function holds(placed) {
  for (const [at, one] of placed.entries()) {
    assert.ok(Math.abs(one.x) + one.width / 2 <= BOX.width / 2 + 1e-6, `${one.key} is inside`);
    assert.ok(Math.abs(one.y) + one.height / 2 <= BOX.height / 2 + 1e-6, `${one.key} is inside`);
    assert.ok(one.type >= SMALLEST, `${one.key} can be read`);
    for (const other of placed.slice(at + 1)) {
      const apart =
        Math.abs(one.x - other.x) >= (one.width + other.width) / 2 - 1e-6 ||
        Math.abs(one.y - other.y) >= (one.height + other.height) / 2 - 1e-6;
      assert.ok(apart, `${one.key} and ${other.key} do not touch`);
    }
  }
}

for (const count of [1, 6, 9, 30, 60, 250]) {
  test(`${count} words stand inside the picture, apart, and large enough to read`, () => {
    const placed = setting(words(count), BOX);
    holds(placed);
    assert.ok(placed.length >= Math.min(count, 25));
    assert.ok(placed.length <= MOST_WORDS);
  });
}

test("the word that is named most is the largest, and in the middle", () => {
  const [first, ...others] = setting(words(30), BOX);
  assert.deepEqual([first.key, first.x, first.y], ["ord 0", 0, 0]);
  assert.ok(others.every((other) => other.type <= first.type));
});

test("nothing that stands is moved when more words come", () => {
  const before = setting(words(12), BOX);
  const more = words(20).map((word) => ({ ...word, count: word.count + 1 }));
  const after = kept(before, more, BOX);
  holds(after);
  for (const one of before) {
    const now = after.find(({ key }) => key === one.key);
    assert.deepEqual([now?.x, now?.y], [one.x, one.y]);
  }
  assert.ok(after.length > before.length);
});

test("a word grows where it stands only when there is room", () => {
  const before = setting(words(9), BOX);
  const loud = words(9).map((word) => ({ ...word, count: 50 }));
  const after = kept(before, loud, BOX, 9);
  holds(after);
  assert.ok(after.every((one, at) => one.type >= before[at].type - 1e-9));
});

test("a word that others outgrow shrinks where it stands, and what has no room is set smaller", () => {
  const before = kept([], words(3), BOX);
  const after = kept(before, words(40), BOX);
  holds(after);
  for (const one of before) {
    const now = after.find(({ key }) => key === one.key);
    assert.deepEqual([now?.x, now?.y], [one.x, one.y]);
    assert.ok(now && now.type <= one.type);
  }
  assert.ok(after.length > 25);
});

test("a word that is merged away leaves its place", () => {
  const before = setting(words(9), BOX);
  const after = kept(before, words(9).slice(1), BOX);
  assert.ok(!after.some(({ key }) => key === "ord 0"));
});

test("a handful of words stands in a stack, each on a line of its own", () => {
  const placed = stack(words(4), BOX);
  assert.ok(placed.every(({ x }) => x === 0));
  for (const [at, one] of placed.slice(1).entries()) {
    assert.ok(one.y - placed[at].y >= (one.height + placed[at].height) / 2 - 1e-6);
  }
});

test("what is sent is what is written, without empty fields and spare spaces", () => {
  const state = { words: ["  psykologisk   trygghet ", "", " mot"] };
  assert.deepEqual(answer.answer({ words: 3, longest: 30 }, state), {
    words: ["psykologisk trygghet", "mot"],
  });
});

test("the same word in two fields is found, whatever its case", () => {
  assert.equal(answer.twice({ words: ["Mot", "ro", " mot "] }), "mot");
  assert.equal(answer.twice({ words: ["Mot", "ro", ""] }), undefined);
});

test("one member's words are put into the group's newest, and never too many", () => {
  const settings = { words: 3, longest: 30 };
  const before = { words: ["mot", "ro"] };
  const mine = { words: ["mot", "lek"] };
  const newest = { words: ["mot", "ro", "håp"] };
  assert.deepEqual(answer.rebase(settings, before, mine, newest), { words: ["mot", "håp", "lek"] });
  const full = { words: ["mot", "ro", "håp"] };
  const four = { words: ["mot", "ro", "lek"] };
  assert.equal(answer.rebase(settings, before, four, full).words.length, 3);
});
