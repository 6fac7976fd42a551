/** A survey: the mixed order of its statements, and what a phone sends. */
import assert from "node:assert/strict";
import { test } from "node:test";
import * as survey from "../../static/js/kinds/survey/answer.js";

const scale = { low: 1, high: 5, low_label: "", high_label: "" };
/** @param {string[][]} factors */
const of = (...factors) => ({
  ...scale,
  factors: factors.map((statements, at) => ({ name: `Faktor ${at}`, statements })),
});
const settings = of(["a 1", "a 2", "a 3"], ["b 1", "b 2", "b 3"], ["c 1", "c 2"]);

test("every statement stands once in the mixed order, which is the same every time", () => {
  const order = survey.mixed(settings);
  const all = settings.factors.flatMap(({ statements }) => statements);
  assert.deepEqual([...order].sort(), [...all].sort());
  assert.deepEqual(survey.mixed(settings), order);
  assert.notDeepEqual(order, all);
});

test("no two statements of one factor stand beside each other while others are left", () => {
  const factorOf = (/** @type {string} */ statement) => statement[0];
  const order = survey.mixed(settings).map(factorOf);
  assert.ok(order.every((factor, at) => factor !== order[at - 1]));
  const uneven = survey.mixed(of(["a 1", "a 2", "a 3", "a 4"], ["b 1"])).map(factorOf);
  assert.deepEqual(uneven, ["a", "b", "a", "a", "a"]);
});

test("the settings' order says nothing of the mixed one", () => {
  const turned = of(["c 2", "c 1"], ["b 3", "b 1", "b 2"], ["a 3", "a 2", "a 1"]);
  assert.deepEqual(survey.mixed(turned), survey.mixed(settings));
});

test("what is left is counted, and what was sent comes back", () => {
  let state = survey.rate(survey.begin(settings, null), "b 2", 4);
  assert.equal(survey.left(settings, state), 7);
  state = survey.begin(settings, { scores: { "B 2": 4, gone: 1 } });
  assert.deepEqual(survey.answer(settings, state), { scores: { "b 2": 4 } });
});
