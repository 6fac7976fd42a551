import assert from "node:assert/strict";
import { test } from "node:test";
import { byDigit } from "../../static/js/desk/digits.js";

/** Two scales below each other. @param {number[]} steps */
function scales(steps) {
  /** @type {string[]} */
  const done = [];
  const radios = ["one", "two"].flatMap((name) =>
    steps.map((step) => ({
      type: "radio",
      name,
      value: String(step),
      click: () => done.push(`${name} ${step}`),
      focus: () => done.push(`to ${name} ${step}`),
    })),
  );
  const home = { querySelectorAll: () => radios };
  /** @param {number} at @param {string} key @param {object} [more] */
  const types = (at, key, more) => {
    byDigit(/** @type {any} */ ({ target: radios[at], currentTarget: home, key, ...more }));
    return done.splice(0);
  };
  return types;
}

test("a digit chooses on this scale and goes on to the next", () => {
  const types = scales([1, 2, 3]);
  assert.deepEqual(types(0, "3"), ["one 3", "to two 1"]);
  assert.deepEqual(types(3, "2"), ["two 2", "to two 2"]);
});

test("nought is the tenth step where there is none called so", () => {
  assert.deepEqual(scales([8, 9, 10])(0, "0"), ["one 10", "to two 8"]);
  assert.deepEqual(scales([0, 1])(0, "0"), ["one 0", "to two 0"]);
});

test("what is no step, no digit or not on a scale is left alone", () => {
  const types = scales([1, 2, 3]);
  assert.deepEqual(types(0, "7"), []);
  assert.deepEqual(types(0, "Enter"), []);
  assert.deepEqual(types(0, "1", { ctrlKey: true }), []);
  assert.deepEqual(types(0, "1", { target: { type: "text" } }), []);
});
