/** How many groups so many people make, of about five each. Pure. */

const LEAST = 4;
const MOST = 6;
const USUAL = 5;
const MOST_GROUPS = 100;
const OFFERED = 3;

/**
 * @typedef {{ groups: number, low: number, high: number }} Offer `low`, `high`: how many in the smallest and in the
 *   largest, which differ by one at most
 */

/** @param {number} people @returns {Offer[]} fewest groups first */
export function offers(people) {
  if (people < LEAST) return [];
  const fewest = Math.max(2, Math.ceil(people / MOST));
  const most = Math.max(fewest, Math.floor(people / LEAST));
  return Array.from({ length: most - fewest + 1 }, (_, at) => fewest + at)
    .filter((groups) => groups <= MOST_GROUPS)
    .sort((one, other) => away(people, one) - away(people, other))
    .slice(0, OFFERED)
    .sort((one, other) => one - other)
    .map((groups) => ({
      groups,
      low: Math.floor(people / groups),
      high: Math.ceil(people / groups),
    }));
}

/** @param {number} people @param {number} groups */
function away(people, groups) {
  return Math.abs(people / groups - USUAL);
}
