/** Talking: which part of the time runs, who is where, and whose turn it is. */
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  comesFrom,
  goesTo,
  isNew,
  momentOf,
  orderOf,
  partOf,
  pieceOf,
} from "../../static/js/kinds/talk/walk.js";
import { legAt } from "../../static/js/parts/legs.js";

const MOST_GROUPS = 60;

/** A talk with `groups`, so many seconds before its end. */
function talk(
  groups,
  { segments = [60], rotate = false, swap = false, left = 1, open = true, turns = false } = {},
) {
  const settings = {
    rotate,
    swap,
    segments: segments.map((seconds, at) => ({ name: `Del ${at + 1}`, seconds, turns })),
  };
  const visits = swap ? 2 : rotate && groups.length > 1 ? groups.length - 1 : 1;
  const legs = Array.from({ length: visits }, () => segments).flat();
  const together = groups.map((seats) => ({ group: "", seats }));
  return momentOf({ settings, left, room: { open, step: { together, legs } } });
}

/** Groups with so many people each, numbered on and on. */
function people(...sizes) {
  let next = 1;
  return sizes.map((size) => Array.from({ length: size }, () => next++));
}

test("the part that runs is told by what is left, from the first second to overtime", () => {
  const legs = [60, 30, 90];
  assert.deepEqual(legAt(legs, 180), { index: 0, left: 60, gone: 0, over: false });
  assert.deepEqual(legAt(legs, 120.5), { index: 0, left: 0.5, gone: 59.5, over: false });
  assert.deepEqual(legAt(legs, 120), { index: 1, left: 30, gone: 0, over: false });
  assert.deepEqual(legAt(legs, 0), { index: 2, left: 0, gone: 90, over: true });
  assert.deepEqual(legAt(legs, -5), { index: 2, left: -5, gone: 95, over: true });
});

test("a part that was cut to nothing is passed over, and without a clock none runs", () => {
  assert.equal(legAt([30, 0, 60], 60)?.index, 2);
  assert.equal(legAt([30, 60], null), null);
  assert.equal(legAt(undefined, 30), null);
});

test("every visitor visits every other group once, and no two groups meet, for any number of groups", () => {
  for (let groups = 2; groups <= MOST_GROUPS; groups += 1) {
    const all = Array.from({ length: groups }, (_, group) => group);
    for (const group of all) {
      const visited = all.slice(1).map((_, visit) => goesTo(group, visit, groups));
      assert.deepEqual(
        visited.sort((a, b) => a - b),
        all.filter((other) => other !== group),
      );
    }
    for (let visit = 0; visit < groups - 1; visit += 1) {
      assert.equal(new Set(all.map((group) => goesTo(group, visit, groups))).size, groups);
      for (const group of all)
        assert.equal(comesFrom(goesTo(group, visit, groups), visit, groups), group);
    }
  }
});

test("hosts stay through all visits, everybody is somewhere once, and all meet where their phones say", () => {
  for (const sizes of [[2, 3], [1, 1, 4], [4, 3, 3, 3], [5, 1, 2, 2, 2, 2], Array(30).fill(4)]) {
    const groups = people(...sizes);
    const everybody = groups.flat();
    for (let visit = 0; visit < groups.length - 1; visit += 1) {
      const moment = talk(groups, { rotate: true, left: (groups.length - 1 - visit) * 60 - 1 });
      assert.equal(moment.visit, visit);
      for (const number of everybody) {
        const part = partOf(moment, number);
        const home = groups.findIndex((seats) => seats.includes(number));
        assert.equal(part.host, groups[home][0] === number);
        assert.equal(part.place === home, part.host);
        assert.ok(part.with.includes(number));
        for (const other of part.with) assert.equal(partOf(moment, other).place, part.place);
      }
    }
  }
});

test("when time is up, or the walk is closed, everybody goes home", () => {
  const groups = people(3, 3, 3);
  for (const moment of [
    talk(groups, { rotate: true, left: -1 }),
    talk(groups, { rotate: true, left: 70, open: false }),
  ]) {
    assert.ok(moment.over);
    assert.equal(partOf(moment, 2).place, 0);
    assert.deepEqual(partOf(moment, 2).with, [1, 2, 3]);
  }
});

test("one group alone walks nowhere", () => {
  const moment = talk(people(5), { rotate: true, left: 30 });
  assert.deepEqual([moment.walks, moment.visits], [false, 0]);
  assert.deepEqual(partOf(moment, 2).with, [1, 2, 3, 4, 5]);
});

test("another begins in each segment, and where turns share the time each gets as much", () => {
  const pair = (left) => partOf(talk([[7, 4]], { segments: [60, 60], left }), 7);
  assert.deepEqual([pair(100).turn, pair(100).shared], [7, false]);
  assert.equal(pair(30).turn, 4);
  const three = (left) => partOf(talk([[5, 2, 9]], { segments: [90], turns: true, left }), 2).turn;
  assert.deepEqual(
    [three(89), three(61), three(59), three(31), three(29), three(1)],
    [5, 5, 2, 2, 9, 9],
  );
  assert.equal(three(-1), null);
});

test("a pair that swaps: one has all the segments, then the other", () => {
  const pair = (left) => talk([[7, 4]], { segments: [60, 30], swap: true, left });
  const turns = (left) => {
    const { turn, shared, turnLeft } = partOf(pair(left), 4);
    return [pair(left).at, turn, shared, turnLeft];
  };
  assert.deepEqual(turns(170), [0, 7, true, 50]);
  assert.deepEqual(turns(100), [1, 7, true, 10]);
  assert.deepEqual(turns(80), [0, 4, true, 50]);
  assert.deepEqual(turns(5), [1, 4, true, 5]);
  assert.equal(pair(80).visits, 0);
});

test("who comes late is told whom to join: one of the smallest, and not all the same", () => {
  const moment = talk(people(3, 2, 2), {});
  assert.deepEqual(
    [8, 9, 10].map((number) => partOf(moment, number).place),
    [1, 2, 1],
  );
  assert.ok(partOf(moment, 8).late);
});

test("before it opens, in the room together, and alone there is nobody to look for", () => {
  assert.deepEqual(partOf(talk([]), 1).with, []);
  assert.deepEqual(partOf(talk([[1]]), 1).with, [1]);
  assert.equal(partOf(talk([[1]]), 1).turn, null);
});

test("a part is new for ten seconds, and never the first one or while it is closed", () => {
  const at = (left, open = true) => isNew(talk([[1, 2]], { segments: [60, 60], left, open }));
  assert.deepEqual(
    [at(119), at(60), at(51), at(49), at(0), at(-9), at(-11)],
    [false, true, true, false, true, true, false],
  );
  assert.equal(at(59, false), false);
});

test("a piece tells the order of coming, and the other way", () => {
  assert.deepEqual(pieceOf(1), { shape: "disc", fill: "filled", number: 1 });
  assert.deepEqual(pieceOf(2), { shape: "disc", fill: "open", number: 1 });
  for (let order = 1; order <= 600; order += 1) assert.equal(orderOf(pieceOf(order)), order);
});
