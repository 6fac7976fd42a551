/** Choosing: what a tap does, what is sent, and how the rows stand on the screen. */
import assert from "node:assert/strict";
import { test } from "node:test";
import * as choice from "../../static/js/kinds/choice/answer.js";
import { drawing, drawn, MOST_BOXES, pages } from "../../static/js/kinds/choice/screen-rows.js";

const settings = { options: ["Halv dag", "Digitalt", "Frokost"], least: 1, most: 2, other: true };
const one = { ...settings, most: 1 };
const fresh = () => choice.begin(settings, null);

test("picks stand in the options' order, and one more than allowed changes nothing", () => {
  let state = choice.pick(settings, choice.pick(settings, fresh(), "Frokost"), "Halv dag");
  assert.deepEqual(choice.answer(settings, state), { picks: ["Halv dag", "Frokost"] });
  assert.equal(choice.pick(settings, state, "Digitalt"), state);
  state = choice.pick(settings, state, "Frokost");
  assert.deepEqual(state.picks, ["Halv dag"]);
});

test("the only pick gives way to another, and to an own word, and back", () => {
  let state = choice.pick(one, choice.pick(one, fresh(), "Frokost"), "Digitalt");
  assert.deepEqual(choice.answer(one, state).picks, ["Digitalt"]);
  state = choice.write(one, state, 0, " Gå  møte ");
  assert.deepEqual(choice.answer(one, state).picks, ["Gå møte"]);
  assert.deepEqual(choice.answer(one, choice.pick(one, state, "Frokost")).picks, ["Frokost"]);
});

test("there is a field for another own word as long as one may be picked", () => {
  let state = fresh();
  assert.deepEqual(choice.ownFields(settings, state), [""]);
  state = choice.write(settings, state, 0, "Ro");
  assert.deepEqual(choice.ownFields(settings, state), ["Ro", ""]);
  state = choice.write(settings, state, 1, "Lek");
  assert.deepEqual(choice.ownFields(settings, state), ["Ro", "Lek"]);
  const full = choice.pick(settings, choice.pick(settings, fresh(), "Frokost"), "Digitalt");
  assert.deepEqual(choice.ownFields(settings, full), []);
});

test("an own word that is said twice, or is an option, is found", () => {
  const said = (/** @type {string[]} */ ...own) => choice.twice(settings, { picks: [], own });
  assert.equal(said("frokost"), "frokost");
  assert.equal(said("Ro", "ro"), "ro");
  assert.equal(said("Ro", "Lek", ""), undefined);
});

test("an answer comes back as it was given, own words and all", () => {
  const answer = { picks: ["Frokost", "Ro"] };
  assert.deepEqual(choice.answer(settings, choice.begin(settings, answer)), answer);
});

test("in a group one's own change is made again on the others' newest answer", () => {
  const rebased = choice.rebase(
    settings,
    { picks: ["Frokost"] },
    { picks: ["Digitalt"] },
    { picks: ["Frokost", "Ro"] },
  );
  assert.deepEqual(rebased, { picks: ["Ro", "Digitalt"] });
  assert.deepEqual(
    choice.rebase(one, null, { picks: ["Digitalt"] }, { picks: ["Frokost"] }).picks,
    ["Digitalt"],
  );
});

const lines = (/** @type {number[]} */ ...counts) =>
  counts.map((count, at) => ({ item: `Valg ${at}`, count }));

test("a vote is a box while they can be counted, and a bar after that", () => {
  assert.equal(drawing(lines(MOST_BOXES, 3), true).boxes, MOST_BOXES);
  assert.equal(drawing(lines(MOST_BOXES + 1, 3), true).boxes, 0);
});

test("those that share the first place are told, once answering is closed", () => {
  assert.equal(drawing(lines(14, 14, 11), true).tied, 2);
  assert.equal(drawing(lines(14, 11, 11), true).tied, 0);
  assert.equal(drawing(lines(0, 0), true).tied, 0);
  assert.equal(drawing(lines(14, 14), false).tied, 0);
});

test("fourteen options and more stand in two columns, and thirty on one page", () => {
  const thirty = lines(...Array.from({ length: 30 }, (_, at) => 30 - at));
  assert.equal(pages(thirty).length, 1);
  assert.equal(drawing(thirty, true).columns, 2);
});

test("own words are drawn while thirteen rows have room for them, options always", () => {
  const many = lines(...Array(20).fill(1));
  const options = ["Valg 18", "Valg 19"];
  const seen = drawn(many, options).map(({ item }) => item);
  assert.equal(seen.length, 13);
  assert.deepEqual(seen.slice(-2), options);
  const all = many.map(({ item }) => item);
  assert.equal(drawn(many, all).length, 20);
});
