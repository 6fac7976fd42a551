/** Notes: what a phone sends, which page of the wall they hang on, what the desk finds. */
import assert from "node:assert/strict";
import { test } from "node:test";
import * as answer from "../../static/js/kinds/notes/answer.js";
import { matching } from "../../static/js/kinds/notes/desk-lines.js";
import { cards, pages } from "../../static/js/kinds/notes/layout.js";
import { beside } from "../../static/js/kinds/notes/wall.js";

const SETTINGS = { columns: ["Leder", "Alle"], most: 2, longest: 60, votes: 2 };
const note = (/** @type {string} */ id, more = {}) => ({
  id,
  text: `lapp ${id}`,
  votes: 0,
  theme: /** @type {string|null} */ (null),
  ...more,
});
const column = (/** @type {number} */ count, name = "Leder") => ({
  column: name,
  count,
  notes: Array.from({ length: count }, (_, at) => note(`${name}${at}`)),
});

test("a note that is written hangs with the others when it is handed over, and the sheet is empty", () => {
  const begun = { ...answer.begin(SETTINGS, null), column: "Alle", text: " lytt ferdig " };
  const handed = answer.hand(SETTINGS, begun);
  assert.deepEqual(
    handed.notes.map(({ column, text }) => [column, text]),
    [["Alle", "lytt ferdig"]],
  );
  assert.match(handed.notes[0].id, /^[0-9a-f]{16}$/);
  assert.deepEqual([handed.text, handed.id], ["", ""]);
  assert.deepEqual(answer.hand(SETTINGS, handed), handed);
});

test("a note that is changed keeps its id and its place, also where no more may be written", () => {
  const writes = (
    /** @type {import("../../static/js/kinds/notes/answer.js").State} */ state,
    /** @type {string} */ text,
  ) => answer.hand(SETTINGS, { ...state, text });
  const two = writes(writes(answer.begin(SETTINGS, null), "lapp 1"), "lapp 2");
  const full = writes(two, "en for mye");
  assert.equal(full.notes.length, 2);
  const opened = answer.open(two, two.notes[0]);
  const changed = answer.hand(SETTINGS, { ...opened, text: "endret" });
  assert.deepEqual(changed.notes[0], { ...two.notes[0], text: "endret" });
  assert.equal(changed.notes[1], two.notes[1]);
});

test("a note that is taken down while it is changed leaves nothing behind", () => {
  const one = answer.hand(SETTINGS, { ...answer.begin(SETTINGS, null), text: "a" });
  const gone = answer.remove(answer.open(one, one.notes[0]), one.notes[0].id);
  assert.deepEqual([gone.notes, gone.text, gone.id], [[], "", ""]);
});

test("the last note can be taken down once it has been sent", () => {
  const sent = answer.begin(SETTINGS, { notes: [{ id: "a", column: "Leder", text: "a" }] });
  const gone = answer.begin(SETTINGS, answer.answer(SETTINGS, answer.remove(sent, "a")), sent);
  assert.deepEqual([gone.notes, gone.had, answer.begin(SETTINGS, null).had], [[], true, false]);
});

test("votes are given, taken back, and never more than there are; what is being written waits", () => {
  const voting = { ...SETTINGS, voting: true };
  const all = ["a", "b", "c"].reduce(
    (state, id) => answer.vote(voting, state, id),
    answer.begin(voting, null),
  );
  assert.deepEqual(all.votes, ["a", "b"]);
  assert.deepEqual(answer.vote(voting, all, "a").votes, ["b"]);
  assert.equal(answer.hand(voting, { ...all, text: "senere" }).text, "senere");
});

test("what two members of a group do at once is kept of both", () => {
  const [a, b, c] = ["a", "b", "c"].map((id) => ({ id, column: "Leder", text: id }));
  const before = { notes: [a, b], votes: ["a"] };
  const mine = { notes: [{ ...a, text: "mitt" }], votes: ["a", "b"] };
  const newest = { notes: [a, b, c], votes: [] };
  assert.deepEqual(answer.rebase({ ...SETTINGS, most: 5 }, before, mine, newest), {
    notes: [{ ...a, text: "mitt" }, c],
    votes: ["b"],
  });
});

