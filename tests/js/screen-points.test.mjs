import assert from "node:assert/strict";
import { test } from "node:test";
import * as bars from "../../static/js/kinds/points/screen-bars.js";
import { axis } from "../../static/js/parts/chart-scale.js";

/** What the server's inclusive quartiles, mean and spread are for these answers. */
function line(item, answers) {
  const sorted = [...answers].sort((a, b) => a - b);
  const at = (share) => {
    const place = (sorted.length - 1) * share;
    const below = Math.floor(place);
    const above = sorted[Math.min(below + 1, sorted.length - 1)];
    return sorted[below] + (above - sorted[below]) * (place - below);
  };
  const points = sorted.reduce((sum, value) => sum + value, 0);
  const mean = points / sorted.length;
  const squares = sorted.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return {
    item,
    points,
    mean,
    given: sorted.filter(Boolean).length,
    spread: Math.sqrt(squares / sorted.length),
    quartiles: [at(0.25), at(0.5), at(0.75)],
  };
}

const items = (count) =>
  Array.from({ length: count }, (_, at) => line(`item ${at}`, [10, 20, 30, 40, 50]));

test("two to four answers are found again in the figures, one by one", () => {
  for (let seed = 1; seed < 4000; seed += 1) {
    const count = 2 + (seed % 3);
    const given = Array.from({ length: count }, (_, at) => (seed * (at * 37 + 11)) % 101);
    const sorted = given.sort((a, b) => a - b);
    assert.deepEqual(bars.single(line("Mot", sorted), count), sorted);
  }
});

test("one answer has no spread, and from five the middle half is drawn instead of answers", () => {
  const [one] = bars.drawing([line("Mot", [60])], 1).bars;
  assert.equal(one.half, null);
  assert.deepEqual(one.ticks, []);
  const [five] = bars.drawing([line("Mot", [0, 10, 20, 30, 40])], 5).bars;
  assert.deepEqual(five.ticks, []);
  assert.ok(five.half && five.half[0] < five.half[1]);
});

test("before the first answer every item stands there without a figure", () => {
  const empty = { item: "Mot", points: 0, mean: null, given: 0, spread: null, quartiles: null };
  const { bars: drawn } = bars.drawing([empty], 0);
  assert.deepEqual(drawn, [
    { item: "Mot", mean: null, share: 0, half: null, ticks: [], most: false, rank: null },
  ]);
});

test("rows keep the programme's order while people answer, and sort when answering closes", () => {
  const byPoints = [line("Respekt", [90]), line("Mot", [10]), line("Tillit", [0])];
  const planned = ["Tillit", "Mot", "Respekt"];
  const order = (lines) => lines.map(({ item }) => item);
  assert.deepEqual(order(bars.ordered(byPoints, true, planned, null)), planned);
  assert.deepEqual(order(bars.ordered(byPoints, false, planned, null)), order(byPoints));
});

test("opened again, rows stay where they were when answering last closed", () => {
  const settled = [line("Mot", [60]), line("Tillit", [40])];
  const now = [line("Tillit", [80]), line("Mot", [20])];
  const order = bars.ordered(now, true, ["Tillit", "Mot"], settled).map(({ item }) => item);
  assert.deepEqual(order, ["Mot", "Tillit"]);
});

test("the largest spread is named on one row only, and on none when two are tied", () => {
  const calm = line("Tillit", [10, 10, 10, 10, 10]);
  const wide = line("Mot", [0, 0, 30, 60, 60]);
  assert.equal(bars.widest([calm, wide], 5), "Mot");
  assert.equal(bars.widest([wide, line("Ro", [0, 0, 30, 60, 60])], 5), null);
  assert.equal(bars.widest([calm], 5), null);
  assert.equal(bars.widest([calm, wide], 4), null);
});

test("the words beside the widest line have room on the axis", () => {
  const { bars: drawn } = bars.drawing([line("Mot", [0, 0, 50, 100, 100])], 5);
  assert.ok(drawn[0].half[1] <= 0.8);
});

test("thirteen items stand in one column, fourteen to thirty in two on one axis", () => {
  assert.equal(bars.drawing(items(13), 5).columns, 1);
  for (const count of [14, 30]) {
    const drawing = bars.drawing(items(count), 5);
    assert.equal(drawing.columns, 2);
    assert.equal(drawing.rows, Math.ceil(count / 2));
    assert.equal(drawing.bars.length, count);
  }
});

test("very long items go on further pages, and no item is lost or doubled", () => {
  const long = items(30).map((row) => ({ ...row, item: `${row.item} ${"lang ".repeat(38)}` }));
  const pages = bars.pages(long);
  assert.ok(pages.length > 1);
  assert.deepEqual(
    pages.flat().map(({ item }) => item),
    long.map(({ item }) => item),
  );
});

test("an axis ends in a round figure that holds the largest, in few steps", () => {
  for (const largest of [0, 0.4, 1, 3, 15.8, 20, 20.1, 99, 100, 4321]) {
    for (const most of [4, 6]) {
      const { max, ticks } = axis(largest, most);
      assert.ok(max >= largest && ticks.length <= most && ticks.at(-1) === max && ticks[0] === 0);
    }
  }
});

test("equal sums share their place once answering is closed, and no place is given while people answer", () => {
  const lines = [line("Mot", [40, 40]), line("Ro", [30, 30]), line("Tro", [30, 30])];
  const ranksOf = (open) => bars.drawing(lines, 2, 0, open).bars.map(({ rank }) => rank);
  assert.deepEqual(ranksOf(false), [
    { place: 1, shared: false },
    { place: 2, shared: true },
    { place: 2, shared: true },
  ]);
  assert.deepEqual(ranksOf(true), [null, null, null]);
});
