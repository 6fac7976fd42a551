import assert from "node:assert/strict";
import { test } from "node:test";
import { where } from "../../static/js/phone/where.js";

const step = {
  id: "s",
  kind: "points",
  title: "",
  prompt: "",
  settings: {},
  by: [],
  round: "person",
  epoch: 0,
};
const frame = {
  version: 1,
  code: "1",
  title: "",
  language: "nb",
  step,
  open: true,
  shown: false,
  clock: null,
  groups: [],
  now: 0,
};
const answer = { isReceived: false, isUnsent: false, wish: null, wasOpen: true };
const now = {
  gone: false,
  refused: false,
  frame,
  tally: null,
  group: null,
  choosing: false,
  coming: false,
  canAnswer: true,
  answer,
  held: false,
};
const tally = { step: "s", round: "person", version: 1, answers: 3, results: {} };

/** @type {[string, object, string][]} */
const cases = [
  ["before the room has answered", { frame: null }, "connecting"],
  ["when the room lets nobody in", { frame: null, refused: true }, "refused"],
  ["when the room was deleted", { gone: true }, "gone"],
  ["before the first step", { frame: { ...frame, step: null } }, "waiting"],
  ["while a step is open", {}, "answer"],
  ["when an answer waits to be sent", { answer: { ...answer, wish: {} }, held: true }, "sent"],
  ["in the first moments of sending", { answer: { ...answer, wish: {} } }, "answer"],
  [
    "when somebody else is to answer next",
    { turning: true, answer: { ...answer, isReceived: true } },
    "turn",
  ],
  ["when the one before has not sent the change", { turning: true }, "answer"],
  ["when the answer is there", { answer: { ...answer, isReceived: true } }, "received"],
  [
    "before a step opens",
    { frame: { ...frame, open: false }, answer: { ...answer, wasOpen: false } },
    "soon",
  ],
  [
    "before a step opens whose results will be live",
    {
      frame: { ...frame, open: false, shown: true },
      tally: { ...tally, answers: 0 },
      answer: { ...answer, wasOpen: false },
    },
    "soon",
  ],
  [
    "when it closed before the answer came",
    { frame: { ...frame, open: false }, answer: { ...answer, isUnsent: true } },
    "late",
  ],
  ["when results are shown", { frame: { ...frame, open: false, shown: true }, tally }, "result"],
  [
    "when results are shown but withheld",
    { frame: { ...frame, open: false, shown: true }, tally: { ...tally, results: null } },
    "look",
  ],
  [
    "when the results are of another step",
    { frame: { ...frame, open: false, shown: true }, tally: { ...tally, step: "t" } },
    "look",
  ],
  [
    "while results are shown of a step that is open again",
    { frame: { ...frame, shown: true }, tally },
    "answer",
  ],
  ["when the room answers together", { answer: null }, "look"],
  [
    "when a group is needed",
    { frame: { ...frame, groups: ["1"], step: { ...step, round: "group" } } },
    "group",
  ],
  [
    "when nobody has answered what is shown",
    { frame: { ...frame, open: false, shown: true }, tally: { ...tally, answers: 0 } },
    "look",
  ],
  [
    "when what nobody answers is shown, open or not",
    {
      frame: { ...frame, shown: true },
      tally: { ...tally, answers: 0 },
      answer: null,
      listens: true,
    },
    "result",
  ],
  [
    "when what nobody answers is kept back",
    { frame: { ...frame, open: false }, answer: null, listens: true },
    "look",
  ],
  ["while the kind of a step is on its way", { coming: true, canAnswer: false }, "connecting"],
  ["when a kind has nothing for phones", { canAnswer: false }, "look"],
];

for (const [when, change, page] of cases) {
  test(`${when}, the phone shows ${page}`, () => {
    assert.equal(where(/** @type {any} */ ({ ...now, ...change })), page);
  });
}

test("what was received is worked on again where it lacks what is asked for now", () => {
  const received = { ...answer, isReceived: true };
  assert.equal(where({ ...now, answer: received }), "received");
  assert.equal(where({ ...now, answer: received, asked: true }), "answer");
});
