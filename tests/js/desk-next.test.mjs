/** The one large button: what it says and does at every moment of a programme. */
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  closeMove,
  missing,
  nextAction,
  openMove,
  previousMove,
} from "../../static/js/desk/next.js";

const NOW = 1_000_000;
const STEPS = [
  step("values", { by: ["group"], results: "live", clock: [1200] }),
  step("points", {
    by: ["person", "group"],
    results: "hidden",
    clock: [420, 900],
    settings: { items: { from: "values", take: "top_rows" } },
  }),
  step("rating", { results: "hidden", min_answers: 3 }),
  step("goals", { results: "private" }),
];
const english = {
  t: (source, values = {}) => fill(source, values),
  n: (one, many, count, values = {}) => fill(count === 1 ? one : many, { count, ...values }),
};

function fill(text, values) {
  return text.replace(/\{(\w+)\}/g, (_, name) => String(values[name]));
}

function step(id, more) {
  const usual = { kind: "points", by: ["person"], min_answers: 0, clock: [null], settings: {} };
  return { id, title: `The ${id}`, ...usual, ...more };
}

/** The moment a desk is at `id`: closed, hidden and never opened, unless said. */
function at(
  id,
  {
    round,
    open = false,
    shown = false,
    opened = [],
    answered = 0,
    clock = null,
    incoming,
    refusal,
  } = {},
) {
  const planned = STEPS.find((each) => each.id === id);
  const now = round ?? planned?.by[0];
  const frame = {
    version: 1,
    code: "482736",
    title: "A day",
    language: "en",
    step: planned ? { ...planned, round: now, epoch: 0 } : null,
    open,
    shown,
    clock,
    groups: [],
    now: NOW,
    programme: { title: "A day", steps: STEPS },
  };
  const states = [
    { id, round: now, open, shown, opened: opened.length > 0, opened_rounds: opened },
  ];
  const desk = { version: 1, steps: states, incoming: null };
  return { frame, desk, answered, nowMs: NOW, incoming, refusal };
}

const next = (...moment) => nextAction(at(...moment), english);

test("before the first step it goes there, without opening", () => {
  assert.deepEqual(next(null), {
    label: "Go to the first step",
    detail: "The values (20 minutes)",
    move: { step: "values" },
  });
});

test("what nobody answers is shown, and then the next step is there", () => {
  const kept = { ...at("values"), told: true };
  assert.deepEqual(nextAction(kept, english).move, { shown: true });
  const shown = { ...at("values", { shown: true }), told: true };
  assert.deepEqual(nextAction(shown, english).move, { step: "points" });
});

test("a talk is begun for everybody to see, ended, and left", () => {
  const talk = (more) => nextAction({ ...at("values", more), told: true, gathered: true }, english);
  const clock = { left: 1200, running: false };
  assert.deepEqual(talk({ clock }), {
    label: "Begin the talk",
    detail: "Afterwards: The points",
    move: { open: true, clock: { left: 1200, running: true }, shown: true },
  });
  const running = { left: 60, running: true, ends: NOW + 60_000 };
  const ends = talk({ open: true, shown: true, opened: ["group"], clock: running });
  assert.equal(ends.label, "End the talk");
  assert.deepEqual(ends.move, { open: false, clock: { left: 60, running: false } });
  assert.deepEqual(talk({ shown: true, opened: ["group"] }).move, { step: "points" });
});

test("a step that is not opened is opened, and its clock starts", () => {
  const clock = { left: 1200, running: false };
  assert.deepEqual(next("values", { shown: true, clock }), {
    label: "Open for answers",
    detail: "In groups, 20 minutes",
    move: { open: true, clock: { left: 1200, running: true } },
  });
});

test("a step with items from an earlier one says how many it opens with", () => {
  assert.equal(next("points", { incoming: 13 }).label, "Open with 13 values");
  assert.equal(next("points", { incoming: 1 }).label, "Open with 1 value");
});

