import assert from "node:assert/strict";
import { test } from "node:test";
import { reasonPages } from "../../static/js/kinds/rating/screen-reasons.js";
import * as columns from "../../static/js/parts/distribution-rows.js";

const scale = { low: 1, high: 6 };
const line = (item, counts, mean) => ({
  item,
  counts,
  mean,
  answers: counts ? counts.reduce((sum, count) => sum + count, 0) : 0,
});

test("one height scale holds for all rows", () => {
  const results = {
    items: [
      line("Stiller krav", [0, 0, 4, 0, 0, 0], 3),
      line("Ser ansatte", [0, 2, 0, 0, 0, 0], 2),
    ],
    grow: [],
  };
  const [first, second] = columns.rows(results, scale, 4, []);
  assert.deepEqual(first.heights, [0, 0, 1, 0, 0, 0]);
  assert.deepEqual(second.heights, [0, 0.5, 0, 0, 0, 0]);
});

test("past a hundred answers columns are shares of those who rated the row", () => {
  const results = {
    items: [line("a", [0, 0, 100, 0, 0, 100], 4.5), line("b", [0, 25, 25, 0, 0, 0], 2.5)],
    grow: [],
  };
  const [first, second] = columns.rows(results, scale, 200, []);
  assert.equal(first.heights[2], second.heights[1]);
});

test("rows stand by their mean, ties in the programme's order, what is withheld last", () => {
  const results = {
    items: [
      line("for få", null, null),
      line("lav", [3, 0, 0, 0, 0, 0], 1),
      line("høy", [0, 0, 0, 0, 0, 3], 6),
      line("høy også", [0, 0, 0, 0, 0, 3], 6),
    ],
    grow: [],
  };
  const rows = columns.rows(results, scale, 3, []);
  assert.deepEqual(
    rows.map(({ item }) => item),
    ["høy", "høy også", "lav", "for få"],
  );
  assert.deepEqual(
    rows.map(({ withheld }) => withheld),
    [false, false, false, true],
  );
});

test("the mean points at its place on the scale, and at none for a single answer", () => {
  const results = {
    items: [line("a", [0, 0, 1, 1, 0, 0], 3.5), line("b", [1, 0, 0, 0, 0, 0], 1)],
    grow: [],
  };
  const [a, b] = columns.rows(results, scale, 2, []);
  assert.equal(a.meanAt, 0.5);
  assert.equal(b.meanAt, null);
});

test("before there are results every item stands there empty, nothing called withheld", () => {
  const rows = columns.rows(null, scale, 0, ["Stiller krav"]);
  assert.equal(rows[0].withheld, false);
  assert.deepEqual(rows[0].heights, [0, 0, 0, 0, 0, 0]);
});

test("past thirteen rows the rest go on further pages, evenly", () => {
  const rows = columns.rows(
    null,
    scale,
    0,
    Array.from({ length: 30 }, (_, at) => `Atferd ${at}`),
  );
  assert.deepEqual(
    columns.pages(rows).map((page) => page.length),
    [10, 10, 10],
  );
});

test("how many want to develop something is withheld where the server withholds it, not 0", () => {
  const results = {
    items: [line("a", [0, 0, 2, 1, 0, 0], 3.3), line("b", null, null)],
    grow: [
      { item: "a", count: 0 },
      { item: "b", count: null },
    ],
  };
  const rows = columns.rows(results, scale, 3, []);
  assert.deepEqual(
    rows.map(({ grow }) => grow),
    [0, null],
  );
});

test("the largest spread is named on one item only, from five answers, and on none in a tie", () => {
  const most = (items) =>
    columns
      .rows({ items, grow: [] }, scale, 6, [])
      .filter((row) => row.most)
      .map(({ item }) => item);
  const [calm, wide] = [line("a", [0, 0, 6, 0, 0, 0], 3), line("b", [3, 0, 0, 0, 0, 3], 3.5)];
  assert.deepEqual(most([calm, wide]), ["b"]);
  assert.deepEqual(most([wide, { ...wide, item: "c" }]), []);
  assert.deepEqual(
    most([line("a", [0, 0, 4, 0, 0, 0], 3), line("b", [2, 0, 0, 0, 0, 2], 3.5)]),
    [],
  );
});

test("a spread is the population's standard deviation on the scale", () => {
  assert.equal(columns.spreadOf([3, 0, 0, 0, 0, 3]), 2.5);
  assert.equal(columns.spreadOf([0, 0, 6, 0, 0, 0]), 0);
  assert.equal(columns.spreadOf(null), null);
});

test("equal means share a place", () => {
  const items = [line("a", [0, 3], 2), line("b", [0, 3], 2), line("c", [3, 0], 1)];
  const rows = columns.rows({ items, grow: [] }, { low: 1, high: 2 }, 3, []);
  assert.deepEqual(
    rows.map(({ rank }) => [rank.place, rank.shared]),
    [
      [1, true],
      [1, true],
      [3, false],
    ],
  );
});

test("what is withheld takes no row of its own, and shortens the page", () => {
  const items = Array.from({ length: 12 }, (_, at) =>
    at < 10 ? line(`a ${at}`, [0, 3, 0, 0, 0, 0], 2) : line(`b ${at}`, null, null),
  );
  const pages = columns.pages(columns.rows({ items, grow: [] }, scale, 3, []));
  assert.equal(pages.flat().length, 10);
  assert.ok(pages.flat().every((row) => !row.withheld));
});

test("shared reasons come an item at a time, all of them, in pages that hold them", () => {
  const long = (at) => `${at} ${"fordi det er slik ".repeat(14)}`.trim();
  const many = Array.from({ length: 30 }, (_, at) => long(at));
  const pages = reasonPages([
    { item: "a", reasons: ["Bra!"] },
    { item: "b", reasons: [] },
    { item: "c", reasons: many },
  ]);
  assert.deepEqual(pages[0], { item: "a", reasons: ["Bra!"], part: 1, parts: 1 });
  const rest = pages.slice(1);
  assert.ok(
    rest.length > 1 && rest.every(({ item, parts }) => item === "c" && parts === rest.length),
  );
  assert.deepEqual(
    rest.flatMap(({ reasons }) => reasons),
    many,
  );
});
