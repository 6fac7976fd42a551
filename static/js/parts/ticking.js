/** When a clock that is shown in whole seconds changes. */

const SECOND_MS = 1000;
const SOONEST_MS = 20;

/**
 * When the reading changes next.
 *
 * @param {number} seconds left
 * @returns {number} ms from now, above 0
 */
export function nextChange(seconds) {
  const part = seconds - Math.floor(seconds);
  return Math.max(SOONEST_MS, (part || 1) * SECOND_MS);
}

/**
 * Does something once a second, for ever: while the room's clock runs, at the moment its reading changes, so
 * that all who look at it see the same.
 *
 * @param {import("../room.js").Room} room
 * @param {() => void} does
 */
export function everySecond(room, does) {
  let timer = 0;
  const plan = () => {
    clearTimeout(timer);
    const seconds = room.frame?.clock?.running ? room.secondsLeft() : null;
    timer = setTimeout(tick, seconds === null ? SECOND_MS : nextChange(seconds));
  };
  function tick() {
    does();
    plan();
  }
  room.addEventListener("room", plan);
  plan();
}