test("while notes come the newest hang on one page, afterwards all are on pages, up to eight", () => {
  const [now] = pages([column(50)], [], true);
  assert.equal(now[0].tracks.flat().at(-1)?.id, "Leder49");
  const later = pages([column(50)], [], false);
  assert.equal(later.flatMap((page) => page[0].tracks.flat()).length, 50);
  const many = pages([column(2000)], [], false);
  assert.equal(many.length, 8);
  assert.equal(many[7][0].tracks.flat().at(-1)?.id, "Leder1999");
});

test("more than four columns go on further pages, each with its own notes", () => {
  const all = Array.from({ length: 9 }, (_, at) => column(1, `K${at}`));
  assert.deepEqual(
    pages(all, [], false).map((page) => page.map((part) => part.column)),
    [["K0", "K1", "K2", "K3"], ["K4", "K5", "K6", "K7"], ["K8"]],
  );
});

test("ten columns with a figure in each stand on one page once they are closed", () => {
  const all = Array.from({ length: 10 }, (_, at) => ({
    column: `Faktor ${at}`,
    count: 1,
    notes: [note(`${at}`, { text: "4,1" })],
  }));
  assert.deepEqual(
    pages(all, [], false).map((page) => page.length),
    [10],
  );
  assert.equal(pages(all, [], true).length, 3);
  const [first, ...others] = all;
  const wordy = [{ ...first, notes: [note("0", { text: "Omtrent fire" })] }, ...others];
  assert.equal(pages(wordy, [], false).length, 3);
});

test("a theme stands first as one card with what hangs under it, and by votes once there are any", () => {
  const notes = [
    note("a"),
    note("b", { theme: "Tid" }),
    note("c", { theme: "Tid", of: ["c", "d"] }),
  ];
  const themes = [{ theme: "Tid", votes: 3, count: 3 }];
  const [first, second] = cards({ column: "Leder", count: 4, notes }, themes);
  assert.deepEqual(
    [first.text, first.votes, first.of, first.under],
    ["Tid", 3, 3, ["lapp b", "lapp c"]],
  );
  assert.equal(second.id, "a");
});

test("reading aloud goes round the wall from wherever it is", () => {
  const wall = { columns: [column(2), column(1, "Alle")], themes: [], voted: 0 };
  assert.equal(beside(wall, null, 1), "Leder0");
  assert.equal(beside(wall, "Leder1", 1), "Alle0");
  assert.equal(beside(wall, "Alle0", 1), "Leder0");
  assert.equal(beside(wall, "Leder0", -1), "Alle0");
  assert.equal(beside({ ...wall, columns: [] }, null, 1), null);
});

test("the desk shows the newest forty of a column, and finds any of them by a word", () => {
  const tally = {
    results: { columns: [column(100)], themes: [], voted: 0 },
    held: [
      { name: "x", text: "lapp 7 med navn", why: /** @type {const} */ ("hidden"), under: "leder" },
    ],
  };
  const [all] = matching(tally, "");
  assert.deepEqual([all.alone.length, all.more, all.held.length], [40, 60, 1]);
  const [seven] = matching(tally, "LEDER7");
  assert.deepEqual([seven.alone.length, seven.more, seven.held.length], [11, 0, 0]);
});

test("the desk says how many notes of a column no word finds, those merged into one counted", () => {
  const { notes } = column(3);
  const sent = [...notes, note("d", { of: ["d", "e"] })];
  const unsent = (/** @type {number} */ count) => {
    const columns = [{ column: "Leder", count, notes: sent }];
    return matching({ results: { columns, themes: [], voted: 0 } }, "leder")[0].unsent;
  };
  assert.deepEqual([unsent(5), unsent(1700)], [0, 1695]);
});
