import assert from "node:assert/strict";
import test from "node:test";
import { lines, pages, roundsOf } from "../../static/js/parts/rounds-lines.js";
import { compared } from "../../static/js/screen/compared.js";
import { showsResult } from "../../static/js/screen/status.js";

const given = (values) => Object.entries(values).map(([item, value]) => ({ item, value }));
const room = { step: { by: ["person", "group", "room"], round: "group" } };
const tally = (round, answers, more = {}) => ({ round, answers, results: { items: [] }, ...more });

test("the rounds stand in the step's order, without those that have no result", () => {
  const rounds = [tally("room", 1), tally("person", 9), { ...tally("person", 9), results: null }];
  const found = roundsOf({ tally: tally("group", 3, { rounds }), room });
  assert.deepEqual(
    found.map(({ round }) => round),
    ["person", "group", "room"],
  );
  assert.deepEqual(roundsOf({ tally: tally("group", 0), room }), []);
  assert.deepEqual(roundsOf({ tally: null, room }), []);
});

test("an item's line has what each round said, how far it went and how many places", () => {
  const found = lines([given({ a: 60, b: 30, c: 10 }), given({ a: 20, b: 30, c: 50 })], {
    open: false,
  });
  assert.deepEqual(
    found.map(({ item, values, shift, rank, moved }) => [item, values, shift, rank.place, moved]),
    [
      ["c", [10, 50], 40, 1, 2],
      ["b", [30, 30], 0, 2, 0],
      ["a", [60, 20], -40, 3, -2],
    ],
  );
  // Two went equally far: neither went furthest.
  assert.ok(found.every(({ most }) => !most));
});

test("what went furthest is marked where it is alone", () => {
  const found = lines([given({ a: 60, b: 40 }), given({ a: 30, b: 45 })], { open: false });
  assert.deepEqual(
    found.filter(({ most }) => most).map(({ item }) => item),
    ["a"],
  );
});

test("nobody rises by sharing the last place", () => {
  const found = lines([given({ a: 3, b: 2, c: 1 }), given({ a: 9, b: 0, c: 0 })], { open: false });
  assert.deepEqual(
    found.map(({ item, moved }) => [item, moved]),
    [
      ["a", 0],
      ["b", 0],
      ["c", 0],
    ],
  );
});

test("while people answer the rows stand as the first round left them, and have no place", () => {
  const found = lines([given({ a: 60, b: 40 }), given({ a: 0, b: 100 })], { open: true });
  assert.deepEqual(
    found.map(({ item, rank, moved }) => [item, rank, moved]),
    [
      ["a", null, 0],
      ["b", null, 0],
    ],
  );
});

test("what a round does not name got nothing there, and what it withholds has no shift", () => {
  const [mot, ro] = lines([given({ Mot: 1, ro: null }), given({ mot: 0.5, ro: 0.25 })], {
    open: false,
  });
  assert.deepEqual([mot.item, mot.values], ["mot", [1, 0.5]]);
  assert.equal(ro.shift, null);
  assert.deepEqual(lines([[], given({ ny: 1 })], { open: false })[0].values, [0, 1]);
});

test("thirty items stand on pages, each as full as the others", () => {
  const many = Array.from({ length: 30 }, (_, at) => ({ item: `Verdi ${at}` }));
  assert.deepEqual(
    pages(many).map((page) => page.length),
    [10, 10, 10],
  );
});

test("a face is drawn as it is where there is nothing to compare", () => {
  const face = { result: "one", rounds: { result: "rounds" }, groups: { result: "groups" } };
  const alone = { tally: tally("group", 3), room };
  const both = { tally: tally("group", 3, { rounds: [tally("person", 9)], groups: [{}] }), room };
  assert.equal(compared(face, "rounds", alone).result, "one");
  assert.equal(compared(face, "groups", alone).result, "one");
  assert.equal(compared(face, "", both).result, "one");
  assert.equal(compared(face, "rounds", both).result, "rounds");
  assert.equal(compared(face, "groups", both).result, "groups");
  assert.equal(compared({ result: "wall" }, "rounds", both).result, "wall");
});

test("two earlier rounds can be compared before anybody has answered the present one", () => {
  const rounds = [tally("person", 9), tally("group", 3)];
  const now = { ...tally("room", 0), rounds };
  const at = { shown: true, view: "rounds", step: { by: ["person", "group", "room"] } };
  assert.equal(showsResult(at, now), true);
  assert.equal(showsResult({ ...at, view: "" }, now), false);
  assert.equal(showsResult({ ...at, shown: false }, now), false);
  assert.equal(showsResult(at, { ...now, rounds: rounds.slice(1) }), false);
});
