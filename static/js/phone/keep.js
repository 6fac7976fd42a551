/** What this phone keeps of a room: in its own storage, never sent, cleared when it is too old. */
import { forgetPage } from "../parts/kept-pages.js";
import { nextPicture } from "../parts/next-picture.js";
import { page } from "../texts.js";

/** @typedef {import("../answers.js").Kept} Kept */

const PREFIX = "samling.";
const DAY_MS = 86_400_000;
const DAYS = 30;

/**
 * Where one answer is kept. It belongs to a seat: another person on the same phone starts anew.
 *
 * @param {import("../answers.js").Place} place
 * @param {string|null} seat
 * @returns {import("../answers.js").Keep}
 */
export function keepFor(place, seat) {
  const parts = [place.code, place.step, place.round, place.epoch, place.group ?? ""];
  const key = PREFIX + parts.map(encodeURIComponent).join(".");
  return {
    load() {
      writeNow();
      const held = read(key);
      return held && held.seat === seat ? held.kept : null;
    },
    save(kept) {
      unwritten.set(key, { seat, at: Date.now(), kept });
      writeSoon();
    },
  };
}

/** Whether this seat has put off choosing a group. @param {string} code @param {string|null} seat */
export function hasPutOff(code, seat) {
  return read(`${PREFIX}${code}.put-off`)?.seat === seat;
}

/** @param {string} code @param {string|null} seat */
export function putOff(code, seat) {
  write(`${PREFIX}${code}.put-off`, { seat, at: Date.now() });
}

/**
 * What the room last said to this phone, for a page that is opened without network.
 *
 * @typedef {Pick<import("../room.js").Room, "frame"|"seat"|"group"|"seated">} Last
 * @param {string} code @returns {Last|null}
 */
export function lastOf(code) {
  return read(`${PREFIX}${code}.last`);
}

/** @param {string} code @param {Last} last */
export function keepLast(code, { frame, seat, group, seated }) {
  write(`${PREFIX}${code}.last`, { frame, seat, group, seated, at: Date.now() });
}

/** Forgets what others than this seat have answered here. @param {string} code @param {string|null} seat */
export function forgetOthers(code, seat) {
  for (const [key, kept] of unwritten) if (kept.seat !== seat) unwritten.delete(key);
  for (const key of keys()) {
    if (key.startsWith(`${PREFIX}${code}.`) && read(key)?.seat !== seat) remove(key);
  }
}

/** Forgets a room that was deleted. @param {string} code */
export function forget(code) {
  unwritten.clear();
  forgetPage(code);
  for (const key of keys()) if (key.startsWith(`${PREFIX}${code}.`)) remove(key);
}

/** Forgets what is older than the room can be. */
export function clearOld() {
  const oldest = Date.now() - (page.days ?? DAYS) * DAY_MS;
  for (const key of keys()) {
    const held = read(key);
    if (held && typeof held.at === "number" && held.at < oldest) remove(key);
  }
}

/** Whether this phone was used here before. */
export function keepsSomething() {
  return keys().length > 0;
}

/** The language chosen on this phone, or "". */
export function keptLanguage() {
  return read(`${PREFIX}language`) ?? "";
}

/** @param {string} language */
export function keepLanguage(language) {
  write(`${PREFIX}language`, language);
}

/** What waits to be written until a tap has been answered by a picture. @type {Map<string, any>} */
const unwritten = new Map();

function writeSoon() {
  if (document.hidden) writeNow();
  else if (unwritten.size === 1) nextPicture().then(writeNow);
}

/** Writes what waits: also before anything is sent. */
export function writeNow() {
  for (const [key, value] of unwritten) write(key, value);
  unwritten.clear();
}

addEventListener("pagehide", writeNow);
document.addEventListener("visibilitychange", writeNow);

// A browser may refuse its storage, or have none left. Then the page works as long as it stands open.
/** @returns {string[]} */
function keys() {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
  } catch {
    return [];
  }
}

/** @param {string} key @returns {any} */
function read(key) {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "null");
  } catch {
    return null;
  }
}

/** @param {string} key @param {any} value */
function write(key, value) {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Full or forbidden: nothing else depends on it.
  }
}

/** @param {string} key */
function remove(key) {
  try {
    localStorage.removeItem(key);
  } catch {
    // As above.
  }
}
