import assert from "node:assert/strict";
import { test } from "node:test";
import * as points from "../../static/js/kinds/points/answer.js";

const settings = { items: ["Tillit", "Respekt", "Mot"], budget: 100 };
/** @param {Record<string, number>} given */
const holding = (given) => points.begin(settings, { points: given });

test("nobody can give more than is left", () => {
  const state = points.set(settings, holding({ Tillit: 60, Respekt: 30 }), 2, 50);
  assert.deepEqual(state.points, [60, 30, 10]);
  assert.equal(points.left(settings, state), 0);
});

test("nobody can give less than nothing", () => {
  assert.deepEqual(points.set(settings, holding({ Tillit: 3 }), 0, -5).points, [0, 0, 0]);
});

test("a typed number may exceed what is left, and says by how much", () => {
  const state = points.set(settings, holding({ Tillit: 60 }), 1, 55, { within: false });
  assert.equal(points.left(settings, state), -15);
});

test("what exceeds the budget can be taken back, and nothing more be given meanwhile", () => {
  const over = points.set(settings, holding({ Tillit: 60 }), 1, 55, { within: false });
  assert.deepEqual(points.set(settings, over, 2, 5).points, [60, 55, 0]);
  assert.deepEqual(points.set(settings, over, 1, 40).points, [60, 40, 0]);
});

test("an even split spends exactly the budget", () => {
  const state = points.evenly(settings, holding({}));
  assert.deepEqual(state.points, [34, 33, 33]);
  assert.equal(points.left(settings, state), 0);
});

test("starting again can be undone", () => {
  const state = holding({ Tillit: 60, Mot: 5 });
  assert.deepEqual(points.undo(settings, points.again(settings, state)).points, [60, 0, 5]);
});

test("the sliders keep their width while one of them is pulled", () => {
  const state = holding({});
  const pulled = points.set(settings, state, 0, 99, { hold: true });
  assert.equal(pulled.scale, state.scale);
  assert.equal(points.set(settings, pulled, 0, 99).scale, 100);
});

test("an answer names its items by text, whatever their case", () => {
  assert.deepEqual(holding({ tillit: 7, " MOT ": 2 }).points, [7, 0, 2]);
  assert.deepEqual(points.answer(settings, holding({ tillit: 7 })).points, {
    Tillit: 7,
    Respekt: 0,
    Mot: 0,
  });
});

test("two changes at once in a group both count", () => {
  const before = { points: { Tillit: 10, Respekt: 10, Mot: 0 } };
  const mine = { points: { Tillit: 25, Respekt: 10, Mot: 0 } };
  const newest = { points: { Tillit: 10, Respekt: 10, Mot: 30 } };
  const both = points.rebase(settings, before, mine, newest);
  assert.deepEqual(both.points, { Tillit: 25, Respekt: 10, Mot: 30 });
});

test("a change made again never spends more than the budget", () => {
  const before = { points: { Tillit: 40, Respekt: 0, Mot: 0 } };
  const mine = { points: { Tillit: 40, Respekt: 60, Mot: 0 } };
  const newest = { points: { Tillit: 40, Respekt: 0, Mot: 50 } };
  const both = points.rebase(settings, before, mine, newest);
  assert.deepEqual(both.points, { Tillit: 40, Respekt: 10, Mot: 50 });
});
