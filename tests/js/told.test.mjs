/** What a screen reader is told: what matters, once. */
import assert from "node:assert/strict";
import test from "node:test";
import { tell, tellContact, tellPage, tellTime } from "../../static/js/phone/told.js";

/** @type {string[]} */
const said = [];
const region = {
  /** @param {string} text */
  set textContent(text) {
    said.push(text);
  },
};
Object.assign(globalThis, { document: { getElementById: () => region } });

/** @param {() => void} act @returns {string[]} */
function heard(act) {
  said.length = 0;
  act();
  return [...said];
}

test("of the clock five minutes left and its end are told, and no other second", () => {
  const all = heard(() => {
    for (let left = 400; left > -5; left -= 1) tellTime(left);
  });
  assert.deepEqual(all, ["Five minutes left", "Time is up"]);
});

test("a clock that stands still tells nothing", () => {
  assert.deepEqual(
    heard(() => {
      for (const left of [301, null, 299, null]) tellTime(left);
    }),
    [],
  );
});

test("a lost connection is told once, and once that it is back", () => {
  const all = heard(() => {
    for (const away of [false, true, true, true, false, false]) tellContact(away);
  });
  assert.deepEqual(all, ["No contact. What you do is kept on the phone.", "Connected again"]);
});

test("a new page is told by its title, the same sentence not twice", () => {
  assert.deepEqual(
    heard(() => {
      tellPage("answer", "Values");
      tellPage("answer", "Values");
      tell("Your answer is received");
    }),
    ["Answer now: Values", "Your answer is received"],
  );
});
