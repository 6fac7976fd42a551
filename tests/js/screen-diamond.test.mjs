import assert from "node:assert/strict";
import { test } from "node:test";
import * as places from "../../static/js/kinds/diamond/screen-places.js";

const card = (name, rows, spread = 0) => ({
  card: name,
  rows,
  spread,
  score: rows.reduce((sum, count, at) => sum + count * (5 - at), 0),
});
const ten = Array.from({ length: 10 }, (_, at) => card(`kort ${at + 1}`, [1, 0, 0, 0, 0]));

test("the nine places lie in rows of 1, 2, 3, 2 and 1, best first", () => {
  assert.deepEqual(
    places.PLACES.map(({ level }) => level),
    [1, 2, 2, 3, 3, 3, 4, 4, 5],
  );
  assert.deepEqual(
    places.PLACES.map(({ column }) => column),
    [3, 2, 4, 1, 3, 5, 2, 4, 3],
  );
});

test("past nine cards the nine highest lie in the diamond and the rest are numbered on", () => {
  const cards = places.placed({ cards: ten, top_rows: [] }, 3);
  assert.deepEqual(
    cards.map(({ number }) => number),
    [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
  );
  assert.equal(cards[8].level, 5);
  assert.equal(cards[9].level, 0);
});

test("a card that nobody placed gets no place, whatever its order", () => {
  const cards = places.placed(
    { cards: [card("mot", [0, 0, 0, 0, 0]), card("ro", [0, 0, 0, 0, 1])], top_rows: [] },
    1,
  );
  assert.deepEqual(
    cards.map(({ card: name, level }) => [name, level]),
    [
      ["ro", 1],
      ["mot", 0],
    ],
  );
});

test("the plate of disagreement lies on one card, from two answers on, and on none in a tie", () => {
  const cards = [card("mot", [1, 0, 0, 0, 1], 2), card("ro", [0, 1, 1, 0, 0], 0.5)];
  assert.equal(places.disputed(cards, 2), "mot");
  assert.equal(places.disputed(cards, 1), null);
  assert.equal(places.disputed([cards[0], card("ro", [1, 0, 0, 0, 1], 2)], 2), null);
  assert.equal(places.disputed([card("ro", [2, 0, 0, 0, 0], 0)], 2), null);
});

test("a group's card two rows or more from the combined diamond is marked", () => {
  const cards = places.placed({ cards: ten, top_rows: [] }, 2);
  const [group] = places.small(
    [{ group: "Gruppe 1", rows: [["kort 4"], ["kort 1", "kort 7"], ["kort 10"], [], ["ukjent"]] }],
    cards,
  );
  assert.deepEqual(
    group.rows.flat().map(({ number, far }) => [number, far]),
    [
      [4, true],
      [1, false],
      [7, true],
      [10, false],
      [0, false],
    ],
  );
});

test("three on top is said of every card that any answer has in its two uppermost rows", () => {
  const cards = places.placed({ cards: ten, top_rows: ["kort 2"] }, 1);
  assert.deepEqual(
    cards.filter(({ onTop }) => onTop).map(({ card: name }) => name),
    ["kort 2"],
  );
});

test("a mark's lines share one scale, stay within it, and are seen from one answer", () => {
  const lines = places.lines([0, 1, 400, 3, 0], 400, 28, 7);
  assert.equal(lines[0], 0);
  assert.ok(lines[1] > 0 && lines[1] < lines[2]);
  assert.ok(Math.abs(lines[2] - 28) < 1e-9);
  assert.deepEqual(places.lines([1, 2, 0, 0, 0], 3, 28, 7), [7, 14, 0, 0, 0]);
});

test("a card says which others have the same score, and none does where one answer decides", () => {
  const cards = [
    card("mot", [1, 1, 0, 0, 0]),
    card("ro", [1, 1, 0, 0, 0]),
    card("tro", [0, 0, 1, 1, 0]),
  ];
  const ties = (answers) => places.placed({ cards, top_rows: [] }, answers).map((one) => one.ties);
  assert.deepEqual(ties(2), [[2], [1], []]);
  assert.deepEqual(ties(1), [[], [], []]);
});
