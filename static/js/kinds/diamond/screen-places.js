/** From the figures of a diamond step to where each card lies. Pure: no page, no words. */

/**
 * @typedef {{ card: string, rows: number[], score: number | null, spread: number | null }} Card
 * @typedef {{ group: string, rows: string[][] }} Group
 * @typedef {{ card: string, number: number, level: number, rows: number[], onTop: boolean, most: boolean,
 *   score: number | null, spread: number | null, ties: number[] }} Placed `number` by score from 1, `level`
 *   its row in the diamond from 1, 0 when outside; `ties`: the numbers of those with the same score
 * @typedef {{ group: string, rows: { number: number, level: number, far: boolean }[][] }} Small
 */

export const ROWS = [1, 2, 3, 2, 1];
export const NINE = 9;
export const GROUPS_A_PAGE = 6;
const FAR_ROWS = 2;
/** The shortest line that is still seen from the back row, in tenths of a u. */
const SEEN = 2.5;

/**
 * The row and the place of the nine, best first; columns count in halves of a card from 1 to 5.
 *
 * @type {{ level: number, column: number }[]}
 */
export const PLACES = ROWS.flatMap((room, row) =>
  Array.from({ length: room }, (_, at) => ({ level: row + 1, column: 4 - room + 2 * at })),
);

/**
 * All cards that anybody placed or could have, best first.
 *
 * @param {Record<string, any> | null | undefined} results
 * @param {number} answers
 * @returns {Placed[]}
 */
export function placed(results, answers) {
  /** @type {Card[]} */
  const cards = results?.cards ?? [];
  const onTop = new Set(results?.top_rows ?? []);
  const most = disputed(cards, answers);
  const laid = cards.filter(isLaid);
  const score = laid.map((card) => card.score);
  return [...laid, ...cards.filter((card) => !isLaid(card))].map((card, at) => ({
    card: card.card,
    score: card.score,
    spread: card.spread,
    ties: answers > 1 && isLaid(card) ? equals(score, at) : [],
    number: at + 1,
    level: at < NINE && isLaid(card) ? PLACES[at].level : 0,
    rows: card.rows,
    onTop: onTop.has(card.card),
    most: card.card === most,
  }));
}

/**
 * The numbers, from 1, of those with the same score as the one at a place.
 *
 * @param {(number | null)[]} scores
 * @param {number} at
 */
function equals(scores, at) {
  return scores.flatMap((score, other) =>
    other !== at && Math.abs((score ?? 0) - (scores[at] ?? 0)) < 1e-9 ? other + 1 : [],
  );
}

/**
 * Whether anybody put the card anywhere.
 *
 * @param {{ rows: number[] }} card
 */
export function isLaid({ rows }) {
  return rows.some((count) => count > 0);
}

/**
 * The one card whose places lie furthest apart, or null with fewer than two answers or a tie.
 *
 * @param {Card[]} cards
 * @param {number} answers
 */
export function disputed(cards, answers) {
  if (answers < 2) return null;
  const largest = Math.max(0, ...cards.map((card) => card.spread ?? 0));
  const found = cards.filter((card) => card.spread === largest);
  return largest > 0 && found.length === 1 ? found[0].card : null;
}

/**
 * The groups' own diamonds, in cards' numbers and levels of the combined one.
 *
 * @param {Group[]} groups
 * @param {Placed[]} cards
 * @returns {Small[]}
 */
export function small(groups, cards) {
  const known = new Map(cards.map((card) => [card.card, card]));
  return groups.map(({ group, rows }) => ({
    group,
    rows: rows.map((texts, row) =>
      texts.map((text) => {
        const { number = 0, level = 0 } = known.get(text) ?? {};
        return { number, level, far: level > 0 && Math.abs(level - row - 1) >= FAR_ROWS };
      }),
    ),
  }));
}

/**
 * The five lines of a card's mark: their lengths on a scale that all cards share.
 *
 * @param {number[]} rows how many answers placed it in each row
 * @param {number} largest the largest such number of any card
 * @param {number} longest length of the longest possible line, in tenths of a u
 * @param {number} one length of one answer, as long as there is room
 */
export function lines(rows, largest, longest, one) {
  const step = Math.min(one, longest / Math.max(1, largest));
  return rows.map((count) => (count ? Math.max(count * step, SEEN) : 0));
}
