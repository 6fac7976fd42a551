/** What the head of every page says of the connection: in quiet words, or what is wrong and what comes of it. */
import { n, t } from "../texts.js";

/**
 * @typedef {{ state: "connecting"|"connected"|"away", gone: boolean, away: boolean, online: boolean,
 *   kept: boolean, retryAt: number, now: number }} Line `away`: long enough to say so; `online`: this device has
 *   a network; `kept`: an answer waits here to be sent; `retryAt`: when the next try is made, in ms, 0: now
 * @typedef {{ word: string, on: boolean, notice: string, longest: string }} Contact `word`: said quietly, `on`: whether it is good news; `notice`: said
 *   instead, "" when all is well; `longest`: what the head keeps room for, so that nothing moves when it is said
 */

const LONGEST_WAIT_S = 12;

/** Said in no other words as long as the page stands. */
let longest = "";

/** @param {Line} line @returns {Contact} */
export function contact(line) {
  longest ||= noContact(waits(LONGEST_WAIT_S));
  return {
    word: word(line),
    on: !line.gone && line.state === "connected",
    notice: line.gone || !(line.away || line.kept) ? "" : notice(line),
    longest,
  };
}

/** How long until a time, in words. @param {number} at in ms @param {number} now likewise */
export function until(at, now) {
  const seconds = Math.ceil((at - now) / 1000);
  return seconds > 0 ? waits(seconds) : t("now");
}

/** @param {Line} line */
function word({ state, gone }) {
  if (gone) return t("Not connected");
  return state === "connected" ? t("Connected") : t("Connecting …");
}

/** @param {Line} line */
function notice({ kept, online, retryAt, now }) {
  const when = until(retryAt, now);
  if (kept) return t("Your answer is kept on the phone. Next try {when}.", { when });
  if (online) return noContact(when);
  return t("No network. What you do is kept on the phone. Next try {when}.", { when });
}

/** @param {string} when */
function noContact(when) {
  return t("No contact. What you do is kept on the phone. Next try {when}.", { when });
}

/** @param {number} seconds */
function waits(seconds) {
  return n("in {count} second", "in {count} seconds", seconds);
}
