/** Sheets of paper at the desk: one after the other, each sent until it is stored, the last one mended. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { Paper } from "../../static/js/desk/paper.js";

const english = { t: (/** @type {string} */ source) => source };
const kinds = {
  word: {
    begin: (/** @type {any} */ _settings, /** @type {any} */ answer) => ({
      word: answer?.word ?? "",
    }),
    missing: (/** @type {any} */ _settings, /** @type {any} */ state) =>
      state.word ? "" : "Write a word",
    answer: (/** @type {any} */ _settings, /** @type {any} */ state) => ({ word: state.word }),
  },
  told: { listens: true },
};

/** @param {object} [more] of the step */
function step(more) {
  return { id: "s", kind: "word", round: "person", epoch: 0, settings: {}, ...more };
}

/** A desk whose server gives these answers, and all that it was asked. @param {any[]} [answers] */
function desk(answers = []) {
  /** @type {any[]} */
  const asked = [];
  const session = {
    frame: {
      step: step(),
      open: true,
      groups: ["A"],
      programme: { steps: [{ id: "s" }, { id: "p" }] },
    },
    tongue: english,
    changed() {},
    say() {},
    room: {
      request: async (/** @type {string} */ event, /** @type {any} */ wish) => {
        asked.push([event, wish]);
        return answers.shift() ?? { version: 1 };
      },
    },
  };
  const paper = new Paper(/** @type {any} */ (session), kinds);
  paper.follow();
  return { session: /** @type {any} */ (session), paper, asked };
}

test("each sheet has a mark of its own and the next begins from blank", async () => {
  const { paper, asked } = desk();
  for (const word of ["one", "two"]) {
    paper.change({ word });
    assert.equal(await paper.save(), true);
    assert.equal(paper.state.word, "");
  }
  const [one, two] = asked.map(([, wish]) => wish);
  assert.deepEqual(one, {
    step: "s",
    round: "person",
    epoch: 0,
    id: one.id,
    answer: { word: "one" },
  });
  assert.match(one.id, /^[0-9a-f]{32}$/);
  assert.notEqual(one.id, two.id);
  assert.equal(paper.said, "Saved. Next sheet.");
});

test("a sheet that was not stored stays on the table and is sent as the same sheet", async () => {
  const { paper, asked } = desk([{ error: "", code: "away" }]);
  paper.change({ word: "one" });
  assert.equal(await paper.save(), false);
  assert.match(paper.wrong, /no sheet is counted twice/);
  assert.equal(paper.state.word, "one");
  assert.equal(await paper.save(), true);
  assert.equal(asked[0][1].id, asked[1][1].id);
  assert.equal(paper.wrong, "");
});

test("a group that has another name, or is gone, is chosen no more", async () => {
  const { paper, session, asked } = desk();
  paper.group = "A";
  session.frame = { ...session.frame, groups: ["B"] };
  paper.follow();
  paper.change({ word: "one" });
  await paper.save();
  assert.equal(asked[0][1].group, undefined);
});

test("what is not complete is not sent", async () => {
  const { paper, asked } = desk();
  assert.equal(await paper.save(), false);
  assert.equal(paper.missing, "Write a word");
  assert.deepEqual(asked, []);
});

test("the last sheet is corrected under its own mark and taken back once", async () => {
  const { paper, asked } = desk();
  paper.group = "A";
  paper.change({ word: "one" });
  await paper.save();
  paper.correct();
  assert.equal(paper.state.word, "one");
  paper.change({ word: "won" });
  await paper.save();
  assert.equal(paper.correcting, false);
  await paper.takeBack();
  await paper.takeBack();
  const wishes = asked.map(([, wish]) => wish);
  assert.deepEqual(
    wishes.map(({ answer, group }) => [answer?.word ?? null, group]),
    [
      ["one", "A"],
      ["won", "A"],
      [null, "A"],
    ],
  );
  assert.equal(new Set(wishes.map(({ id }) => id)).size, 1);
});

test("another step, or answers that were cleared, is another pile", async () => {
  const { paper, session } = desk();
  paper.change({ word: "half" });
  paper.follow();
  assert.equal(paper.state.word, "half");
  await paper.save();
  session.frame = { ...session.frame, step: step({ epoch: 1 }) };
  paper.follow();
  assert.equal(paper.last, null);
  assert.equal(paper.said, "");
});

test("sheets are for open steps that each answers alone and somebody sees", () => {
  const { paper, session } = desk();
  const first = session.frame;
  /** @type {[object, object][]} */
  const none = [
    [{ open: false }, {}],
    [{}, { round: "group" }],
    [{}, { kind: "told" }],
    [{}, { kind: "unknown" }],
    [{}, { settings: { voting: true } }],
    [{ programme: { steps: [{ id: "s", results: "private" }] } }, {}],
    [{ step: null }, {}],
  ];
  for (const [more, of] of none) {
    session.frame = { ...first, step: step(of), ...more };
    assert.deepEqual(paper.steps, [], JSON.stringify([more, of]));
  }
});

test("a step that is open beside the present one has a pile too", () => {
  const { paper, session } = desk();
  const own = [step({ id: "p", open: true }), step({ id: "q", open: false })];
  session.frame = { ...session.frame, pace: { own: false, steps: own } };
  assert.deepEqual(
    paper.steps.map(({ id }) => id),
    ["s", "p"],
  );
  assert.equal(paper.step?.id, "s");
  paper.chosen = "p";
  assert.equal(paper.step?.id, "p");
});
