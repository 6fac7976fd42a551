/** The phone of a participant: draws the page that the room asks for, and keeps the focus. */
import "../css/tokens.css";
import "../css/base.css";
import "../css/phone.css";
import "../css/phone-pages.css";
import "../css/phone-print.css";
import { render } from "lit";
import { titleOf } from "./parts/title.js";
import { App } from "./phone/app.js";
import { group } from "./phone/group.js";
import { clearOld, keepLanguage, keptLanguage } from "./phone/keep.js";
import { connecting, gone, refused } from "./phone/outside.js";
import { received, sent } from "./phone/sent.js";
import { answering, result } from "./phone/step.js";
import { tell } from "./phone/told.js";
import { late, look, soon, waiting } from "./phone/waiting.js";
import { Room } from "./room.js";
import { page, t } from "./texts.js";

/** @type {Record<import("./phone/where.js").Where, (app: App) => unknown>} */
const PAGES = {
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
};

const home = /** @type {HTMLElement} */ (document.getElementById("app"));
const room = new Room();
const app = new App(room, draw);
let last = "";

function draw() {
  const now = app.where();
  const key = [now, app.placeKey, app.answer?.state?.page ?? ""].join(" ");
  const focused = document.activeElement;
  const hadFocus = focused !== document.body && home.contains(focused);
  render(PAGES[now](app), home);
  const step = room.frame?.step;
  document.title = room.frame ? `${step ? titleOf(step) : room.frame.title} – Samling` : "Samling";
  if (key !== last) arrived(now);
  if (hadFocus && !home.contains(document.activeElement)) toHeading();
  last = key;
}

/** Another page: begins at its top, and a screen reader is told. @param {string} now */
function arrived(now) {
  if (last) scrollTo(0, 0);
  const title = room.frame?.step ? titleOf(room.frame.step) : "";
  /** @type {Record<string, string>} */
  const news = {
    answer: t("Answer now: {title}", { title }),
    received: t("Your answer is received"),
    result: t("The result is here: {title}", { title }),
    sent: t("Your answer is kept on the phone."),
    late: t("The step was closed"),
    soon: t("Next: {title}", { title }),
    look: t("Look up at the big screen."),
    waiting: t("You are in"),
    gone: t("The room has been deleted"),
  };
  tell(news[now] ?? "");
}

function toHeading() {
  home.querySelector("h1")?.focus({ preventScroll: true });
}

/** Follows the clock and the countdown to the next try. */
function tick() {
  const running = room.frame?.clock?.running;
  if (running || room.state === "away" || app.answer?.retryAt) draw();
}

/** The language chosen on this phone earlier, unless the address says one. */
function isInKeptLanguage() {
  const asked = new URLSearchParams(location.search).get("language");
  if (asked) keepLanguage(page.language);
  const kept = keptLanguage();
  if (asked || !kept || kept === page.language) return true;
  location.replace(`?language=${encodeURIComponent(kept)}`);
  return false;
}

if (isInKeptLanguage()) {
  home.replaceChildren();
  clearOld();
  draw();
  setInterval(tick, 1000);
  room.connect({ code: page.code ?? "", as: "phone", language: page.language });
}
