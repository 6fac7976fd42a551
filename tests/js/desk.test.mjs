/** The rest of the desk's own thinking: clock, programme, lines of a result, words, key. */
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  ended,
  extended,
  left,
  meaning,
  paused,
  started,
  used,
} from "../../static/js/desk/clock.js";
import { keyIn } from "../../static/js/desk/key.js";
import { lines, listed, named } from "../../static/js/desk/lines.js";
import * as plan from "../../static/js/desk/plan.js";
import { refusal } from "../../static/js/desk/refusal.js";
import { reading } from "../../static/js/screen/clock.js";

const english = {
  t: (source, values = {}) => source.replace(/\{(\w+)\}/g, (_, name) => String(values[name])),
  n: (one, many, count) => (count === 1 ? one : many).replace("{count}", String(count)),
};

test("a running clock is read from when it ends, a resting one from what is left", () => {
  assert.equal(left({ left: 90, running: true, ends: 70_000 }, 10_000), 60);
  assert.equal(left({ left: 90, running: false, ends: null }, 10_000), 90);
});

test("pausing keeps what is left now, starting goes on from there", () => {
  assert.deepEqual(paused({ left: 90, running: true, ends: 70_400 }, 10_000), {
    left: 60,
    running: false,
  });
  assert.deepEqual(started({ left: 60, running: false }, 10_000), { left: 60, running: true });
});

test("a minute more is added to what is left, and makes a clock where there is none", () => {
  assert.deepEqual(extended({ left: 9, running: true, ends: 5_000 }, 10_000, 60), {
    left: 55,
    running: true,
  });
  assert.deepEqual(extended(null, 0, 60), { left: 60, running: false });
});

test("an open step that its clock closes is closed by the end of the time, also where that was paused", () => {
  const clock = (running, more) => ({ left: 90, running, ends: running ? 99_000 : null, ...more });
  assert.deepEqual(ended(clock(false, { grace: 5 }), true), { left: 0, running: true });
  assert.deepEqual(ended(clock(true, { grace: 5 }), true), { left: 0, running: true });
  assert.deepEqual(ended(clock(false), true), { left: 0, running: false });
  assert.deepEqual(ended(clock(false, { grace: 5 }), false), { left: 0, running: false });
});

test("the desk reads the clock as the screen does: left, just up, over from the first whole second", () => {
  const looks = { left: "running", up: "up", over: "over" };
  for (const seconds of [240, 60, 0.2, 0, -0.9, -1, -140]) {
    assert.equal(looks[meaning(seconds)], reading(seconds, true).look);
  }
  assert.deepEqual([0.2, 0, -0.9, -1].map(meaning), ["left", "up", "up", "over"]);
});

test("used time stays between nothing and all", () => {
  assert.deepEqual(
    [used(100, 100), used(50, 100), used(-9, 100), used(130, 100), used(5, null)],
    [0, 0.5, 1, 0, null],
  );
});

test("a clock for all rounds and one for each are both read", () => {
  const step = { by: ["person", "group"], clock: [420, null] };
  assert.deepEqual([plan.planned(step, "person"), plan.planned(step, "group")], [420, null]);
  assert.equal(plan.planned({ by: ["person"], clock: 60 }, "person"), 60);
  assert.equal(plan.planned({ by: ["person"] }, "person"), null);
  assert.equal(plan.plannedInAll(step), 420);
  assert.equal(plan.plannedInAll({ by: ["person"], clock: [null] }), null);
});

test("a step without a title gets its kind's name, here and in the programme", () => {
  const bare = { id: "a", kind: "points", title: "" };
  const frame = plan.titled({ step: bare, programme: { steps: [bare] } }, () => "100 points");
  assert.equal(frame.step.title, "100 points");
  assert.equal(frame.programme.steps[0].title, "100 points");
});

test("groups answer as groups, the room once, and nobody is left out of the count", () => {
  const count = (round, here) => plan.answerers({ step: { round }, groups: ["1", "2"] }, here);
  assert.equal(count("person", { people: 23, answered: 25 }), 25);
  assert.equal(count("group", { people: 23, answered: 1 }), 2);
  assert.equal(count("room", { people: 23, answered: 0 }), 1);
});

