import assert from "node:assert/strict";
import { test } from "node:test";
import { belongs, isOlder } from "../../static/js/parts/newer.js";
import { Patience } from "../../static/js/parts/patience.js";

const held = { step: "s", round: "person", version: 4, epoch: 1 };
const here = { id: "s", round: "person", epoch: 1 };

test("a frame older than what is held is ignored, of another place or a later epoch never", () => {
  assert.ok(isOlder(held, { ...held, version: 3 }));
  assert.ok(isOlder(held, { ...held, version: 9, epoch: 0 }));
  assert.ok(!isOlder(held, { ...held, version: 4 }));
  assert.ok(!isOlder(held, { ...held, version: 1, epoch: 2 }));
  assert.ok(!isOlder(held, { ...held, version: 1, step: "t" }));
  assert.ok(!isOlder(null, held));
});

test("what belongs to another place is dropped when the room moves on", () => {
  const { epoch: _, ...tally } = held;
  assert.ok(belongs(tally, here, here));
  assert.ok(!belongs(tally, { ...here, id: "t" }, here));
  assert.ok(!belongs(tally, { ...here, round: "group" }, here));
  assert.ok(belongs(tally, here, { ...here, id: "before" }));
});

test("what was answered before a step was cleared is dropped", () => {
  const { epoch: _, ...tally } = held;
  const cleared = { ...here, epoch: 2 };
  assert.ok(!belongs(held, cleared, here));
  assert.ok(!belongs(tally, cleared, here));
});

test("waits grow from try to try up to the longest, and are short again once it worked", () => {
  const waits = [];
  const later = (/** @type {() => void} */ _, /** @type {number} */ ms) => waits.push(ms);
  const patience = new Patience(1000, 8000, { now: () => 0, later });
  for (let at = 0; at < 6; at += 1) patience.wait(() => {});
  patience.reset();
  patience.wait(() => {});
  for (const [at, pause] of [1000, 2000, 4000, 8000, 8000, 8000, 1000].entries()) {
    assert.ok(waits[at] >= pause / 2 && waits[at] <= pause * 1.5, `wait ${at} is ${waits[at]}`);
  }
});
