/** Which part of a step's time runs now. The parts take as long together as the clock was full. */

/**
 * @typedef {{ index: number, left: number, gone: number, over: boolean }} Leg `index` from 0; `left` and `gone` of the
 *   part in seconds; `over`: all parts are over
 */

/**
 * @param {number[] | undefined} legs the seconds of each part
 * @param {number | null} left seconds on the clock; below 0 when time has run over
 * @returns {Leg | null} null where time has no parts, or no clock tells it
 */
export function legAt(legs, left) {
  if (!legs?.length || left === null) return null;
  const gone = legs.reduce((sum, leg) => sum + leg, 0) - left;
  const last = legs.length - 1;
  let begin = 0;
  let index = 0;
  while (index < last && gone >= begin + legs[index]) {
    begin += legs[index];
    index += 1;
  }
  const rest = begin + legs[index] - gone;
  return { index, left: rest, gone: gone - begin, over: index === last && rest <= 0 };
}
