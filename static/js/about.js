/** The long texts. They are whole without this script, which only helps the eye. */
import "../css/tokens.css";
import "../css/base.css";
import "../css/about.css";
import "../css/about-table.css";
import "../css/about-print.css";
import { soften } from "./parts/soften.js";

const NARROW = "(max-width: 40rem)";

const links = new Map(
  [...document.querySelectorAll(".about-contents a")].map((link) => [
    /** @type {HTMLAnchorElement} */ (link).hash.slice(1),
    link,
  ]),
);
const headings = [...links.keys()].map((name) => document.getElementById(name));

/** Marks in the contents where one reads: the last heading that has passed the upper third. */
function mark() {
  const line = innerHeight / 3;
  const passed = headings.filter((each) => each && each.getBoundingClientRect().top < line);
  const here = passed[passed.length - 1] ?? headings[0];
  for (const [name, link] of links) {
    if (name === here?.id) link.setAttribute("aria-current", "location");
    else link.removeAttribute("aria-current");
  }
}

/** Long words may break where the page is narrow; elsewhere the text is left as it is to copy. */
function softenWhereNarrow() {
  if (!matchMedia(NARROW).matches) return;
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = /** @type {Text} */ (texts.currentNode);
    if (!text.parentElement?.closest("code, script, a[href^='mailto:']")) {
      text.data = soften(text.data);
    }
  }
}

let waiting = false;
addEventListener(
  "scroll",
  () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      mark();
    });
  },
  { passive: true },
);
softenWhereNarrow();
mark();
