/** What a screen reader is told: when something new is here, and no more. */
import { passed } from "../parts/moments.js";
import { n, t } from "../texts.js";

let last = "";
/** @type {number|null} */
let secondsBefore = null;
let wasAway = false;

/** @param {string} sentence said once, not again until something else was said */
export function tell(sentence) {
  const region = document.getElementById("told");
  if (!region || sentence === last) return;
  last = sentence;
  region.textContent = sentence;
}

/** Five minutes left, and time is up. @param {number|null} seconds left on a running clock
 * @param {number} [grace] so many seconds later the step closes */
export function tellTime(seconds, grace) {
  const moment = passed(secondsBefore, seconds);
  secondsBefore = seconds;
  if (moment === "five") tell(t("Five minutes left"));
  if (moment === "up") tell(grace ? lastCall(grace) : t("Time is up"));
}

/** The time is up, and the step closes in a moment. @param {number} seconds */
export function lastCall(seconds) {
  return n(
    "Time is up. Send now: {count} second left.",
    "Time is up. Send now: {count} seconds left.",
    seconds,
  );
}

/** Once when the connection is lost, once when it is back. @param {boolean} away */
export function tellContact(away) {
  if (away === wasAway) return;
  wasAway = away;
  tell(away ? t("No contact. What you do is kept on the phone.") : t("Connected again"));
}

/** Another page is here. @param {string} page @param {string} title of the step */
export function tellPage(page, title) {
  /** @type {Record<string, () => string>} */
  const news = {
    answer: () => t("Answer now: {title}", { title }),
    received: () => t("Your answer is received"),
    result: () => t("The result is here: {title}", { title }),
    told: () => news.soon(),
    sent: () => t("Your answer is kept on the phone."),
    late: () => t("The step was closed"),
    soon: () => t("Next: {title}", { title }),
    look: () => t("Look up at the big screen."),
    waiting: () => t("You are in"),
    gone: () => t("The room has been deleted"),
  };
  tell(news[page]?.() ?? "");
}
