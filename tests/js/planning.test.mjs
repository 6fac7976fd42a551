/** The programme as it is written: its steps, its undo, its clock, its link, its preview. */
import assert from "node:assert/strict";
import { test } from "node:test";
import * as edit from "../../static/js/plan/document.js";
import { History } from "../../static/js/plan/history.js";
import { Claims, pathOf, placed } from "../../static/js/plan/problems.js";
import { scene } from "../../static/js/plan/scene.js";
import { pack, unpack } from "../../static/js/plan/share.js";
import * as times from "../../static/js/plan/times.js";

const programme = {
  title: "Dagen",
  colour: "kept",
  start: "09:00",
  steps: [
    { id: "a", kind: "points", by: ["person", "group"], clock: [420, 900], later: { x: 1 } },
    { id: "b", kind: "info", clock: 300 },
    { id: "c", kind: "notes", settings: { columns: ["En", "To"] } },
  ],
};
const ids = ({ steps }) => steps.map(({ id }) => id).join("");

test("a value is put where it belongs, nothing else is touched, and what is unknown stays", () => {
  const next = edit.put(programme, ["steps", 0, "settings", "items"], ["Tillit"]);
  assert.deepEqual(next.steps[0].settings, { items: ["Tillit"] });
  assert.deepEqual([next.colour, next.steps[0].later], ["kept", { x: 1 }]);
  assert.equal(next.steps[1], programme.steps[1]);
  assert.equal("settings" in programme.steps[0], false);
  assert.equal("title" in edit.put(programme, ["title"], undefined), false);
  assert.deepEqual(Object.keys(edit.put(programme, ["title"], "Ny")), Object.keys(programme));
});

test("steps are added, copied, moved and taken away, each with an id of its own", () => {
  const two = edit.insert(programme, { ...programme.steps[0] }, 1);
  assert.deepEqual(
    two.steps.map(({ id }) => id),
    ["a", "a-2", "b", "c"],
  );
  assert.equal(edit.insert(two, two.steps[1], 2).steps[2].id, "a-3");
  assert.equal(edit.insert(programme, { kind: "info" }, 0).steps[0].id, "info");
  assert.equal(ids(edit.move(programme, "a", 2)), "bca");
  assert.equal(ids(edit.move(programme, "c", 0)), "cab");
  assert.equal(edit.move(programme, "a", 0), programme);
  assert.equal(ids(edit.without(programme, "b")), "ac");
});

test("what is loaded gets ids where it has none, wrong ones, or one twice; what is no programme is none", () => {
  const steps = [
    { kind: "points" },
    { id: "x y", kind: "info" },
    { id: "a" },
    { id: "a" },
    { id: 7, kind: {} },
  ];
  assert.deepEqual(
    edit.tidy({ steps }).steps.map(({ id }) => id),
    ["points", "info", "a", "a-2", "step"],
  );
  for (const none of [null, 1, "x", [], { steps: 1 }, { steps: [1] }, { steps: [[]] }]) {
    assert.equal(edit.tidy(none), null);
  }
});

test("a new step begins with what its kind says", () => {
  const fields = [
    { as: "texts", name: "items" },
    { as: "whole", name: "budget", default: 100 },
    { as: "whole", name: "most", default: null },
    { as: "switch", name: "own", default: false },
    { as: "group", name: "x", fields: [] },
    {
      as: "groups",
      name: "segments",
      least: 2,
      fields: [
        { as: "line", name: "name" },
        { as: "seconds", name: "seconds", default: 60 },
      ],
    },
  ];
  const segment = { name: "", seconds: 60 };
  const begun = { items: [], budget: 100, own: false, segments: [segment, segment] };
  assert.deepEqual(edit.settings(fields), begun);
});

test("typing in one field is taken back at once, and done again", () => {
  const history = new History({ programme, at: "" });
  const titled = (title) => ({ programme: edit.put(history.programme, ["title"], title), at: "a" });
  history.put(titled("D"), "a title", 0);
  history.put(titled("Da"), "a title", 500);
  history.put(titled("Dag"), "a title", 3000);
  history.put(titled("Dag!"), "b title", 3100);
  const back = () => [history.undo(), history.programme.title];
  assert.deepEqual(
    [back(), back(), back(), back()],
    [
      ["a", "Dag"],
      ["a", "Da"],
      ["a", "Dagen"],
      [null, "Dagen"],
    ],
  );
  assert.deepEqual([history.redo(), history.programme.title], ["a", "Da"]);
  history.put(titled("Nytt"), "", 4000);
  assert.equal(history.canRedo, false);
});