test("what it cannot be opened with bars the button, which says why", () => {
  const barred = next("points", { incoming: 8, refusal: "List at least 9 items." });
  assert.deepEqual(barred, {
    label: "Open with 8 values",
    detail: "List at least 9 items.",
    move: null,
    barred: true,
  });
  assert.equal(next("points", { incoming: 0 }).label, "Open for answers");
});

test("an open hidden step is closed and shown in one move, and its clock stops", () => {
  const clock = { left: 60, running: true, ends: NOW + 60_000 };
  assert.deepEqual(next("points", { open: true, answered: 17, clock }), {
    label: "Close and show the result",
    detail: "Afterwards in groups",
    move: { open: false, clock: { left: 60, running: false }, shown: true },
  });
});

test("an open step that is shown already is only closed", () => {
  const action = next("values", { open: true, shown: true, answered: 4 });
  assert.deepEqual(action.move, { open: false });
  assert.equal(action.detail, "Afterwards: The points");
});

test("nothing is shown where nobody has answered", () => {
  const action = next("points", { open: true });
  assert.equal(action.detail, "Nobody has answered yet");
  assert.deepEqual(action.move, { open: false });
});

test("below the lowest number of answers nothing is shown, and it says what is missing", () => {
  const action = next("rating", { open: true, answered: 2 });
  assert.equal(action.detail, "1 more answer is needed for a result");
  assert.deepEqual(action.move, { open: false });
  assert.deepEqual(next("rating", { opened: ["person"], answered: 2 }).move, { step: "goals" });
});

test("a private step is never shown", () => {
  assert.deepEqual(next("goals", { open: true, answered: 9 }).move, { open: false });
  assert.equal(next("goals", { opened: ["person"], answered: 9 }).move, null);
});

test("a closed step with answers is shown before it goes on", () => {
  const action = next("points", { opened: ["person"], answered: 17 });
  assert.deepEqual([action.label, action.move], ["Show the result", { shown: true }]);
});

test("after a shown round comes the next round, then the next step", () => {
  const first = next("points", { opened: ["person"], shown: true, answered: 17 });
  assert.deepEqual(first, {
    label: "Go on in groups",
    detail: "Round 2 of 2, 15 minutes",
    move: { round: "group" },
  });
  const last = { round: "group", opened: ["person", "group"], shown: true, answered: 6 };
  assert.deepEqual(next("points", last).move, { step: "rating" });
});

test("a new round is opened, though an earlier one was", () => {
  const action = next("points", { round: "group", opened: ["person"] });
  assert.deepEqual([action.label, action.move], ["Open for answers", { open: true }]);
});

test("after the last step the answers are fetched", () => {
  const action = next("goals", { opened: ["person"] });
  assert.deepEqual([action.label, action.move], ["Fetch the answers", null]);
});

test("going back takes the round before, then the step before, then nothing", () => {
  assert.deepEqual(previousMove(at("points", { round: "group" }).frame), { round: "person" });
  assert.deepEqual(previousMove(at("points").frame), { step: "values" });
  assert.equal(previousMove(at("values").frame), null);
  assert.equal(previousMove(at(null).frame), null);
});

test("opening leaves a clock alone that runs, has run out, or is not there", () => {
  const running = { left: 9, running: true, ends: NOW + 9000 };
  for (const clock of [running, { left: 0, running: false }, { left: -5, running: false }, null]) {
    assert.deepEqual(openMove({ clock }, NOW), { open: true });
  }
});

test("closing leaves a resting clock alone", () => {
  assert.deepEqual(closeMove({ clock: { left: 9, running: false } }, NOW), { open: false });
});

test("missing answers are counted down to none", () => {
  const { frame } = at("rating");
  assert.deepEqual(
    [0, 2, 3, 9].map((answered) => missing(frame, answered)),
    [3, 1, 0, 0],
  );
});
