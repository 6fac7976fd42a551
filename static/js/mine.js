/** My gatherings: the rooms whose desk this browser can open, and what is being planned here. */
import "../css/tokens.css";
import "../css/base.css";
import "../css/mine.css";
import { render } from "lit";
import { keepingFocus } from "./desk/focus.js";
import { Session } from "./mine/session.js";
import { shelf } from "./mine/views/page.js";

const home = /** @type {HTMLElement} */ (document.getElementById("app"));
const told = document.getElementById("said");
let drawing = 0;

const session = new Session(draw);

function draw() {
  cancelAnimationFrame(drawing);
  drawing = requestAnimationFrame(() => {
    keepingFocus(() => render(shelf(session), home));
    if (told && told.textContent !== session.notice) told.textContent = session.notice;
    const { focus } = session;
    session.focus = "";
    if (!focus) return;
    // A dialog that closes gives the focus back first.
    queueMicrotask(() =>
      /** @type {HTMLElement | null} */ (document.querySelector(focus))?.focus(),
    );
  });
}

draw();
// Rooms may have come or gone in another tab, and the way back may show an old picture of the page.
addEventListener("pageshow", () => session.look());
document.addEventListener("visibilitychange", () => document.hidden || session.look());
