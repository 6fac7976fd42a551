/** The big screen: joins the room, and draws the newest state, calmly. */
import "../css/tokens.css";
import "../css/base.css";
import "./parts/chart.css";
import "../css/screen.css";
import "./screen/step.css";
import "./screen/waiting.css";
import kinds from "kinds:screen";
import { render } from "lit";
import { Room } from "./room.js";
import { Calm } from "./screen/calm.js";
import { nextChange } from "./screen/clock.js";
import { picture } from "./screen/picture.js";
import { listen, setTheme, stayAwake } from "./screen/stage.js";
import { news, ofNow, showsResult } from "./screen/status.js";
import { n, number, page, t } from "./texts.js";

const PAGE_EVERY_MS = 12_000;

/** @type {Record<string, import("./parts/chart-types.js").Face>} */
const faces = kinds;
const room = new Room();
const calm = new Calm(
  refresh,
  () => performance.now(),
  (run, ms) => void setTimeout(run, ms),
);

/** @type {import("./room.js").Tally | null} */ let tally = null;
/** @type {import("./room.js").Here | null} */ let here = null;
/** @type {import("./room.js").Tally | null} */ let settled = null;
/** @type {{ room: import("./room.js").Frame | null, result: boolean } | null} */ let before = null;
let ended = "";
let pageNumber = 0;
let pageTimer = 0;
let clockTimer = 0;

setTheme();
listen();
stayAwake();
refresh();

room.addEventListener("room", () => {
  ended = "";
  calm.atOnce();
});
room.addEventListener("tally", tallied);
room.addEventListener("here", () => calm.changed());
room.addEventListener("state", () => calm.atOnce());
room.addEventListener("refused", () => {
  ended = room.refusal?.error || t("There is no such room");
  calm.atOnce();
});
room.addEventListener("gone", () => {
  ended = t("The room has been deleted");
  calm.atOnce();
});
room.connect({ code: page.code ?? "", as: "screen", language: page.language });

/** A first tally, and one that comes with closing or showing, is what people wait for. */
function tallied() {
  const held = ofNow(room.frame, tally);
  if (!held || !room.frame?.open || !held.results !== !room.tally?.results) calm.atOnce();
  else calm.changed();
}

/** Takes what is newest; what the room forgets while it joins again after a break is kept. */
function refresh() {
  const { frame } = room;
  here = room.here ?? here;
  tally = ofNow(frame, room.tally ?? tally);
  settled = ofNow(frame, tally && !frame?.open ? tally : settled);
  draw();
}

function draw() {
  const { frame } = room;
  const result = Boolean(frame && showsResult(frame, tally));
  const told = news(before, { room: frame, result }, { t, n });
  if (before?.room?.step?.id !== frame?.step?.id) turnTo(0);
  before = { room: frame, result };
  const app = /** @type {HTMLElement} */ (document.getElementById("app"));
  render(
    picture({
      title: frame?.title ?? page.title ?? "",
      code: frame?.code ?? page.code ?? "",
      people: here?.people ?? 0,
      away: room.state === "away",
      ended,
      step: frame?.step ? scene(frame) : null,
    }),
    app,
  );
  if (told) say(told);
  tick();
}

/** @param {import("./room.js").Frame} frame */
function scene(frame) {
  const step = /** @type {import("./room.js").Step} */ (frame.step);
  const seconds = room.secondsLeft();
  return {
    at: {
      settings: step.settings,
      state: { page: pageNumber },
      tally,
      settled,
      here,
      room: frame,
      t,
      n,
      number,
      mode: /** @type {const} */ ("screen"),
    },
    face: faces[step.kind],
    time: seconds === null ? null : { seconds, running: frame.clock?.running ?? false },
    away: room.state === "away",
    turn: () => {
      stopAt(pageNumber + 1);
      calm.atOnce();
    },
  };
}

/** Shows a page, and the next one after a while. @param {number} number from 0 */
function turnTo(number) {
  stopAt(number);
  pageTimer = setTimeout(() => {
    turnTo(pageNumber + 1);
    calm.changed();
  }, PAGE_EVERY_MS);
}

/** Shows a page and stays there: somebody chose it. @param {number} number from 0 */
function stopAt(number) {
  pageNumber = number;
  clearTimeout(pageTimer);
}

/** Draws again when the clock's reading changes. */
function tick() {
  clearTimeout(clockTimer);
  const seconds = room.secondsLeft();
  if (seconds === null || !room.frame?.clock?.running) return;
  clockTimer = setTimeout(draw, nextChange(seconds));
}

/** @param {string} sentence */
function say(sentence) {
  const told = document.getElementById("told");
  if (told) told.textContent = sentence;
}
