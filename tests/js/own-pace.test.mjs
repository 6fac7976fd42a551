import assert from "node:assert/strict";
import test from "node:test";
import { nextDate, standingOf } from "../../static/js/desk/next-date.js";
import { reminder } from "../../static/js/desk/reminder.js";
import { day, fromLocal, toLocal } from "../../static/js/parts/dates.js";
import * as told from "../../static/js/parts/dates-told.js";
import { graceLeft, ranOut, withinTime } from "../../static/js/parts/grace.js";

// A page's own, which what a phone keeps listens to.
const page = new EventTarget();
Object.assign(globalThis, { addEventListener: page.addEventListener.bind(page), document: page });
const { Pace } = await import("../../static/js/phone/pace.js");

const NOON = new Date(2026, 10, 27, 12, 0).getTime();

test("a field for a date and a time gives back what was put into it", () => {
  assert.equal(toLocal(NOON), "2026-11-27T12:00");
  assert.equal(fromLocal(toLocal(NOON)), NOON);
  assert.equal(toLocal(null), "");
  assert.equal(fromLocal(""), null);
});

test("a date that has passed, or that the room may not live to see, is warned of", () => {
  const [before, after] = [NOON - 1_000, NOON + 1_000];
  assert.match(told.passedSaid("opens", { opens: before, until: after }, NOON), /opens at once/);
  assert.match(told.passedSaid("opens", { opens: NOON }, NOON), /opens at once/);
  assert.equal(told.passedSaid("until", { opens: before, until: after }, NOON), "");
  assert.match(told.passedSaid("until", { until: before }, NOON), /nothing opens/);
  assert.equal(told.passedSaid("opens", { opens: before - 9, until: before }, NOON), "");
  assert.equal(told.passedSaid("opens", { opens: after }, NOON), "");
  const days = (count) => NOON + count * 86_400_000;
  assert.match(told.beyondSaid(days(31), NOON, 30), /30 days after its last use/);
  assert.equal(told.beyondSaid(days(30), NOON, 30), "");
  assert.equal(told.beyondSaid(null, NOON, 30), "");
  assert.equal(told.beyondSaid(days(31), NOON, Number.NaN), "");
});

test("what of a copy has dates that have passed is found", () => {
  const steps = [{ until: NOON - 1 }, { opens: NOON + 1 }, { opens: NOON - 9 }, {}];
  const copy = { pace: "own", opens: NOON - 9, steps };
  assert.deepEqual(told.past(copy, NOON), { room: true, steps: [steps[0], steps[2]] });
  assert.deepEqual(told.past({ opens: NOON - 9, steps: [{}] }, NOON), { room: false, steps: [] });
});

test("a day is said in the language that is asked for", () => {
  assert.equal(day(NOON, "nb"), "fredag 27. november");
  assert.match(day(NOON, "en"), /^Friday.* 27 November$/);
});

test("a reminder tells what is open until when, what comes, and the way in", () => {
  const step = { open: true, opens: null, until: null };
  const about = {
    title: "Fire samlinger",
    language: "nb",
    code: "482736",
    link: "https://samling.no/482736",
    sentences: {
      "{day} at {time}": "{day} kl. {time}",
      "{step}, until {when}": "{step}, til {when}",
    },
    steps: [
      { ...step, title: "Prøv én ny vane", until: NOON },
      { ...step, title: "Ta samtalen" },
      { ...step, title: "Senere", open: false, opens: NOON },
      { ...step, title: "Forbi", open: false, opens: NOON - 9_000 },
    ],
  };
  assert.deepEqual(reminder(about, NOON - 1_000).split("\n"), [
    "Fire samlinger",
    "",
    "You can answer these now:",
    "– Prøv én ny vane, til fredag 27. november kl. 12.00",
    "– Ta samtalen",
    "",
    "These come later:",
    "– Senere, opens fredag 27. november kl. 12.00",
    "",
    "Open https://samling.no/482736 on your phone. The code is 482 736.",
    "Use the same phone as last time: it remembers what you have answered.",
  ]);
});

test("a clock that closes counts its grace down, and never shows overtime", () => {
  const clock = { ends: 0, left: 0, running: true, grace: 5 };
  assert.deepEqual(
    [0.5, 0, -1.2, -4.9, -9].map((left) => graceLeft(clock, left)),
    [0, 5, 4, 1, 1],
  );
  assert.equal(graceLeft({ ...clock, running: false }, -1), 0);
  assert.equal(graceLeft({ ...clock, grace: undefined }, -1), 0);
  assert.equal(withinTime(clock, -3), 0);
  assert.equal(withinTime({ ...clock, grace: undefined }, -3), -3);
  assert.ok(ranOut({ clock: { ...clock, running: false }, open: false }));
  assert.ok(!ranOut({ clock, open: true }));
});

