/** Choosing, as pure functions: what is picked, what is written, what can be sent. */
import { fold } from "../../parts/same.js";

/**
 * @typedef {{ options: string[], least: number, most: number, other: boolean }} Settings
 * @typedef {{ picks: string[], own: string[] }} State what is picked of the options, in their order; own words,
 *   one text a field
 * @typedef {{ picks: string[] }} Answer
 */

export const OWN_LONGEST = 100;

/** @param {Settings} settings @param {Answer|null} answer @returns {State} */
export function begin(settings, answer) {
  const given = answer?.picks ?? [];
  const picks = settings.options.filter((option) => has(given, option));
  const own = settings.other ? given.filter((text) => !has(settings.options, text)) : [];
  return { picks, own };
}

/** @param {Settings} _settings @param {State} state @returns {Answer} */
export function answer(_settings, { picks, own }) {
  return { picks: [...picks, ...written(own)] };
}

/** Picked or not. The only pick gives way to another; one more than several changes nothing.
 * @param {Settings} settings @param {State} state @param {string} option @returns {State} */
export function pick(settings, state, option) {
  const { picks, own } = state;
  if (has(picks, option)) return { picks: picks.filter((one) => one !== option), own };
  if (settings.most === 1) return { picks: [option], own: [] };
  if (isFull(settings, state)) return state;
  return { picks: settings.options.filter((one) => one === option || has(picks, one)), own };
}

/** A word of one's own. What is written instead of the only pick takes its place.
 * @param {Settings} settings @param {State} state @param {number} at which field @param {string} text
 * @returns {State} */
export function write({ most }, { picks, own }, at, text) {
  const next = fields(own, at).map((one, index) => (index === at ? text : one));
  return { picks: most === 1 && text.trim() ? [] : picks, own: next };
}

/** The fields there are: those with words, and an empty one while another may be picked.
 * @param {Settings} settings @param {State} state */
export function ownFields(settings, { picks, own }) {
  const filled = own.filter((text, at) => text || at < own.length - 1);
  const room = settings.most === 1 || picks.length + written(filled).length < settings.most;
  return room && filled.every((text) => text.trim()) && filled.length < settings.most
    ? [...filled, ""]
    : filled;
}

/** @param {Settings} settings @param {State} state */
export function isFull(settings, state) {
  return answer(settings, state).picks.length >= settings.most;
}

/** The first own word that is said twice, or is one of the options.
 * @param {Settings} settings @param {State} state */
export function twice({ options }, { own }) {
  const said = written(own);
  return said.find((text, at) => has(options, text) || has(said.slice(0, at), text));
}

/**
 * What was picked and taken away between `before` and `mine`, made again on `newest`.
 *
 * @param {Settings} settings
 * @param {Answer|null} before
 * @param {Answer} mine
 * @param {Answer|null} newest
 * @returns {Answer}
 */
export function rebase({ most }, before, mine, newest) {
  const [old, now] = [before?.picks ?? [], newest?.picks ?? []];
  const left = now.filter((text) => !has(old, text) || has(mine.picks, text));
  const added = mine.picks.filter((text) => !has(old, text) && !has(now, text));
  return { picks: (most === 1 ? [...added, ...left] : [...left, ...added]).slice(0, most) };
}

/** @param {string[]} own @param {number} at */
function fields(own, at) {
  return at < own.length ? own : [...own, ""];
}

/** @param {string[]} own */
function written(own) {
  return own.map((text) => text.trim().replace(/\s+/g, " ")).filter(Boolean);
}

/** @param {string[]} texts @param {string} text */
function has(texts, text) {
  return texts.some((other) => fold(other) === fold(text));
}
