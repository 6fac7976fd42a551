/** Matrices: where names and numbers stand, what the figures say, and what a phone sends. */
import assert from "node:assert/strict";
import { test } from "node:test";
import * as answer from "../../static/js/kinds/matrix/answer.js";
import {
  broken,
  labels,
  MOST_NAMED,
  NUMBER_RADIUS,
  numbers,
} from "../../static/js/kinds/matrix/layout.js";
import { cornerCounts, dotsOf, fullest, widest } from "../../static/js/kinds/matrix/reading.js";

const FIELD = { width: 86, height: 39 };
const widthEm = (/** @type {string} */ text) => text.length * 0.55;

/** Items spread over the field, each with the middle half of its answers. @param {number} count */
function dots(count) {
  return Array.from({ length: count }, (_, at) => {
    const x = 10 + ((at * 29) % 66);
    const y = 5 + ((at * 17) % 29);
    return dot(`Tiltak nummer ${at + 1} for alle`, x, y);
  });
}

/** @param {string} key @param {number} x @param {number} y */
function dot(key, x, y) {
  return {
    key,
    said: "",
    x,
    y,
    across: /** @type {[number, number]} */ ([x - 4, x + 4]),
    up: /** @type {[number, number]} */ ([y - 2, y + 2]),
  };
}

/** @param {object} more */
function line(more) {
  return {
    ...{ item: "a", x: 50, y: 50, spread_x: 10, spread_y: 10, answers: 8, corner: "high_high" },
    ...{ quartiles_x: [40, 50, 60], quartiles_y: [45, 50, 55], ...more },
  };
}

/** @param {object[]} items */
function at(...items) {
  return { tally: /** @type {any} */ ({ results: { items } }) };
}

test("every name stands inside the field, clear of the other names", () => {
  const placed = labels(dots(6), FIELD, widthEm);
  assert.equal(placed?.length, 6);
  for (const [index, { box }] of (placed ?? []).entries()) {
    assert.ok(box.x >= 0 && box.x + box.width <= FIELD.width);
    assert.ok(box.y >= 0 && box.y + box.height <= FIELD.height);
    for (const { box: other } of (placed ?? []).slice(index + 1)) {
      const apart =
        box.x >= other.x + other.width ||
        other.x >= box.x + box.width ||
        box.y >= other.y + other.height ||
        other.y >= box.y + box.height;
      assert.ok(apart);
    }
  }
});

test("past twelve items, and where there is no clean place, numbers stand instead of names", () => {
  assert.equal(labels(dots(MOST_NAMED + 1), FIELD, widthEm), null);
  const heap = Array.from({ length: 9 }, (_, at) => dot(`På samme sted ${at}`, 40, 20));
  assert.equal(labels(heap, FIELD, widthEm), null);
});

for (const count of [2, 9, 30]) {
  test(`${count} items on one spot are told apart by their numbers`, () => {
    const heap = Array.from({ length: count }, (_, at) => dot(String(at), 84, 38));
    const stands = numbers(heap, FIELD);
    for (const [index, one] of stands.entries()) {
      assert.ok(one.x >= NUMBER_RADIUS && one.x <= FIELD.width - NUMBER_RADIUS);
      for (const other of stands.slice(index + 1)) {
        const far = Math.hypot(one.x - other.x, one.y - other.y);
        assert.ok(far > NUMBER_RADIUS, `${one.key} and ${other.key} are ${far} apart`);
      }
    }
  });
}

test("a long name is broken between its words, and nothing of it is lost", () => {
  const name = "Egen kompetanseplan for hver medarbeider i kommunen";
  const lines = broken(name, widthEm);
  assert.ok(lines.length > 1);
  assert.equal(lines.join(" "), name);
});

test("below five answers there is no middle half to draw", () => {
  const [few] = dotsOf(at(line({ answers: 4 })), FIELD);
  assert.deepEqual([few.across, few.up], [null, null]);
  const [enough] = dotsOf(at(line({ answers: 5 })), FIELD);
  assert.deepEqual(enough.across, [0.4 * FIELD.width, 0.6 * FIELD.width]);
});

test("an item without a place is not drawn", () => {
  assert.deepEqual(dotsOf(at(line({ x: null, y: null })), FIELD), []);
});

test("one item only has the largest disagreement, and none where two have as much", () => {
  const wide = line({ item: "b", spread_x: 30 });
  assert.equal(widest(at(line({}), wide)), "b");
  assert.equal(widest(at(line({}), wide, { ...wide, item: "c" })), "");
  assert.equal(widest(at({ ...wide, answers: 4 }, line({ answers: 4 }))), "");
  assert.equal(widest(at(wide)), "", "one alone has nobody to differ from");
});

test("the corner with most items is found, and a tie is none", () => {
  const counts = cornerCounts(at(line({}), line({}), line({ corner: "low_low" })));
  assert.equal(counts.high_high, 2);
  assert.equal(fullest(counts), "high_high");
  assert.equal(fullest({ low_low: 1, low_high: 0, high_low: 0, high_high: 1 }), "");
});

const SETTINGS = /** @type {any} */ ({ items: ["a", "b"] });

test("what is sent are whole places from 0 to 100, of those that were placed", () => {
  const state = answer.put(answer.begin(SETTINGS, null), 33.4, 140);
  assert.deepEqual(answer.answer(SETTINGS, state), { places: { a: [33, 100] } });
  assert.equal(answer.placed(state), 1);
});

test("the middle belongs to the high corner", () => {
  assert.equal(answer.cornerOf([50, 49]), "high_low");
});

test("one member's place is put into the group's newest, which else stands", () => {
  const before = { places: { a: /** @type {any} */ ([1, 1]) } };
  const mine = { places: { a: /** @type {any} */ ([9, 9]) } };
  const newest = { places: { a: /** @type {any} */ ([1, 1]), b: /** @type {any} */ ([5, 5]) } };
  assert.deepEqual(answer.rebase(SETTINGS, before, mine, newest), {
    places: { a: [9, 9], b: [5, 5] },
  });
});

test("items that come over when it opens begin on the first page", () => {
  const settings = { items: [], x: {}, y: {}, corners: {} };
  const before = answer.begin(settings, null);
  const state = answer.begin({ ...settings, items: ["Kaffe", "Ro"] }, { places: {} }, before);
  assert.deepEqual(state, { places: [null, null], page: 0 });
});
