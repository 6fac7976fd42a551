/** The big screen: joins the room, and draws the newest state, calmly. */
import "../css/tokens.css";
import "../css/base.css";
import "./parts/chart.css";
import "../css/screen.css";
import "./screen/step.css";
import "./screen/foot.css";
import "./screen/waiting.css";
import "./screen/over.css";
import kinds from "kinds:screen";
import "./screen/reading.css";
import { render } from "lit";
import { chime, setSound, soundIsOn, wakeSound } from "./parts/chime.js";
import { withinTime } from "./parts/grace.js";
import { legAt } from "./parts/legs.js";
import { asking } from "./parts/remote.js";
import { nextChange, shownOf } from "./parts/ticking.js";
import { Room } from "./room.js";
import { Calm } from "./screen/calm.js";
import { compared } from "./screen/compared.js";
import { everybody } from "./screen/everybody.js";
import { picture } from "./screen/picture.js";
import { listen, setTheme, stayAwake, toggleFullScreen } from "./screen/stage.js";
import { isHeld, news, ofNow, showsResult, sound } from "./screen/status.js";
import { Turning } from "./screen/turning.js";
import { n, number, page, t } from "./texts.js";

/** @type {Record<string, import("./parts/chart-types.js").Face>} */
const faces = kinds;
const later = (/** @type {() => void} */ run, /** @type {number} */ ms) => void setTimeout(run, ms);
const room = new Room();
const calm = new Calm(refresh, () => performance.now(), later);
const turning = new Turning(() => calm.changed(), later);

const atDesk = asking(page.code ?? "");

/** What is drawn. @type {import("./room.js").Frame | null} */ let frame = null;
/** @type {import("./room.js").Tally | null} */ let tally = null;
/** @type {import("./room.js").Here | null} */ let here = null;
/** @type {import("./room.js").Tally | null} */ let settled = null;
/** @type {import("./screen/status.js").Seen | null} */ let before = null;
let ended = "";
let door = false;
let dark = false;
let keys = false;
let clockTimer = 0;

/** @type {Record<import("./screen/keys.js").Wish, () => unknown>} */
const does = {
  full: toggleFullScreen,
  sound: () => {
    setSound(!soundIsOn());
    if (soundIsOn()) later(() => chime("all"), 50);
    draw();
  },
  door: () => {
    door = !door;
    draw();
  },
  blank: async () => {
    if (!(await atDesk("blank"))) dark = !dark;
    draw();
  },
  reveal: () => void atDesk("reveal"),
  lock: () => void atDesk("lock"),
  help: () => {
    keys = !keys;
    draw();
  },
  clock: () => void atDesk("clock"),
  next: () => turn(1) || void atDesk("next"),
  back: () => turn(-1) || void atDesk("back"),
  "": () => {},
};

setTheme();
listen((wish) => does[wish]());
wakeSound();
stayAwake();
refresh();

room.addEventListener("room", () => {
  ended = "";
  calm.atOnce();
});
room.addEventListener("tally", tallied);
room.addEventListener("here", () => (here ? calm.changed() : calm.atOnce()));
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
  const held = ofNow(frame, tally);
  if (!held || !room.frame?.open || !held.results !== !room.tally?.results) calm.atOnce();
  else calm.changed();
}

/** Takes what is newest; what the room forgets while it joins again after a break is kept. */
function refresh() {
  here = room.here ?? here;
  const held = isHeld(frame, room.frame);
  frame = held && frame ? timed(frame) : room.frame;
  tally = ofNow(frame, held ? tally : (room.tally ?? tally));
  settled = ofNow(frame, tally && !frame?.open ? tally : settled);
  draw();
}

/** What is held keeps to the newest clock, and to the parts that it is read by.
 * @param {import("./room.js").Frame} held */
function timed(held) {
  const step = held.step && { ...held.step, legs: room.frame?.step?.legs };
  return { ...held, step, clock: room.frame?.clock ?? null };
}

function draw() {
  const seen = look();
  const told = news(before, seen, { t, n });
  const sounds = sound(before, seen);
  if (
    before?.room?.step?.id !== frame?.step?.id ||
    before?.result !== seen.result ||
    before?.room?.view !== frame?.view
  ) {
    turning.begin();
  }
  if (before && before.room?.step?.id !== frame?.step?.id) {
    door = false;
    dark = false;
    scrollTo(0, 0);
  }
  before = seen;
  render(
    picture({
      title: frame?.title ?? page.title ?? "",
      code: frame?.code ?? page.code ?? "",
      people: here?.people ?? 0,
      away: room.state === "away",
      ended,
      door,
      sound: soundIsOn(),
      help: keys,
      view: dark ? "blank" : (frame?.view ?? ""),
      step: frame?.step ? scene(frame) : null,
      does,
    }),
    /** @type {HTMLElement} */ (document.getElementById("app")),
  );
  if (told) say(told);
  if (sounds) chime(sounds);
  tick();
}

/** What there is to see now, to be held against the next time. @returns {import("./screen/status.js").Seen} */
function look() {
  return {
    room: frame,
    result: Boolean(frame && showsResult(frame, tally, listens(frame))),
    told: Boolean(frame && listens(frame)),
    everybody: Boolean(frame?.step && everybody({ room: frame, tally, here })),
    seconds: frame?.clock?.running ? room.secondsLeft() : null,
    leg: frame?.open ? (legAt(frame.step?.legs, room.secondsLeft())?.index ?? null) : null,
  };
}

/** Whether nobody answers the present step. @param {import("./room.js").Frame} frame */
function listens({ step }) {
  return Boolean(step && faces[step.kind]?.listens);
}

/** @param {import("./room.js").Frame} frame @returns {import("./screen/step.js").Scene} */
function scene(frame) {
  const step = /** @type {import("./room.js").Step} */ (frame.step);
  const state = { page: turning.page };
  const words = { t, n, number, mode: /** @type {const} */ ("screen") };
  const seconds = room.secondsLeft();
  const leg = frame.open ? legAt(step.legs, seconds) : null;
  const shown = withinTime(frame.clock, leg?.left ?? seconds);
  return {
    at: {
      settings: step.settings,
      state,
      tally,
      settled,
      here,
      room: frame,
      left: seconds,
      ...words,
    },
    face: compared(faces[step.kind], frame.view ?? "", { tally, room: frame }),
    task: frame.view === "task",
    time: shown === null ? null : { seconds: shown, running: frame.clock?.running ?? false },
    does,
  };
}

/** @param {number} by 1 for the next page, -1 for the one before */
function turn(by) {
  if (!frame?.step || !showsResult(frame, tally, listens(frame))) return false;
  const { face, at } = scene(frame);
  const pages = face?.pages?.(at) ?? 1;
  if (pages < 2) return false;
  turning.turn(by, pages);
  calm.atOnce();
  return true;
}

/** Draws again when the clock's reading changes. */
function tick() {
  clearTimeout(clockTimer);
  const seconds = room.secondsLeft();
  if (seconds === null || !frame?.clock?.running) return;
  clockTimer = setTimeout(draw, nextChange(shownOf(frame, seconds)));
}

/** @param {string} sentence */
function say(sentence) {
  const told = document.getElementById("told");
  if (told) told.textContent = sentence;
}
