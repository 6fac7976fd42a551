/** Plans: what a phone sends, what hands that write at once make of it, and how the table is laid out. */
import assert from "node:assert/strict";
import { test } from "node:test";
import * as plan from "../../static/js/kinds/plan/answer.js";
import { dayOf, monthName } from "../../static/js/kinds/plan/dates.js";
import { byGoal, months, pages } from "../../static/js/kinds/plan/layout.js";

const SETTINGS = { for: ["Ro", "Mot"], least: 1, most: 3 };

/** @param {string} id @param {object} [more] @returns {import("../../static/js/kinds/plan/answer.js").Action} */
function action(id, more) {
  return { id, for: "Ro", action: `Tiltak ${id}`, owner: "Kari", due: "2027-02-27", ...more };
}

test("an empty plan begins with one row, which is not sent", () => {
  const state = plan.begin(SETTINGS, null);
  assert.equal(state.rows.length, 1);
  assert.deepEqual(plan.answer(SETTINGS, state), { actions: [] });
});

test("goals that come over when it opens have the first row under them", () => {
  const before = plan.begin({ ...SETTINGS, for: [] }, null);
  const state = plan.begin(SETTINGS, plan.answer(SETTINGS, before), before);
  assert.deepEqual(
    state.rows.map((row) => row.for),
    ["Ro"],
  );
  assert.equal(plan.rowsOf(SETTINGS, state, "Ro").length, 1);
});

test("what was sent comes back as it was", () => {
  const sent = { actions: [action("a"), action("b", { due: null, owner: "" })] };
  assert.deepEqual(plan.answer(SETTINGS, plan.begin(SETTINGS, sent)), sent);
});

test("a row is written, added and removed", () => {
  let state = plan.begin(SETTINGS, { actions: [action("a")] });
  state = plan.add(plan.set(state, "a", { action: "  Korte \n møter " }), "Mot");
  const { id } = state.rows[1];
  state = plan.set(state, id, { owner: "Anne" });
  const { actions } = plan.answer(SETTINGS, state);
  assert.deepEqual(
    actions.map((row) => [row.for, row.action, row.owner, row.due]),
    [
      ["Ro", "Korte møter", "Kari", "2027-02-27"],
      ["Mot", "", "Anne", null],
    ],
  );
  assert.deepEqual(plan.answer(SETTINGS, plan.remove(state, "a")).actions.length, 1);
});

test("a row that is begun stays when others change theirs", () => {
  const before = plan.add(plan.begin(SETTINGS, null), "Mot");
  const after = plan.begin(SETTINGS, { actions: [action("a")] }, before);
  assert.deepEqual(after.rows.slice(1), before.rows);
});

test("two who write at once both keep what they wrote", () => {
  const before = { actions: [action("a"), action("b"), action("c")] };
  const mine = { actions: [action("a", { owner: "Anne" }), action("c")] };
  const newest = { actions: [action("a"), action("b"), action("c", { due: null }), action("d")] };
  assert.deepEqual(plan.rebase(SETTINGS, before, mine, newest).actions, [
    action("a", { owner: "Anne" }),
    action("c", { due: null }),
    action("d"),
  ]);
});

test("what was written before is taken in once, and nothing here is lost", () => {
  const state = plan.begin(SETTINGS, { actions: [action("a", { owner: "Vi" })] });
  const once = plan.taken(state, [action("a"), action("b", { due: null })]);
  assert.deepEqual(plan.taken(once, [action("b")]), once);
  assert.deepEqual(
    once.rows.map(({ id, owner, due }) => [id, owner, due]),
    [
      ["a", "Vi", "2027-02-27"],
      ["b", "Kari", ""],
    ],
  );
});

test("every row stands under a goal, also when its own is gone", () => {
  const state = plan.begin(SETTINGS, {
    actions: [action("a", { for: "mot " }), action("b", { for: "Borte" })],
  });
  const ids = (/** @type {string} */ goal) => plan.rowsOf(SETTINGS, state, goal).map((r) => r.id);
  assert.deepEqual([ids("Ro"), ids("Mot")], [["b"], ["a"]]);
});

test("the table goes by goals, and a new page says its goal again", () => {
  const many = Array.from({ length: 20 }, (_, at) =>
    action(`${at}`, { for: at % 2 ? "Ro" : "Mot" }),
  );
  const rows = byGoal(many, SETTINGS.for);
  assert.deepEqual([rows[0].for, rows[19].for], ["Ro", "Mot"]);
  const found = pages(rows);
  assert.ok(found.length > 1);
  assert.deepEqual(
    found.flat().map(({ id }) => id),
    rows.map(({ id }) => id),
  );
  assert.ok(found.every(([first]) => first.first));
  assert.equal(pages([]).length, 1);
});

test("the months go from the first deadline's to the last one's", () => {
  assert.equal(months([action("a", { due: null })]), null);
  const when = months([action("a", { due: "2027-01-31" }), action("b", { due: "2027-04-01" })]);
  assert.deepEqual(
    when?.marks.map(({ month }) => month.slice(0, 7)),
    ["2027-01", "2027-02", "2027-03", "2027-04"],
  );
  assert.equal(when?.marks[0].at, 0);
  assert.equal(when?.along("2027-01-01"), 0);
  assert.ok((when?.along("2027-04-30") ?? 1) < 1);
  const years = months([action("a", { due: "2001-01-01" }), action("b", { due: "2190-12-31" })]);
  assert.ok(years?.years && years.marks.length <= 25);
});

test("a day is said in Norwegian", () => {
  assert.equal(dayOf("2027-01-15", "long", "nb-NO"), "15. januar 2027");
  assert.equal(dayOf("2028-02-29", "short", "nb-NO"), "29. feb. 2028");
  assert.equal(monthName("2027-02-01", false, "nb-NO"), "feb");
  assert.equal(monthName("2027-03-01", true, "nb-NO"), "2027");
});
