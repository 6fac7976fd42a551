/** When the steps ahead are likely to begin. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { likelyStarts } from "../../static/js/desk/starts.js";

const MINUTE = 60_000;
const programme = {
  steps: [
    { id: "a", by: ["person", "group"], clock: [600, 300] },
    { id: "b", by: ["person"], clock: 120 },
    { id: "c", by: ["person"], clock: null },
    { id: "d", by: ["person"], clock: 60 },
  ],
};
const at = (clock, round = "person") => ({ step: { id: "a", round }, programme, clock });

test("what is left of this round, and its rounds to come, stand before the next step", () => {
  const starts = likelyStarts(at({ left: 240, running: false }), 0);
  assert.deepEqual(starts, { b: 9 * MINUTE, c: 11 * MINUTE });
});

test("a running clock is read from when it ends, and overtime does not go backwards", () => {
  const running = { left: 0, running: true, ends: 2 * MINUTE };
  assert.equal(likelyStarts(at(running, "group"), MINUTE).b, 2 * MINUTE);
  assert.equal(likelyStarts(at(running, "group"), 5 * MINUTE).b, 5 * MINUTE);
});

test("nothing is guessed before the first step, nor past a step without a clock", () => {
  assert.deepEqual(likelyStarts({ step: null, programme, clock: null }, 0), {});
  assert.deepEqual(likelyStarts(at(null), 0), {});
  assert.equal("d" in likelyStarts(at({ left: 0, running: false }), 0), false);
});
