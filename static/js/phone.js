/** The phone of a participant: draws the page that the room asks for, and keeps the focus. */
import "../css/tokens.css";
import "../css/base.css";
import "../css/phone.css";
import "../css/phone-head.css";
import "../css/phone-pages.css";
import "../css/phone-team.css";
import "../css/phone-pace.css";
import "../css/phone-wide.css";
import "../css/phone-forced.css";
import "../css/phone-print.css";
import { render } from "lit";
import { everySecond } from "./parts/ticking.js";
import { titleOf } from "./parts/title.js";
import { App } from "./phone/app.js";
import { keepAwake } from "./phone/awake.js";
import { group } from "./phone/group.js";
import { bringLater } from "./phone/home.js";
import { clearOld, keepLanguage, keepsSomething, keptLanguage } from "./phone/keep.js";
import { goOnFromLast } from "./phone/last.js";
import { connecting, gone, refused } from "./phone/outside.js";
import { OwnRoom, Pace } from "./phone/pace.js";
import { list, pageOf } from "./phone/pace-list.js";
import { received, sent } from "./phone/sent.js";
import { answering, result } from "./phone/step.js";
import { comeFromTable } from "./phone/table.js";
import { tellContact, tellPage, tellTime } from "./phone/told.js";
import { turn } from "./phone/turns.js";
import { fetchTypeface, putOn } from "./phone/typeface.js";
import { late, look, soon, waiting } from "./phone/waiting.js";
import { page } from "./texts.js";

/** @type {Record<ReturnType<typeof pageOf>, (app: App) => unknown>} */
const PAGES = {
  list,
  connecting,
  refused,
  gone,
  group,
  waiting,
  look,
  soon,
  late,
  answer: answering,
  sent,
  received,
  result,
  turn,
};

const home = /** @type {HTMLElement} */ (document.getElementById("app"));
const wasHere = keepsSomething();
const line = new OwnRoom();
const pace = new Pace(line);
const { room } = pace;
const app = new App(room, pace, draw);
goOnFromLast(line);
let last = "";
let isDue = false;

/** What changes several times in one turn is drawn once, before the next picture of the page. */
function draw() {
  if (isDue) return;
  isDue = true;
  queueMicrotask(() => {
    isDue = false;
    drawNow();
  });
}

function drawNow() {
  const now = pageOf(app);
  const key = [now, app.placeKey, app.answer?.state?.page ?? ""].join(" ");
  const focused = /** @type {HTMLElement|null} */ (document.activeElement);
  const hadFocus = focused !== document.body && home.contains(focused);
  const held = focused?.dataset.card;
  render(PAGES[now](app), home);
  const frame = room.frame;
  const title = frame?.step ? titleOf(frame.step) : "";
  const name = frame ? `${title || frame.title} – Samling` : "Samling";
  if (document.title !== name) document.title = name;
  tellContact(app.isAway());
  tellTime(frame?.clock?.running ? room.secondsLeft() : null, frame?.open ? frame.clock?.grace : 0);
  if (key !== last) {
    putOn();
    if (last) scrollTo(0, 0);
    tellPage(now === "result" && app.kind?.listens ? "told" : now, title);
  }
  if (hadFocus && !home.contains(document.activeElement)) refocus(held);
  keepAwake(Boolean(frame?.open && !pace.step && !app.gone));
  last = key;
}

/** What had the focus is gone: to the same card where somebody else has laid it, else to the heading.
 * @param {string|undefined} card */
function refocus(card) {
  const moved = card && home.querySelector(`[data-card="${CSS.escape(card)}"]`);
  const next = /** @type {HTMLElement|null} */ (moved || home.querySelector("h1"));
  next?.focus({ preventScroll: true });
}

/** Follows the clock and the countdown to the next try. */
function tick() {
  const running = room.frame?.clock?.running;
  if (running || room.state === "away" || app.answer?.retryAt) draw();
  if (!wasHere && !app.answer?.received) return;
  bringLater();
  app.kinds.bringAll();
}

/** The language chosen on this phone earlier, unless the address says one. */
function isInKeptLanguage() {
  const search = new URLSearchParams(location.search);
  const asked = search.get("language");
  if (asked) keepLanguage(page.language);
  const kept = keptLanguage();
  if (asked || !kept || kept === page.language) return true;
  search.set("language", kept);
  location.replace(`?${search}`);
  return false;
}

if (isInKeptLanguage()) {
  home.textContent = "";
  clearOld();
  draw();
  fetchTypeface();
  everySecond(room, tick);
  const search = new URLSearchParams(location.search);
  // A page that was kept on the phone may stand at a table's own address.
  const group = search.get("group") ?? search.get("table") ?? undefined;
  /** @type {import("./room.js").Asked} */
  const asked = { code: page.code ?? "", as: "phone", language: page.language, group };
  comeFromTable(room, asked, app.groups);
  room.connect(asked);
}