/** A room with two steps at people's own pace, one of them open. @param {object} more of the frame */
function roomWith(more = {}) {
  const step = {
    kind: "points",
    by: ["person"],
    round: "person",
    epoch: 0,
    opens: null,
    until: null,
  };
  const open = { ...step, id: "a", title: "A", open: true, prompt: "", settings: { items: [] } };
  const frame = {
    step: null,
    open: false,
    shown: false,
    clock: { left: 60 },
    pace: { own: true, steps: [open, { ...step, id: "b", title: "B", open: false }] },
    ...more,
  };
  const room = new EventTarget();
  return Object.assign(room, {
    frame,
    mine: null,
    tally: null,
    allMine: {},
    secondsLeft: () => 60,
  });
}

test("the step in hand is what the room stands at, for the phone's pages alone", () => {
  const room = roomWith();
  const pace = new Pace(/** @type {any} */ (room));
  assert.ok(pace.isListed);
  pace.choose("b");
  assert.ok(pace.isListed, "what has never been open cannot be entered");
  pace.choose("a");
  assert.equal(pace.room.frame?.step?.id, "a");
  assert.equal(pace.room.frame?.open, true);
  assert.equal(pace.room.secondsLeft(), null);
  assert.equal(room.frame.step, null);
  assert.equal(pace.room.mine, null);
  pace.list();
  assert.equal(pace.room.frame?.step, null);
  assert.equal(pace.room.secondsLeft(), 60);
});

test("the facilitator who goes on in a room that is led takes everybody along", () => {
  const room = roomWith({ pace: { ...roomWith().frame.pace, own: false } });
  const pace = new Pace(/** @type {any} */ (room));
  room.dispatchEvent(new CustomEvent("room"));
  assert.ok(pace.isListed, "there is nothing to do together yet");
  pace.choose("a");
  room.frame = { ...room.frame, step: { id: "led", round: "person" }, open: true };
  room.dispatchEvent(new CustomEvent("room"));
  assert.equal(pace.room.frame?.step?.id, "led");
  pace.list();
  assert.ok(pace.isListed);
});

test("a vote takes everybody along, also where each goes at their own pace", () => {
  for (const own of [true, false]) {
    const { pace: paced } = roomWith().frame;
    const wall = { ...paced.steps[0], settings: { votes: 3, voting: true } };
    const voting = { step: wall, open: true, shown: true, pace: { ...paced, own } };
    const room = roomWith({ pace: voting.pace });
    const pace = new Pace(/** @type {any} */ (room));
    room.dispatchEvent(new CustomEvent("room"));
    pace.choose("a");
    room.frame = /** @type {any} */ ({ ...room.frame, ...voting });
    room.dispatchEvent(new CustomEvent("room"));
    assert.ok(!pace.isListed);
    assert.equal(pace.room.frame?.step?.settings.voting, true);
    room.allMine = { a: { step: "a", round: "person", epoch: 0, answer: { notes: [] } } };
    assert.equal(pace.room.mine?.step, "a", "what was written before is kept when voting");
    pace.list();
    assert.equal(pace.gathering?.id, "a", "there is a way back to it");
    const late = new Pace(/** @type {any} */ (room));
    room.dispatchEvent(new CustomEvent("room"));
    assert.ok(!late.isListed);
  }
});

test("what happens next by itself is the nearest opening or closing that is still to come", () => {
  const step = (id, open, opens, until) => ({ id, open, dates: { opens, until } });
  const states = [
    step("open", true, NOON - 9, NOON + 30),
    step("later", false, NOON + 20, NOON + 90),
    step("past", false, NOON - 90, NOON - 30),
    { id: "led", open: false, dates: null },
  ];
  assert.deepEqual(nextDate(states, NOON), { id: "later", at: NOON + 20, closes: false });
  assert.deepEqual(nextDate(states, NOON + 25), { id: "open", at: NOON + 30, closes: true });
  assert.equal(nextDate(states, NOON + 99), null);
});

test("a step stands open, later, closed, or waits for the facilitator", () => {
  const stands = (more) => standingOf({ open: false, opened: false, ...more }, NOON);
  const dates = { opens: null, until: NOON };
  assert.equal(stands({ dates: null, opened: true }), "led");
  assert.equal(stands({ dates, open: true, opened: true }), "open");
  assert.equal(stands({ dates: { opens: NOON + 9, until: null } }), "later");
  assert.equal(stands({ dates: { opens: null, until: null }, opened: true }), "closed");
  // Its time passed before anybody opened it.
  assert.equal(stands({ dates }), "closed");
});
