/** The planning editor: a programme written before the day, and what came here in the address. */
import "../css/tokens.css";
import "../css/base.css";
import "../css/plan.css";
import { render } from "lit";
import { keepingFocus } from "./desk/focus.js";
import { blank, isBlank, tidy } from "./plan/document.js";
import { kept } from "./plan/draft.js";
import { fromReady, fromRoom, known } from "./plan/loading.js";
import { Session } from "./plan/session.js";
import { unpack } from "./plan/share.js";
import { opened } from "./plan/views/opening.js";
import { editor } from "./plan/views/page.js";
import { page, t } from "./texts.js";

const home = /** @type {HTMLElement} */ (document.getElementById("app"));
const told = document.getElementById("said");
let drawing = 0;

const session = new Session(tidy(kept()) ?? blank(page.language), draw);

function draw() {
  cancelAnimationFrame(drawing);
  drawing = requestAnimationFrame(() => {
    keepingFocus(() => render(editor(session), home));
    document.title = `${session.programme.title || t("A new programme")} – Samling`;
    if (told && told.textContent !== session.spoken) told.textContent = session.spoken;
    const { focus } = session;
    session.focus = "";
    const next = focus ? /** @type {HTMLElement | null} */ (document.querySelector(focus)) : null;
    // A dialog that closes gives the focus back first.
    queueMicrotask(() => {
      next?.focus();
      next?.scrollIntoView({ block: next.matches("h2") ? "start" : "nearest" });
    });
  });
}

/** What the address names takes the place of what was here, which Undo brings back. */
async function openAddress() {
  const asked = new URLSearchParams(location.search);
  const [ready, room] = [asked.get("programme"), asked.get("room")];
  const shared = await unpack(location.hash.slice(1));
  if (ready === null && room === null && shared === undefined) return;
  const language = asked.get("language");
  history.replaceState(null, "", language ? `/plan?language=${language}` : "/plan");
  const loaded =
    ready !== null
      ? await fromReady(ready, page.language)
      : room !== null
        ? await fromRoom(room)
        : known(shared, t("The link cannot be read. Perhaps it was cut on its way."));
  if ("programme" in loaded) opened(session, loaded.programme);
  else session.set({ alarm: loaded.error });
}

addEventListener("keydown", (event) => {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || document.querySelector("dialog[open]"))
    return;
  const key = event.key.toLowerCase();
  const again = key === "y" || (key === "z" && event.shiftKey);
  if (key !== "z" && !again) return;
  event.preventDefault();
  if (again) session.redo();
  else session.undo();
});
addEventListener("pagehide", () => isBlank(session.programme) || session.keepNow());
document.addEventListener("visibilitychange", () => document.hidden && session.keepNow());
addEventListener("hashchange", openAddress);

home.textContent = "";
draw();
openAddress();
