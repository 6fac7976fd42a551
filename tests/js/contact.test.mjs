/** What the head of the phone says of the connection. */
import assert from "node:assert/strict";
import test from "node:test";
import { contact, until } from "../../static/js/phone/contact.js";

const WELL = /** @type {const} */ ({
  state: "connected",
  gone: false,
  away: false,
  online: true,
  kept: false,
  retryAt: 0,
  now: 1_000,
});

test("while all is well one quiet word says so", () => {
  assert.equal(contact(WELL).word, "Connected");
  assert.equal(contact(WELL).on, true);
  assert.equal(contact(WELL).notice, "");
});

test("a line that has just gone is no longer called connected", () => {
  const { word, on, notice } = contact({ ...WELL, state: "away" });
  assert.deepEqual([word, on, notice], ["Connecting …", false, ""]);
});

test("a line that stays away is said, with when it is tried again", () => {
  const away = { ...WELL, state: /** @type {const} */ ("away"), away: true, retryAt: 8_200 };
  assert.match(contact(away).notice, /^No contact\..* in 8 seconds\.$/);
  assert.match(contact({ ...away, online: false }).notice, /^No network\..* in 8 seconds\.$/);
});

test("an answer that waits on the phone is said also while there is a line", () => {
  const kept = { ...WELL, kept: true, retryAt: 2_000 };
  assert.match(contact(kept).notice, /^Your answer is kept on the phone\..* in 1 second\.$/);
});

test("a room that is gone is not connected, and nothing is tried", () => {
  const gone = contact({ ...WELL, gone: true, state: "away", away: true });
  assert.deepEqual([gone.word, gone.on, gone.notice], ["Not connected", false, ""]);
});

test("a try that is due is made now", () => {
  assert.equal(until(0, 5_000), "now");
  assert.equal(until(5_001, 5_000), "in 1 second");
});
