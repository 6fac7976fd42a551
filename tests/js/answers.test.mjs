import assert from "node:assert/strict";
import { test } from "node:test";
import { Answer } from "../../static/js/answers.js";
import * as diamond from "../../static/js/kinds/diamond/answer.js";
import { memory, Shelf } from "./fake.mjs";

const settings = { cards: [..."abcdefghi"], own: false };
const kind = {
  begin: diamond.begin,
  answer: (/** @type {any} */ _, /** @type {any} */ state) => diamond.answer(state),
  draft: (/** @type {any} */ _, /** @type {any} */ state) => diamond.answer(state),
  rebase: (
    /** @type {any} */ _,
    /** @type {any} */ before,
    /** @type {any} */ mine,
    /** @type {any} */ newest,
  ) => diamond.rebase(before, mine, newest),
  missing: (/** @type {any} */ _, /** @type {any} */ state) => (diamond.empty(state) ? "more" : ""),
};
const place = { code: "482736", step: "verdier", round: "group", epoch: 0 };

/** A phone, with hands on its clock and its network. @param {Shelf} shelf @param {object} [more] */
function phone(shelf, more = {}) {
  /** @type {(() => void)[]} */
  const waiting = [];
  const network = { there: true };
  const keep = memory();
  const means = {
    kind,
    settings,
    place,
    together: true,
    keep,
    connected: () => network.there,
    now: () => 1000,
    later: (/** @type {() => void} */ run) => waiting.push(run),
    send: async (/** @type {string} */ event, /** @type {any} */ payload) => {
      await Promise.resolve();
      return network.there
        ? shelf.take(event, structuredClone(payload))
        : { code: "away", error: "" };
    },
    ...more,
  };
  const answer = new Answer(means);
  answer.setOpen(true);
  return { answer, network, keep, means, pass: () => waiting.splice(0).map((run) => run()) };
}

const quiet = () => new Promise((done) => setTimeout(done, 0));
/** @param {{answer: Answer}} who @param {string} card @param {number} at */
const lay = ({ answer }, card, at) => answer.change(diamond.lay(answer.state, card, at));
/** @param {any} answer */
const cards = (answer) => answer.rows.flat().filter(Boolean).sort().join("");

test("a group's change is shown to the others and counted by nobody before it is delivered", async () => {
  const shelf = new Shelf();
  const one = phone(shelf);
  lay(one, "a", 0);
  await quiet();
  assert.equal(shelf.draft, true);
  assert.equal(shelf.answer.rows[0][0], "a");
  assert.equal(one.answer.isReceived, false);
});

test("two phones that move at once keep both moves", async () => {
  const shelf = new Shelf();
  const [one, two] = [phone(shelf), phone(shelf)];
  lay(one, "a", 0);
  lay(two, "b", 1);
  await quiet();
  await quiet();
  assert.equal(cards(shelf.answer), "ab");
  one.answer.take(shelf.mine());
  assert.deepEqual(one.answer.state.places, two.answer.state.places);
});

test("moves made faster than the network are all there in the end", async () => {
  const shelf = new Shelf();
  const one = phone(shelf);
  for (const [at, card] of settings.cards.entries()) lay(one, card, at);
  await quiet();
  await quiet();
  assert.equal(cards(shelf.answer), "abcdefghi");
});

test("a delivered answer is received by all, and whoever changes it brings it back to all", async () => {
  const shelf = new Shelf();
  const [one, two] = [phone(shelf), phone(shelf)];
  for (const [at, card] of settings.cards.entries()) lay(one, card, at);
  await quiet();
  two.answer.take(shelf.mine());
  await two.answer.deliver();
  one.answer.take(shelf.mine());
  assert.ok(one.answer.isReceived && two.answer.isReceived);
  one.answer.edit();
  lay(one, "a", 8);
  await quiet();
  two.answer.take(shelf.mine());
  assert.equal(two.answer.isReceived, false);
});

test("what is sent without a network is kept, also over a reload, and sent when it is back", async () => {
  const shelf = new Shelf();
  const one = phone(shelf, { together: false });
  for (const [at, card] of settings.cards.entries()) lay(one, card, at);
  one.network.there = false;
  await one.answer.deliver();
  assert.equal(shelf.answer, null);
  const again = phone(shelf, { together: false, keep: one.keep });
  await quiet();
  assert.equal(cards(shelf.answer), "abcdefghi");
  assert.ok(again.answer.isReceived);
  assert.equal(again.answer.received?.at, 1000);
});