test("each step begins when those before it are over, and what has no clock is counted", () => {
  assert.deepEqual(times.day(programme), {
    begins: [0, 1320, 1620],
    seconds: [1320, 300, null],
    ends: 1620,
    unclocked: 1,
  });
  assert.deepEqual(times.clocks({ by: ["person", "room"], clock: 60 }), [60, 60]);
  assert.equal(times.length({ clock: "sju" }), null);
  const talked = times.day(programme, ({ id }) => (id === "c" ? [90] : undefined));
  assert.deepEqual([talked.ends, talked.unclocked], [1710, 0]);
  assert.equal(times.timeOfDay("09:00", 1620, "nb"), "09.27");
  assert.equal(times.timeOfDay("23:50", 1200, "en"), "00:10");
  assert.equal(times.timeOfDay("", 60, "nb"), "");
});

test("a link holds the whole programme and reads as it was, whichever way it was packed", async () => {
  const link = await pack(programme);
  assert.match(link, /^programme=z[\w-]+$/);
  assert.deepEqual(await unpack(link), programme);
  const letters = Buffer.from(JSON.stringify(programme)).toString("base64url");
  assert.deepEqual(await unpack(`programme=j${letters}`), programme);
});

test("a link that was cut, bent or made to burst is not read, and another address is none", async () => {
  const link = await pack(programme);
  const { deflateRawSync } = await import("node:zlib");
  const bomb = deflateRawSync(Buffer.alloc(50_000_000, " ")).toString("base64url");
  const wrong = [
    link.slice(0, -9),
    "programme=",
    "programme=zø",
    "programme=j%%",
    `programme=z${bomb}`,
  ];
  assert.deepEqual(
    await Promise.all(wrong.map(unpack)),
    wrong.map(() => null),
  );
  assert.equal(await unpack("key=abc"), undefined);
});

test("what is wrong goes to the field that claims it, and the rest is left over", () => {
  assert.deepEqual(pathOf("steps[1].settings.items[2]"), ["steps", 1, "settings", "items", 2]);
  const said = [
    { where: "steps[0].settings.items[2]", error: "twice" },
    { where: "steps[0].colour", error: "unknown" },
    { where: "groups[1]", error: "group" },
  ];
  const found = placed(said, programme);
  assert.deepEqual(
    found.map(({ step }) => step),
    ["a", "a", ""],
  );
  const claims = new Claims(found.slice(0, 2));
  assert.deepEqual(claims.exactly(["settings", "items"]), []);
  assert.deepEqual(
    claims.within(["settings", "items"]).map(({ error }) => error),
    ["twice"],
  );
  assert.deepEqual(
    claims.left.map(({ error }) => error),
    ["unknown"],
  );
});

test("the preview has a frame as rooms send them, and names for what comes from an earlier step", () => {
  const read = {
    id: "c",
    kind: "points",
    title: "Poeng",
    prompt: "",
    by: ["group"],
    clock: [60],
    settings: { items: [] },
    live: false,
    from: "a",
  };
  const { frame, results } = scene(programme, read, "items", (number) => `Nr ${number}`);
  assert.deepEqual(
    [frame.step.round, frame.clock.left, frame.shown, results],
    ["group", 60, false, null],
  );
  assert.deepEqual(frame.step.settings.items.slice(0, 2), ["Nr 1", "Nr 2"]);
  const known = {
    ...programme,
    steps: [{ id: "a", settings: { cards: ["Tillit", "Mot"] } }, { id: "c" }],
  };
  assert.deepEqual(scene(known, read, "items", String).frame.step.settings.items, [
    "Tillit",
    "Mot",
  ]);
  assert.equal(scene(programme, null, null, String), null);
});

test("the preview shows the result of made-up answers only when one looks at it afterwards", () => {
  const example = { answers: 12, results: { items: [] } };
  const read = { id: "a", kind: "cloud", by: ["person"], clock: [null], settings: {}, example };
  const now = scene(programme, read, null, String);
  assert.deepEqual([now.frame.open, now.results, now.answers], [true, null, 0]);
  const then = scene(programme, read, null, String, true);
  assert.deepEqual(
    [then.frame.open, then.frame.shown, then.results, then.answers],
    [false, true, example.results, 12],
  );
});
