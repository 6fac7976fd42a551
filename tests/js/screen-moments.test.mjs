import assert from "node:assert/strict";
import { test } from "node:test";
import * as legible from "../../static/js/parts/chart-legible.js";
import { ranks } from "../../static/js/parts/chart-ranks.js";
import { passed } from "../../static/js/parts/moments.js";
import { everybody } from "../../static/js/screen/everybody.js";
import { wish } from "../../static/js/screen/keys.js";
import * as status from "../../static/js/screen/status.js";
import { Turning } from "../../static/js/screen/turning.js";
import { n, t } from "../../static/js/texts.js";

const step = { id: "hundre", title: "Fordel 100 poeng", round: "person", by: ["person"] };
const room = (more = {}) => ({ title: "Samling 3", step, open: true, shown: true, ...more });
const tally = (more = {}) => ({ step: "hundre", round: "person", answers: 3, ...more });

test("the clock's moments are told once each, the last one of several, and none when time is given back", () => {
  assert.equal(passed(301, 299.5), "five");
  assert.equal(passed(299.5, 298), "");
  assert.equal(passed(60.2, 60), "one");
  assert.equal(passed(0.4, -0.2), "up");
  assert.equal(passed(-1, -2), "");
  assert.equal(passed(400, -5), "up");
  assert.equal(passed(20, 320), "");
  assert.equal(passed(null, 299), "");
  assert.equal(passed(301, null), "");
});

test("a screen reader is told that everybody has answered, that five minutes are left and that time is up", () => {
  const seen = (more) => ({ room: room(), result: false, everybody: false, seconds: 400, ...more });
  const news = (before, now) => status.news(seen(before), seen(now), { t, n });
  assert.match(news({}, { everybody: true }), /Everybody/);
  assert.match(news({ seconds: 301 }, { seconds: 300 }), /Five minutes/);
  assert.match(news({ seconds: 1 }, { seconds: 0 }), /time is up/);
  assert.equal(news({ seconds: 61 }, { seconds: 59 }), "");
  assert.equal(news({ everybody: true }, { everybody: true }), "");
});

test("two moments sound: everybody has answered, and time is up; a new step is silent", () => {
  const seen = (more) => ({ room: room(), result: false, everybody: false, seconds: 9, ...more });
  assert.equal(status.sound(seen(), seen({ everybody: true })), "all");
  assert.equal(status.sound(seen({ seconds: 0.5 }), seen({ seconds: 0 })), "time");
  assert.equal(status.sound(seen(), seen()), "");
  assert.equal(status.sound(null, seen({ everybody: true })), "");
  const other = { ...step, id: "verdier" };
  assert.equal(status.sound(seen(), seen({ room: room({ step: other }), everybody: true })), "");
});

test("where time has parts, the next one sounds and is told; going back is silent", () => {
  const seen = (leg, more) => ({
    room: room(),
    result: true,
    everybody: false,
    seconds: 99,
    leg,
    ...more,
  });
  assert.equal(status.sound(seen(0), seen(1)), "time");
  assert.match(status.news(seen(0), seen(1), { t, n }), /The next part begins/);
  for (const [before, now] of [
    [0, 0],
    [1, 0],
    [null, 1],
    [0, null],
  ]) {
    assert.equal(status.sound(seen(before), seen(now)), "");
    assert.equal(status.news(seen(before), seen(now), { t, n }), "");
  }
});

test("everybody has answered when all who are here have, two at least, while the round is open", () => {
  const at = (people, answered, more) =>
    everybody({
      room: room(more),
      tally: tally({ answers: answered }),
      here: { people, answered },
    });
  assert.equal(at(3, 3), true);
  assert.equal(at(3, 2), false);
  assert.equal(at(1, 1), false);
  assert.equal(at(3, 3, { open: false }), false);
  const groups = { step: { ...step, round: "group" }, groups: ["Gruppe 1", "Gruppe 2"] };
  assert.equal(at(9, 2, groups), true);
  assert.equal(at(9, 1, groups), false);
  assert.equal(at(3, 3, { step: { ...step, round: "room" } }), false);
});

test("a group that nobody sits in holds nothing up", () => {
  const groups = ["Gruppe 1", "Gruppe 2", "Gruppe 3", "Gruppe 4"];
  const at = (answered, sat) =>
    everybody({
      room: room({ step: { ...step, round: "group" }, groups }),
      tally: tally({ answers: answered }),
      here: { people: 9, answered, groups: sat },
    });
  assert.equal(at(3, 3), true);
  assert.equal(at(2, 3), false);
});

test("keys and a clicker turn pages, and what belongs to the browser or a button is left alone", () => {
  const key = (name, more, onButton = false) => wish({ key: name, ...more }, onButton);
  assert.deepEqual(
    ["f", "S", "q", "ArrowRight", "PageDown", " ", "ArrowLeft", "PageUp", "x"].map((name) =>
      key(name),
    ),
    ["full", "sound", "door", "next", "next", "clock", "back", "back", ""],
  );
  assert.equal(key("f", { ctrlKey: true }), "");
  assert.equal(key(" ", {}, true), "");
});

test("on a page to read, the keys that turn pages scroll, and the others do what they did", () => {
  const key = (name) => wish({ key: name }, false, { read: true });
  assert.deepEqual(["PageDown", " ", "ArrowUp"].map(key), ["", "", ""]);
  assert.deepEqual(["f", "s", "q"].map(key), ["full", "sound", "door"]);
});

test("letters can be turned off, and a clicker still turns pages", () => {
  const key = (name) => wish({ key: name }, false, { letters: false });
  assert.deepEqual(["f", "S", "q", "PageDown"].map(key), ["", "", "", "next"]);
});

test("pages turn by themselves until somebody turns one, and then stay", () => {
  const later = [];
  let shown = 0;
  const turning = new Turning(
    () => {
      shown += 1;
    },
    (run) => later.push(run),
  );
  turning.begin();
  later.shift()();
  assert.deepEqual([turning.page, shown], [1, 1]);
  turning.turn(1, 3);
  assert.equal(turning.page, 2);
  for (const run of later.splice(0)) run();
  assert.deepEqual([turning.page, shown], [2, 1]);
  turning.turn(1, 3);
  assert.equal(turning.page, 0);
  turning.turn(-1, 3);
  assert.equal(turning.page, 2);
});

test("the code is read out digit by digit, with a pause between its groups", () => {
  assert.equal(status.spelled("482736"), "4 8 2, 7 3 6");
  assert.equal(status.spelled("4827361"), "4 8 2, 7 3 6, 1");
});

test("type of the main numbers is what acuity 0.5 reads from 12 metres on a picture of 2", () => {
  assert.ok(legible.MAIN_U >= legible.legibleType(12, 2) - 0.01);
  assert.ok(legible.BESIDE_U >= legible.legibleType(9.4, 2));
  assert.ok(legible.MAIN_U > legible.BESIDE_U && legible.BESIDE_U > legible.FLOOR_U);
  assert.ok(Math.abs(legible.scansFrom(60, 2) - 10) < 1e-9);
});

test("equals share a place, the next one is counted on, and what has no value has none", () => {
  assert.deepEqual(
    ranks([5, 9, 5, null, 0.1 + 0.2, 0.3]).map((rank) => rank && [rank.place, rank.shared]),
    [[2, true], [1, false], [2, true], null, [4, true], [4, true]],
  );
});
