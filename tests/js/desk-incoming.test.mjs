/** What came over: every change is a new list, and every change can be undone. */
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  asKept,
  bestName,
  merged,
  openPairs,
  pairName,
  restored,
  rows,
  split,
  withAdded,
  without,
} from "../../static/js/desk/incoming.js";

const SOURCE = ["Tillit", "mot", "Raushet", "modig"];
const COUNTS = { Tillit: 4, mot: 2, Raushet: 1, modig: 1 };
const ALL = asKept(SOURCE.map((text) => ({ text })));

const seen = (items) => rows({ source: SOURCE, counts: COUNTS, items }, 6);
const texts = (items) => items.map((item) => item.text);

test("untouched, everything that came is kept in its order with its count", () => {
  assert.deepEqual(
    seen(ALL).map(({ text, count, state }) => [text, count, state]),
    [
      ["Tillit", 4, "kept"],
      ["mot", 2, "kept"],
      ["Raushet", 1, "kept"],
      ["modig", 1, "kept"],
    ],
  );
});

test("a struck text stands where it stood, and comes back there", () => {
  const struck = without(ALL, "MOT ");
  assert.deepEqual(texts(struck), ["Tillit", "Raushet", "modig"]);
  assert.deepEqual(
    seen(struck).map((row) => row.state),
    ["kept", "struck", "kept", "kept"],
  );
  assert.deepEqual(restored(SOURCE, struck, "mot"), ALL);
});

test("a text is restored before added ones", () => {
  const items = withAdded(SOURCE, without(ALL, "modig"), "Nysgjerrighet");
  assert.deepEqual(texts(restored(SOURCE, items, "modig")), [...SOURCE, "Nysgjerrighet"]);
});

test("merged texts are one line that names them, counts them and stands first among them", () => {
  const items = merged(ALL, ["modig", "mot"], "Mot");
  assert.deepEqual(texts(items), ["Tillit", "Mot", "Raushet"]);
  assert.deepEqual(items[1].of, ["mot", "modig"]);
  const line = seen(items)[1];
  assert.deepEqual([line.state, line.count], ["merged", 3]);
});

test("a merged count never goes above the number of answers", () => {
  const items = merged(ALL, ["Tillit", "mot", "modig"], "Tillit");
  assert.equal(seen(items)[0].count, 6);
});

test("taking a merge apart gives the parts back", () => {
  const items = split(merged(ALL, ["mot", "modig"], "Mot"), "Mot");
  assert.deepEqual(texts(items).sort(), [...SOURCE].sort());
  assert.ok(items.every((item) => item.of.length === 0));
});

test("merging what is merged already keeps every part", () => {
  const first = merged(ALL, ["mot", "modig"], "Mot");
  const second = merged(first, ["Mot", "Tillit"], "Tillit");
  assert.deepEqual(second[0], { text: "Tillit", of: ["Tillit", "mot", "modig"] });
});

test("a lost text is added last, and is marked so", () => {
  const items = withAdded(SOURCE, ALL, " Medvirkning ");
  assert.equal(items.at(-1).text, "Medvirkning");
  assert.equal(seen(items).at(-1).state, "added");
});

test("adding what is there already changes nothing", () => {
  assert.equal(withAdded(SOURCE, ALL, "tillit"), null);
  assert.equal(withAdded(SOURCE, merged(ALL, ["mot", "modig"], "Mot"), "Modig"), null);
});

test("adding what was struck puts it back where it came", () => {
  assert.deepEqual(withAdded(SOURCE, without(ALL, "mot"), "Mot"), ALL);
});

test("a pair is open until one of the two is gone or both are kept", () => {
  const alike = [["mot", "modig"]];
  assert.equal(openPairs(alike, ALL, []).length, 1);
  assert.equal(openPairs(alike, without(ALL, "mot"), []).length, 0);
  assert.equal(openPairs(alike, ALL, [pairName("Modig", "mot")]).length, 0);
});

test("the merged take the name that most gave, or the first", () => {
  const [tillit, mot, raushet, modig] = seen(ALL);
  assert.equal(bestName([raushet, tillit, mot]), "Tillit");
  assert.equal(bestName([raushet, modig]), "Raushet");
});