test("a group that nobody sits in is not waited for", () => {
  const frame = { step: { round: "group" }, groups: ["1", "2", "3", "4"], open: true };
  const here = { people: 9, answered: 2, groups: 2 };
  assert.equal(plan.answerers(frame, here), 2);
  assert.equal(plan.everybodyAnswered(frame, here), true);
  assert.equal(plan.everybodyAnswered(frame, { ...here, groups: 3 }), false);
});

test("what is drawn is the tally of the present step and round, never of the one before", () => {
  const tally = { step: "a", round: "person", results: {} };
  const at = (id, round) => plan.tallyOf(tally, { step: { id, round } });
  assert.equal(at("a", "person"), tally);
  assert.deepEqual([at("b", "person"), at("a", "group")], [null, null]);
  assert.equal(plan.tallyOf(null, { step: null }), null);
});

test("a step is marked by where the room is and what has been opened", () => {
  const frame = { step: { id: "b" }, open: false };
  const desk = {
    steps: [
      { id: "a", opened: true },
      { id: "b", opened: false },
      { id: "c", opened: false },
    ],
  };
  const marks = ["a", "b", "c"].map((id) => plan.mark(frame, desk, { id }));
  assert.deepEqual(marks, ["done", "now", "ahead"]);
  assert.equal(plan.mark({ ...frame, open: true }, desk, { id: "b" }), "open");
});

test("what nobody answers is done once the room has gone past it", () => {
  const frame = {
    step: { id: "b" },
    programme: { steps: [{ id: "a" }, { id: "b" }, { id: "c" }] },
  };
  const marks = (now) => ["a", "c"].map((id) => plan.mark(now, { steps: [] }, { id }, true));
  assert.deepEqual(marks(frame), ["done", "ahead"]);
  assert.deepEqual(marks({ ...frame, step: null }), ["ahead", "ahead"]);
});

test("the lines of a result are found whichever kind it is of", () => {
  assert.deepEqual(named({ items: [{ item: "Mot", points: 3 }], budget: 100 }), ["Mot"]);
  assert.deepEqual(named({ cards: [{ card: "Mot" }], top_rows: ["Mot"] }), ["Mot"]);
  assert.deepEqual(named({ items: [], grow: [] }), []);
  assert.deepEqual(named(null), []);
  assert.deepEqual(listed({ budget: 100, items: ["a", "b"] }), ["a", "b"]);
});

test("merged texts stand under what they count as, hidden ones last", () => {
  const state = { merged: { Mot: ["modig"] }, hidden: ["respekt"] };
  assert.deepEqual(lines(["Tillit", "Mot"], state), [
    { text: "Tillit", of: [], hidden: false },
    { text: "Mot", of: ["modig"], hidden: false },
    { text: "respekt", of: [], hidden: true },
  ]);
});

test("a text merged into a new one gives its place to it", () => {
  const found = lines(["mot", "modig", "Tillit"], {
    merged: { Mot: ["modig"] },
    hidden: ["tillit"],
  });
  assert.deepEqual(
    found.map((line) => [line.text, line.hidden]),
    [
      ["mot", false],
      ["Tillit", true],
    ],
  );
});

test("a stale move is said calmly, a refusal as the server says it, silence as not known", () => {
  assert.equal(refusal({ version: 3 }, english), null);
  assert.equal(refusal({ error: "No.", code: "stale" }, english).tone, "calm");
  assert.deepEqual(refusal({ error: "Too few.", code: "invalid" }, english), {
    tone: "wrong",
    text: "Too few.",
  });
  assert.match(refusal({ error: "", code: "away" }, english).text, /did not answer/);
});

test("the key is found in an address, a fragment, or by itself", () => {
  assert.equal(keyIn("https://example.org/desk/482736#key=aB-_9"), "aB-_9");
  assert.equal(keyIn("#key=aB-_9"), "aB-_9");
  assert.equal(keyIn("  aB-_9 "), "aB-_9");
  assert.equal(keyIn("https://example.org/482736"), "");
});
