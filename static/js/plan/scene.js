/** What phone and screen show of the step in hand, before there is a room: a frame as rooms send them. Pure. */
import { isObject } from "./document.js";

/**
 * @typedef {import("./document.js").Programme} Programme
 * @typedef {{ frame: any, results: any, answers: number }} Scene `answers`: how many were made up for the results
 */

const MANY = 9;

/**
 * @param {Programme} programme
 * @param {Record<string, any> | null | undefined} read the step as the server reads it
 * @param {string | null} listName the setting that holds its list
 * @param {(number: number) => string} sample a name for what will only be known on the day
 * @param {boolean} [afterwards] whether the result of answers that were made up is shown
 * @returns {Scene | null}
 */
export function scene(programme, read, listName, sample, afterwards = false) {
  if (!read) return null;
  const example = afterwards ? read.example : undefined;
  const [seconds = null] = read.clock;
  return {
    frame: {
      version: 0,
      code: "······",
      title: text(programme.title),
      language: text(programme.language) || "nb",
      groups: Array.isArray(programme.groups) ? programme.groups.map(text) : [],
      step: {
        id: read.id,
        kind: read.kind,
        title: read.title,
        prompt: read.prompt,
        by: read.by,
        round: read.by[0],
        epoch: 0,
        settings: filled(programme, read, listName, sample, example?.items),
      },
      open: read.results === undefined && !example,
      shown: read.live || read.results !== undefined || Boolean(example),
      clock: seconds === null ? null : { ends: null, left: seconds, running: true },
      now: 0,
    },
    results: read.results ?? example?.results ?? null,
    answers: example?.answers ?? 0,
  };
}

/**
 * The settings; a list that comes from an earlier step has that step's own list in its place, or names that say what
 * will stand there.
 *
 * @param {Programme} programme @param {Record<string, any>} read @param {string | null} listName
 * @param {(number: number) => string} sample
 * @param {string[]} [items] those that the answers which were made up are about
 */
function filled(programme, read, listName, sample, items) {
  if (!listName || !read.from) return read.settings;
  if (items) return { ...read.settings, [listName]: items };
  const step = programme.steps.find((/** @type {any} */ { id }) => id === read.id);
  const source = programme.steps.find((/** @type {any} */ { id }) => id === read.from);
  const wanted = Number(step?.settings?.[listName]?.n) || MANY;
  const lists = Object.values(isObject(source?.settings) ? source.settings : {});
  const known = lists.find(
    (list) => Array.isArray(list) && list.length && list.every((one) => typeof one === "string"),
  );
  const all = known ?? Array.from({ length: wanted }, (_, index) => sample(index + 1));
  return { ...read.settings, [listName]: all.slice(0, Math.min(wanted, MANY)) };
}

/** @param {unknown} value */
function text(value) {
  return typeof value === "string" ? value : "";
}
