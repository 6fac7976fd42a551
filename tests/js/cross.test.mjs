/** The analysis cross: what a tap does, what is sent, and how sides and reasons stand on the screen. */
import assert from "node:assert/strict";
import { test } from "node:test";
import * as cross from "../../static/js/kinds/cross/answer.js";
import { inOrder, reasonPages, rows } from "../../static/js/kinds/cross/screen-rows.js";

const settings = { items: ["Autonomi", "Mestring", "Rolle", "Klima", "Bruk"] };
const fresh = () => cross.begin(settings, null);
/** @param {import("../../static/js/kinds/cross/answer.js").Side} side @param {string[]} items */
const naming = (side, ...items) =>
  items.reduce((state, item) => cross.name(state, side, item), fresh());

test("what is to be improved stands in the order it was named, and moves up when the first is taken away", () => {
  let state = naming("improve", "Rolle", "Autonomi");
  assert.deepEqual(state.improve, ["Rolle", "Autonomi"]);
  state = cross.name(state, "improve", "Rolle");
  assert.deepEqual(state.improve, ["Autonomi"]);
});

test("neither a third nor what the other side has is named", () => {
  const state = naming("pleased", "Rolle", "Klima", "Bruk");
  assert.deepEqual(state.pleased, ["Rolle", "Klima"]);
  assert.equal(cross.name(state, "improve", "Rolle"), state);
});

test("an answer comes back as it was given, and a reason for what is not named is not sent", () => {
  const answer = {
    pleased: [{ item: "Rolle", why: "Klar" }],
    improve: [{ item: "Bruk", why: "" }],
  };
  const state = cross.explain(cross.begin(settings, answer), "Klima", "Kaldt");
  assert.deepEqual(cross.answer(settings, state), answer);
});

test("in a group one's own changes are made again on the others' newest answer", () => {
  const of = (/** @type {string[]} */ pleased, /** @type {string[]} */ improve, why = "") => ({
    pleased: pleased.map((item) => ({ item, why })),
    improve: improve.map((item) => ({ item, why: "" })),
  });
  const rebased = cross.rebase(
    settings,
    of(["Rolle"], []),
    of(["Rolle"], ["Klima"], "Klar"),
    of(["Rolle", "Bruk"], []),
  );
  assert.deepEqual(rebased.improve, [{ item: "Klima", why: "" }]);
  assert.deepEqual(rebased.pleased, [
    { item: "Rolle", why: "Klar" },
    { item: "Bruk", why: "" },
  ]);
});

/** @param {string} item @param {number} pleased @param {number} first @param {string[]} [why] */
const line = (item, pleased, first, why = []) => ({
  item,
  pleased,
  improve_first: first,
  improve_second: 0,
  why_pleased: [],
  why_improve: why,
});

test("what pleases stands uppermost and what is to be improved at the foot, once answering is closed", () => {
  const lines = [line("Autonomi", 1, 4), line("Mestring", 5, 0), line("Rolle", 2, 2)];
  const order = (/** @type {boolean} */ open) =>
    inOrder(lines, open, settings.items, null).map(({ item }) => item);
  assert.deepEqual(order(true), ["Autonomi", "Mestring", "Rolle"]);
  assert.deepEqual(order(false), ["Mestring", "Rolle", "Autonomi"]);
});

test("one scale on both sides, and the two most named on each stand out, unless they are tied", () => {
  const found = rows([line("Autonomi", 6, 0), line("Mestring", 3, 8), line("Rolle", 3, 4)]);
  assert.deepEqual(found[0].shares, [0.75, 0, 0]);
  assert.deepEqual(
    found.map(({ strong }) => strong),
    [false, true, true],
  );
});

test("no reasons below five answers, then two columns a side", () => {
  const lines = ["a", "b", "c"].map((item, at) => line(item, 0, 3 - at, [`fordi ${item}`]));
  assert.deepEqual(reasonPages(lines, 4), []);
  const [one, two] = reasonPages(lines, 5);
  assert.deepEqual(
    one.improve.map(({ item }) => item),
    ["a", "b"],
  );
  assert.deepEqual(two.improve[0].place, 3);
  assert.deepEqual(one.pleased, []);
});

test("a reason that several wrote stands once, and what has no room is told by number", () => {
  const long = Array.from({ length: 20 }, (_, at) => `En begrunnelse på to linjer, ${at}`);
  const [{ improve }] = reasonPages([line("a", 0, 9, ["Uklart", ...long, "uklart"])], 9);
  assert.deepEqual(improve[0].reasons[0], { text: "Uklart", times: 2 });
  assert.equal(improve[0].reasons.length + improve[0].others, 21);
});
