/** What comes after first use, in a script of its own: see `later.js`. */
import { page } from "../texts.js";

let asked = false;

/** Fetches it, once. */
export function bringLater() {
  if (asked) return;
  asked = true;
  const script = document.createElement("script");
  script.src = page.later.script;
  document.head.append(script);
}
