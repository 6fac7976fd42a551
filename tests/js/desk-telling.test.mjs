/** What those who listen to the desk are told: what matters, once. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { Telling } from "../../static/js/desk/telling.js";
import { told, toldByClock } from "../../static/js/desk/told.js";

const english = {
  t: (source, values = {}) => source.replace(/\{(\w+)\}/g, (_, name) => String(values[name])),
  n: (one, many, count) => (count === 1 ? one : many).replace("{count}", String(count)),
};

const step = { id: "a", title: "Values", by: ["person", "group"], round: "person", epoch: 0 };
const frame = { step, open: false, shown: false, groups: ["1", "2"], clock: null };
const open = { ...frame, open: true };

/** What is said when `doing` is done with a new telling, one sentence a call. */
function heard(doing) {
  const telling = new Telling(english);
  return doing(telling).map((act) => {
    const before = telling.spoken;
    act();
    return telling.spoken === before ? "" : telling.spoken;
  });
}

test("a new step, a new round, opening and showing are told, and nothing else", () => {
  assert.equal(told(null, frame, english), "");
  assert.equal(told(frame, { ...frame }, english), "");
  assert.equal(told(frame, open, english), "Open for answers now");
  assert.equal(told(frame, { ...frame, shown: true }, english), "The screen shows the result");
  const other = { ...frame, step: { ...step, id: "b", title: "Points" } };
  assert.equal(told(frame, other, english), "Now at step: Points");
  const round = { ...frame, step: { ...step, round: "group" } };
  assert.equal(told(frame, round, english), "Now: In groups");
});

test("closing and showing in one press are both told", () => {
  assert.equal(
    told(open, { ...frame, shown: true }, english),
    "Closed for answers. The screen shows the result",
  );
});

test("five minutes, one minute and the end are told once, and only the end sounds", () => {
  const running = { clock: { left: 0, running: true, ends: 1_000_000 } };
  const at = (seconds) =>
    toldByClock(running, 999_000 - seconds * 1000, 1_000_000 - seconds * 1000, english);
  assert.deepEqual(at(300), { text: "Five minutes left", up: false });
  assert.deepEqual(at(299), { text: "", up: false });
  assert.deepEqual(at(60), { text: "One minute left", up: false });
  assert.deepEqual(at(0), { text: "The time is up", up: true });
  assert.deepEqual(at(-1), { text: "", up: false });
});

test("where time has parts, the next one is told and sounds, while the step is open", () => {
  const clock = { left: 0, running: true, ends: 1_000_000 };
  const at = (left, more) => {
    const talk = { clock, open: true, step: { ...step, legs: [60, 30] }, ...more };
    return toldByClock(talk, 999_000 - left * 1000, 1_000_000 - left * 1000, english);
  };
  assert.deepEqual(at(30), { text: "The next part begins", up: true });
  assert.deepEqual(at(29), { text: "", up: false });
  assert.deepEqual(at(0), { text: "The time is up", up: true });
  assert.deepEqual(at(30, { open: false }), { text: "", up: false });
  const begun = { ...open, step: { ...step, together: [] } };
  assert.equal(told(frame, begun, english), "The talk begins");
  assert.equal(told(begun, { ...begun, open: false }, english), "The talk is over");
});

test("a clock that rests or is not there tells nothing", () => {
  const resting = { clock: { left: 60, running: false, ends: null } };
  assert.equal(toldByClock(resting, 0, 120_000, english).text, "");
  assert.equal(toldByClock({ clock: null }, 0, 1, english).text, "");
});

test("that everybody has answered is told once a round, also when somebody comes late", () => {
  const said = heard((telling) => [
    () => telling.counted(open, { people: 3, answered: 2 }),
    () => telling.counted(open, { people: 3, answered: 3 }),
    () => telling.counted(open, { people: 4, answered: 3 }),
    () => telling.counted(open, { people: 4, answered: 4 }),
    () => telling.counted({ ...open, step: { ...step, epoch: 1 } }, { people: 4, answered: 4 }),
  ]);
  assert.equal(said[1], "Everybody has answered");
  assert.deepEqual([said[0], said[2], said[3]], ["", "", ""]);
  assert.match(said[4], /^Everybody has answered/);
});

test("groups are everybody when each group has answered; one alone never is", () => {
  const said = heard((telling) => [
    () => telling.counted(open, { people: 1, answered: 1 }),
    () => telling.counted(frame, { people: 2, answered: 2 }),
    () =>
      telling.counted({ ...open, step: { ...step, round: "room" } }, { people: 9, answered: 1 }),
    () =>
      telling.counted({ ...open, step: { ...step, round: "group" } }, { people: 9, answered: 2 }),
  ]);
  assert.deepEqual(said, ["", "", "", "Everybody has answered"]);
});

test("lost contact is told once, and its return once", () => {
  const said = heard((telling) =>
    ["connected", "away", "connecting", "away", "connected", "connected"].map(
      (state) => () => telling.connection(state),
    ),
  );
  assert.deepEqual(said, [
    "",
    "No contact with the server. Trying again.",
    "",
    "",
    "There is contact again",
    "",
  ]);
});

test("that nothing can be stored is told once, and that it can again once", () => {
  const said = heard((telling) =>
    [true, false, false, true, true].map((does) => () => telling.stored(does)),
  );
  assert.deepEqual(said, [
    "",
    "The server cannot store anything right now.",
    "",
    "Answers are stored again",
    "",
  ]);
});

test("the same sentence twice in a row is heard twice", () => {
  const telling = new Telling(english);
  telling.say("Copied");
  const first = telling.spoken;
  telling.say("Copied");
  assert.notEqual(telling.spoken, first);
  assert.equal(telling.spoken.trim(), "Copied");
});
