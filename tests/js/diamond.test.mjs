import assert from "node:assert/strict";
import { test } from "node:test";
import * as diamond from "../../static/js/kinds/diamond/answer.js";

const cards = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"];
const settings = { cards, own: true };
const ROWS = [1, 2, 3, 2, 1];

/** Nine letters as an answer, `.` for an empty place. @param {string} text */
const laid = (text) => {
  const places = [...text].map((card) => (card === "." ? null : card));
  return { rows: ROWS.map((width) => places.splice(0, width)) };
};
/** @param {any} answer */
const shown = (answer) =>
  answer.rows
    .flat()
    .map((/** @type {string|null} */ card) => card ?? ".")
    .join("");
/** @param {string} text */
const state = (text) => diamond.begin(settings, laid(text));

test("a card goes where it is put", () => {
  assert.equal(shown(diamond.answer(diamond.lay(state("........."), "a", 4))), "....a....");
});

test("a card from beside the diamond takes a taken place, and what lay there is beside it again", () => {
  const after = diamond.lay(state("a........"), "b", 0);
  assert.equal(shown(diamond.answer(after)), "b........");
  assert.ok(diamond.tray(settings, after).includes("a"));
});

test("two laid cards swap", () => {
  assert.equal(shown(diamond.answer(diamond.lay(state("ab......."), "a", 1))), "ba.......");
});

test("a tap picks a card up, a tap on a place lays it, two taps on it take it back", () => {
  let now = diamond.tap(state("........."), { card: "c" });
  assert.equal(now.held, "c");
  now = diamond.tap(now, { place: 8 });
  assert.equal(shown(diamond.answer(now)), "........c");
  assert.equal(now.held, null);
  now = diamond.tap(diamond.tap(now, { place: 8 }), { place: 8 });
  assert.equal(shown(diamond.answer(now)), ".........");
});

test("an empty place can be picked first, and the card after it", () => {
  const now = diamond.tap(diamond.tap(state("........."), { place: 2 }), { card: "d" });
  assert.equal(shown(diamond.answer(now)), "..d......");
});

test("an own word is picked up, once, and one that exists is not doubled", () => {
  const once = diamond.add(settings, state("........."), "  eget   ord ");
  assert.equal(once.held, "eget ord");
  assert.deepEqual(diamond.add(settings, once, "EGET ORD").own, ["eget ord"]);
  assert.equal(diamond.add(settings, once, "A").held, "a");
});

test("an own word that another took off lies beside the diamond, not lost", () => {
  const mine = diamond.begin(settings, laid("z........"));
  const after = diamond.begin(settings, laid("........."), mine);
  assert.ok(diamond.tray(settings, after).includes("z"));
});

test("cards that another has moved are told apart", () => {
  const after = diamond.begin(settings, laid(".a......."), state("a........"));
  assert.deepEqual(after.moved, ["a"]);
});

test("two moves at once both count", () => {
  assert.equal(
    shown(diamond.rebase(laid("........."), laid("a........"), laid("....b...."))),
    "a...b....",
  );
  assert.equal(
    shown(diamond.rebase(laid("ab......."), laid(".b......a"), laid("a...b...."))),
    "....b...a",
  );
});

test("two cards put on one place at once both lie", () => {
  assert.equal(
    shown(diamond.rebase(laid("........."), laid(".a......."), laid(".b......."))),
    ".ab......",
  );
});

test("who comes last moves the card to where it was put", () => {
  assert.equal(
    shown(diamond.rebase(laid("a........"), laid("....a...."), laid("........a"))),
    "....a....",
  );
});

test("a move made again once it is there changes nothing", () => {
  const newest = laid("ba..c....");
  assert.deepEqual(diamond.rebase(laid("ab......."), laid("ba......."), newest), newest);
});

test("no card is lost and none lies twice, whatever happens at once", () => {
  let seed = 7;
  const random = (/** @type {number} */ below) => {
    seed = (seed * 48271) % 2147483647;
    return seed % below;
  };
  /** @param {any} from @param {number} moves */
  const wander = (from, moves) => {
    let now = diamond.begin(settings, from);
    for (let move = 0; move < moves; move += 1) {
      const card = cards[random(cards.length)];
      now = random(5) ? diamond.lay(now, card, random(9)) : diamond.takeBack(now, card);
    }
    return diamond.answer(now);
  };
  for (let round = 0; round < 3000; round += 1) {
    const before = wander(laid("........."), random(12));
    const mine = wander(before, 1 + random(3));
    const newest = wander(before, random(4));
    const both = diamond.rebase(before, mine, newest);
    const there = both.rows.flat().filter((card) => card !== null);
    assert.equal(new Set(there).size, there.length, "a card lies twice");
    assert.deepEqual(
      both.rows.map((row) => row.length),
      ROWS,
    );
    const kept = newest.rows.flat().filter((card) => card !== null).length;
    const taken = before.rows
      .flat()
      .filter((card) => card && !mine.rows.flat().includes(card)).length;
    assert.ok(there.length >= Math.min(9, kept) - taken - 1, "cards went missing");
  }
});

test("a card that another lays leaves its gap until one's own next move", () => {
  const settings = { cards: ["a", "b", "c", "d"], own: false };
  const mine = diamond.lay(diamond.begin(settings, null), "a", 0);
  assert.deepEqual(diamond.spread(settings, mine, true), ["b", "c", "d"]);
  const theirs = diamond.answer(diamond.lay(mine, "b", 1));
  const after = diamond.begin(settings, theirs, mine);
  assert.deepEqual(diamond.tray(settings, after), ["c", "d"]);
  assert.deepEqual(diamond.spread(settings, after, true), ["b", "c", "d"]);
  assert.deepEqual(diamond.spread(settings, after, false), ["c", "d"]);
  assert.deepEqual(diamond.spread(settings, diamond.lay(after, "c", 3), true), ["d"]);
});
