/** What a step's rounds said of each item, beside each other: the figures of the drawing. Pure. */
import { pagesOf } from "./chart-pages.js";
import { ranks } from "./chart-ranks.js";
import { fold } from "./same.js";

/**
 * @typedef {{ item: string, value: number | null }} Value
 * @typedef {{ place: number, shared: boolean } | null} Rank
 * @typedef {{ item: string, values: (number | null)[], shift: number | null, rank: Rank,
 *   moved: number, most: boolean }} Line `values`: one a round, in the rounds' order; `shift`: the last less the
 *   first; `rank`: its place in the last round, null while people answer; `moved`: so many places up since the first;
 *   `most`: whether it is the one that has shifted most
 */

const PAGE_HEIGHT = 35;
const LINE_HEIGHT = 2.1;
const ROW_LEAST = 2.8;
const LETTERS = 34;
const NEARLY = 1e-9;

/**
 * The rounds of a step that have a result, in its own order, the present one among them.
 *
 * @param {Pick<import("./chart-types.js").At, "tally" | "room">} at
 * @returns {import("./chart-types.js").Round[]}
 */
export function roundsOf({ tally, room }) {
  const all = [...(tally?.rounds ?? []), ...(tally ? [tally] : [])];
  return (room.step?.by ?? []).flatMap((round) =>
    all.filter((one) => one.round === round && one.results && one.answers > 0),
  );
}

/**
 * Every item of any round. They stand as the first round left them while people still answer, and else in the order
 * of the last. An item that a round does not have got nothing there.
 *
 * @param {Value[][]} rounds one list a round
 * @param {{ open: boolean, ranked?: boolean }} how
 * @returns {Line[]}
 */
export function lines(rounds, { open, ranked = true }) {
  /** @type {Map<string, { item: string, values: (number | null)[] }>} */
  const found = new Map();
  for (const [at, values] of rounds.entries()) {
    for (const { item, value } of values) {
      const key = fold(item);
      const line = found.get(key) ?? { item, values: rounds.map(() => 0) };
      line.item = item;
      line.values[at] = value;
      found.set(key, line);
    }
  }
  const all = [...found.values()];
  const last = rounds.length - 1;
  const [before, now] = [0, last].map((at) => ranks(all.map(({ values }) => values[at])));
  const sorted = all.map(({ item, values }, at) => {
    const [from, to] = [values[0], values[last]];
    return {
      item,
      values,
      shift: from === null || to === null ? null : to - from,
      rank: open || !ranked || all.length < 2 ? null : now[at],
      moved: open || !ranked ? 0 : places(before[at], now[at], (to ?? 0) - (from ?? 0)),
      most: false,
    };
  });
  const eye = open ? 0 : last;
  sorted.sort((one, other) => (other.values[eye] ?? -1) - (one.values[eye] ?? -1));
  return markMost(sorted);
}

/**
 * How many places up. Nobody rises by sharing a place among many without having got more, nor falls so.
 *
 * @param {Rank} before @param {Rank} now @param {number} shift
 */
function places(before, now, shift) {
  if (!before || !now) return 0;
  const up = before.place - now.place;
  const shared = before.shared || now.shared;
  return shared && up * shift <= NEARLY ? 0 : up;
}

/** The one that has shifted most, where no other has as much. @param {Line[]} lines */
function markMost(lines) {
  const far = lines.map(({ shift }) => Math.abs(shift ?? 0));
  const most = Math.max(0, ...far);
  const alone = far.filter((shift) => Math.abs(shift - most) < NEARLY).length === 1;
  return most > NEARLY && alone && lines.length > 1
    ? lines.map((line, at) => ({ ...line, most: far[at] === most }))
    : lines;
}

/** As many as stand in a picture with large figures. @param {Line[]} lines */
export function pages(lines) {
  const height = (/** @type {Line} */ { item }) =>
    Math.max(ROW_LEAST, Math.ceil(item.length / LETTERS) * LINE_HEIGHT + 0.4);
  return pagesOf(lines, height, PAGE_HEIGHT);
}

/** The largest value of any round. @param {Line[]} lines */
export function largest(lines) {
  return Math.max(0, ...lines.flatMap(({ values }) => values.map((value) => value ?? 0)));
}