for (const code of ["away", "slow_down"]) {
  test(`an answer that meets ${code} is sent again by itself`, async () => {
    const shelf = new Shelf();
    const one = phone(shelf, { together: false });
    for (const [at, card] of settings.cards.entries()) lay(one, card, at);
    shelf.instead.push({ code, error: "…" });
    await one.answer.deliver();
    assert.equal(one.answer.isReceived, false);
    assert.ok(one.answer.retryAt > 0);
    one.pass();
    await quiet();
    assert.ok(one.answer.isReceived);
  });
}

test("an answer that came too late is kept and sent when the step opens again", async () => {
  const shelf = new Shelf();
  const one = phone(shelf, { together: false });
  for (const [at, card] of settings.cards.entries()) lay(one, card, at);
  shelf.open = false;
  await one.answer.deliver();
  assert.equal(one.answer.isReceived, false);
  assert.ok(one.answer.isUnsent);
  shelf.open = true;
  one.answer.setOpen(true);
  await quiet();
  assert.ok(one.answer.isReceived);
});

test("an answer the server cannot use comes back with its sentence", async () => {
  const shelf = new Shelf();
  const one = phone(shelf, { together: false });
  shelf.instead.push({ code: "invalid", error: "Nine, please." });
  await one.answer.deliver();
  assert.equal(one.answer.problem?.error, "Nine, please.");
  assert.equal(one.answer.wish, null);
});

test("a lost acknowledgement does not move a card twice", async () => {
  const shelf = new Shelf();
  const one = phone(shelf);
  lay(one, "a", 4);
  await quiet();
  lay(one, "b", 4);
  shelf.take("draft", { answer: diamond.answer(one.answer.state), base: 1, epoch: 0 });
  one.answer.take(shelf.mine());
  await quiet();
  assert.deepEqual(one.answer.state.places.filter(Boolean), ["b"]);
  assert.equal(shelf.answer.rows[2][1], "b");
});

test("an answer that was received can be changed, or left as it was", async () => {
  const shelf = new Shelf();
  const one = phone(shelf, { together: false });
  for (const [at, card] of settings.cards.entries()) lay(one, card, at);
  await one.answer.deliver();
  one.answer.edit();
  lay(one, "a", 8);
  assert.equal(one.answer.isReceived, false);
  one.answer.leave();
  assert.ok(one.answer.isReceived);
  assert.equal(one.answer.state.places[0], "a");
});

test("the same news once more does not take back that a group changes what it delivered", async () => {
  const shelf = new Shelf();
  const one = phone(shelf);
  for (const [at, card] of [..."abcdefghi"].entries()) lay(one, card, at);
  await one.answer.deliver();
  await quiet();
  one.answer.edit();
  await one.answer.take(shelf.mine());
  assert.equal(one.answer.isReceived, false);
});

test("a server that has nothing of this seat is believed", async () => {
  const shelf = new Shelf();
  const one = phone(shelf, { together: false });
  for (const [at, card] of settings.cards.entries()) lay(one, card, at);
  await one.answer.deliver();
  one.answer.take(null);
  assert.equal(one.answer.isReceived, false);
  assert.equal(one.answer.state.places[0], "a");
});

test("what was begun here stays when another phone of the group moves first", async () => {
  const shelf = new Shelf();
  const [one, two] = [phone(shelf), phone(shelf)];
  two.answer.change(diamond.tap(two.answer.state, { card: "b" }));
  lay(one, "a", 0);
  await quiet();
  two.answer.take(shelf.mine());
  assert.equal(two.answer.state.places[0], "a");
  assert.equal(two.answer.state.held, "b");
});

test("what a phone sees when it comes has not been moved by anybody just now", async () => {
  const shelf = new Shelf();
  lay(phone(shelf), "a", 0);
  await quiet();
  const late = phone(shelf);
  late.answer.take(shelf.mine());
  assert.deepEqual(late.answer.state.moved, []);
});

test("what a group begins with has not been moved by anybody either, and what was laid here stays", async () => {
  const begins = {
    answer: { rows: [["a"], [], [], [], []] },
    version: 1,
    draft: true,
    begins: true,
  };
  const [idle, busy] = [phone(new Shelf()), phone(new Shelf())];
  await quiet();
  idle.answer.take(begins);
  assert.deepEqual([idle.answer.state.places[0], idle.answer.state.moved], ["a", []]);
  lay(busy, "b", 1);
  busy.answer.take(begins);
  assert.deepEqual(busy.answer.state.places.slice(0, 2), ["a", "b"]);
});
