import assert from "node:assert/strict";
import { test } from "node:test";
import { candidates } from "../../static/js/parts/chart-fit.js";
import { grid } from "../../static/js/parts/chart-grid.js";
import { pagesOf } from "../../static/js/parts/chart-pages.js";
import { nextChange } from "../../static/js/parts/ticking.js";
import { Calm, CHANGE_EVERY_MS } from "../../static/js/screen/calm.js";
import { reading, typeOf } from "../../static/js/screen/clock.js";
import * as status from "../../static/js/screen/status.js";
import { codeType } from "../../static/js/screen/waiting.js";
import { n, t } from "../../static/js/texts.js";

const step = { id: "hundre", title: "Fordel 100 poeng", round: "person", by: ["person"] };
const room = (more = {}) => ({ title: "Samling 3", step, open: true, shown: true, ...more });
const tally = (more = {}) => ({
  step: "hundre",
  round: "person",
  answers: 3,
  results: {},
  ...more,
});

test("however many changes come, the eye gets one a second and always the last", () => {
  let now = 0;
  let newest = 0;
  const seen = [];
  const waiting = [];
  const calm = new Calm(
    () => seen.push([now, newest]),
    () => now,
    (run, ms) => waiting.push([now + ms, run]),
  );
  for (; now < 3000; now += 50) {
    while (waiting.length && waiting[0][0] <= now) waiting.shift()[1]();
    newest += 1;
    calm.changed();
  }
  for (const [at, run] of waiting.splice(0)) {
    now = at;
    run();
  }
  const gaps = seen.slice(1).map(([at], index) => at - seen[index][0]);
  assert.ok(gaps.every((gap) => gap >= CHANGE_EVERY_MS));
  assert.equal(seen.at(-1)[1], newest);
});

test("a new step is drawn at once, and what waited is drawn with it", () => {
  const seen = [];
  const later = [];
  const calm = new Calm(
    () => seen.push("drawn"),
    () => 0,
    (run) => later.push(run),
  );
  calm.changed();
  calm.changed();
  calm.atOnce();
  for (const run of later) run();
  assert.equal(seen.length, 2);
});

test("a tally of another step or round is never drawn", () => {
  assert.equal(status.ofNow(room(), tally({ step: "verdier" })), null);
  assert.equal(status.ofNow(room(), tally({ round: "group" })), null);
  assert.equal(status.ofNow(room({ step: null }), tally()), null);
  assert.ok(status.ofNow(room(), tally()));
});

test("a result is seen only when it is shown, there, and somebody has answered", () => {
  assert.equal(status.showsResult(room(), tally()), true);
  assert.equal(status.showsResult(room({ shown: false }), tally()), false);
  assert.equal(status.showsResult(room(), tally({ results: null })), false);
  assert.equal(status.showsResult(room(), tally({ answers: 0 })), false);
});

test("the screen says why there is no result", () => {
  const why = (frame, given) => status.whyNoResult(frame, given, { t, n });
  assert.equal(why(room(), tally()), "");
  assert.match(why(room({ open: false }), tally({ results: null, waiting_for: 2 })), /^2 more/);
  assert.match(why(room({ open: false, shown: false }), tally({ results: null })), /hidden$/);
  assert.match(why(room({ shown: false }), tally({ results: null })), /while we answer/);
  assert.match(why(room(), tally({ results: null })), /when answering closes/);
  assert.match(why(room(), tally({ answers: 0 })), /grow here/);
  assert.match(why(room({ open: false }), null), /soon/);
});

test("a screen reader is told of a new step and of results shown, not of every answer", () => {
  const news = (before, now) => status.news(before, now, { t, n });
  assert.equal(news(null, { room: room(), result: false }), "");
  assert.match(
    news({ room: room({ step: null }), result: false }, { room: room(), result: false }),
    /Fordel 100 poeng/,
  );
  assert.notEqual(news({ room: room(), result: false }, { room: room(), result: true }), "");
  assert.equal(news({ room: room(), result: true }, { room: room(), result: true }), "");
});

test("the address to type is the server's, without scheme and code", () => {
  assert.equal(status.doorOf("https://samling.no/482736"), "samling.no");
  assert.equal(status.doorOf("http://192.168.1.5:8000/482736"), "192.168.1.5:8000");
  assert.equal(status.doorOf("https://kommune.no/samling/482736"), "kommune.no/samling");
  assert.equal(status.doorOf(undefined), "");
});

test("the clock says when time has run over, and wakes when its reading changes", () => {
  assert.deepEqual(reading(160, true), { text: "2:40", look: "running" });
  assert.deepEqual(reading(420, false), { text: "7:00", look: "still" });
  assert.equal(reading(-35, true).look, "over");
  assert.deepEqual(reading(0, false), { text: "0:00", look: "up" });
  for (const seconds of [10.25, 10, -0.75, 0.999]) {
    const wait = nextChange(seconds);
    assert.ok(wait > 0 && wait <= 1000);
  }
  assert.ok(typeOf("2:40") > typeOf("12:40"));
});

test("a longer code stands on one line too, in smaller type", () => {
  assert.ok(codeType("482 736") > codeType("482 736 1"));
  assert.ok(codeType("482 736") >= 12);
});

test("pieces are as large as fits, by fives, and stay within their box", () => {
  const box = { width: 52, height: 10 };
  const sizes = [3, 2, 1.2, 0.8, 0.4];
  let before = Number.POSITIVE_INFINITY;
  for (const count of [0, 1, 23, 120, 400, 1500]) {
    const { size, width, height, places } = grid(count, box, sizes);
    assert.equal(places.length, Math.min(count, places.length));
    assert.ok(size <= before && width <= box.width && height <= box.height);
    before = size;
  }
  const [fourth, fifth, sixth] = grid(23, box, sizes).places.slice(3, 6);
  assert.ok(sixth.x - fifth.x > fifth.x - fourth.x);
});

test("what does not fit on one page is spread evenly, in order", () => {
  const pages = pagesOf([...Array(15).keys()], () => 1, 8);
  assert.deepEqual(
    pages.map((page) => page.length),
    [8, 7],
  );
  assert.deepEqual(pages.flat(), [...Array(15).keys()]);
  assert.deepEqual(
    pagesOf([], () => 1, 8),
    [[]],
  );
});

test("type steps down before lines break, and goes below the floor only at the very end", () => {
  const tried = candidates([2, 1.75, 1.5], 1.75);
  assert.deepEqual(tried[0], { type: 2, wrap: "one" });
  const order = tried.map(({ wrap }) => wrap).filter((wrap, at, all) => wrap !== all[at - 1]);
  assert.deepEqual(order, ["one", "words", "hyphens", "anywhere"]);
  assert.ok(tried.filter(({ wrap }) => wrap !== "anywhere").every(({ type }) => type >= 1.5));
});

test("a step is called by its title, else by its prompt, else by its kind, never by nothing", () => {
  const called = (title, prompt) =>
    status.heading({ title: "Samling 3", step: { title, prompt, kind: "points" } });
  assert.equal(called("Fordel 100 poeng", "Fordel alt."), "Fordel 100 poeng");
  assert.equal(called("", "Fordel alt."), "Fordel alt.");
  assert.equal(called("", ""), "points");
});
