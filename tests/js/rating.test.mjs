import assert from "node:assert/strict";
import { test } from "node:test";
import * as rating from "../../static/js/kinds/rating/answer.js";

const settings = {
  items: ["Stiller krav", "Ser ansatte", "Gir tillit"],
  low: 1,
  high: 6,
  low_label: "",
  high_label: "",
  reasons: true,
  share_reasons: false,
  grow: 2,
};
const fresh = () => rating.begin(settings, null);

test("reasons that are not shared are never in what is sent", () => {
  const state = rating.explain(rating.rate(fresh(), "Stiller krav", 4), "Stiller krav", "fordi");
  assert.deepEqual(rating.answer(settings, state), { scores: { "Stiller krav": 4 }, grow: [] });
});

test("shared reasons are sent, empty ones are not", () => {
  let state = rating.explain(rating.rate(fresh(), "Stiller krav", 4), "Stiller krav", "fordi");
  state = rating.explain(state, "Ser ansatte", "  ");
  const sent = rating.answer({ ...settings, share_reasons: true }, state);
  assert.deepEqual(sent.reasons, { "Stiller krav": "fordi" });
});

test("what the phone alone has written stays when the server's answer comes", () => {
  const state = rating.explain(rating.rate(fresh(), "Stiller krav", 4), "Stiller krav", "fordi");
  const after = rating.begin(settings, { scores: { "stiller krav": 5 }, grow: [] }, state);
  assert.deepEqual(after.scores, { "Stiller krav": 5 });
  assert.deepEqual(after.reasons, { "Stiller krav": "fordi" });
});

test("any part may be left out", () => {
  const state = rating.rate(rating.rate(fresh(), "Ser ansatte", 2), "Ser ansatte", null);
  assert.equal(rating.rated(state), 0);
});

test("no more are picked to develop than allowed", () => {
  let state = fresh();
  for (const item of settings.items) state = rating.pick(settings, state, item);
  assert.deepEqual(state.grow, ["Stiller krav", "Ser ansatte"]);
  assert.deepEqual(rating.pick(settings, state, "Stiller krav").grow, ["Ser ansatte"]);
});

test("the pages are one an item, one to choose from, one for all", () => {
  const kinds = [0, 1, 2, 3, 4].map((page) => rating.kindOfPage(settings, { ...fresh(), page }));
  assert.deepEqual(kinds, ["item", "item", "item", "grow", "all"]);
  const without = { ...settings, grow: 0 };
  assert.equal(rating.kindOfPage(without, { ...fresh(), page: 3 }), "all");
  assert.equal(rating.lastPage(without), 3);
});
