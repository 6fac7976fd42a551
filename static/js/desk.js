/** The desk, and the page where a room is made. */

import "../css/tokens.css";
import "../css/base.css";
import "../css/desk.css";
import { render } from "lit";
import { keepingFocus } from "./desk/focus.js";
import { takeKeyFromAddress, trade } from "./desk/key.js";
import { askBeforehand, offerFile } from "./desk/new-room.js";
import { listen } from "./desk/remote.js";
import { Session } from "./desk/session.js";
import { answering } from "./desk/views/kinds.js";
import { desk } from "./desk/views/page.js";
import { wakeSound } from "./parts/chime.js";
import { everySecond } from "./parts/ticking.js";
import { kindName } from "./parts/title.js";
import { Room } from "./room.js";
import { n, page, t } from "./texts.js";

/** @param {string} code */
function sit(code) {
  const key = takeKeyFromAddress();
  const room = new Room();
  const session = new Session(room, { t, n }, kindName, answering, draw);
  const place = /** @type {HTMLElement} */ (document.getElementById("app"));
  const said = document.getElementById("said");
  let drawing = 0;

  function draw() {
    cancelAnimationFrame(drawing);
    drawing = requestAnimationFrame(() => {
      keepingFocus(() => render(desk(session, enter), place));
      if (said && said.textContent !== session.spoken) said.textContent = session.spoken;
    });
  }

  /** @param {string} given */
  async function enter(given) {
    const answer = await trade(code, given);
    if (answer !== "in") return session.set({ door: answer });
    // A connection that stands was made without the cookie.
    if (room.refusal) return location.reload();
    session.set({ door: "" });
    connect();
  }

  function connect() {
    room.connect({ code, as: "desk", language: page.language });
  }

  wakeSound();
  listen(session, code);
  place.textContent = "";
  draw();
  everySecond(room, () => session.tick());
  if (key) enter(key);
  else if (page.has_key) connect();
  else session.set({ door: "ask" });
}

if (page.code) sit(page.code);
else {
  offerFile();
  askBeforehand();
}
