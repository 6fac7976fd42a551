/** When a clock that is shown in whole seconds changes. */
import { legAt } from "./legs.js";

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
 * What is shown of the time: the part that runs, where it has parts.
 *
 * @param {import("../room.js").Frame} frame
 * @param {number} seconds left of all of it
 */
export function shownOf({ step }, seconds) {
  const leg = legAt(step?.legs, seconds);
  return leg && !leg.over ? leg.left : seconds;
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
    const { frame } = room;
    const seconds = frame?.clock?.running ? room.secondsLeft() : null;
    const waits = frame && seconds !== null ? nextChange(shownOf(frame, seconds)) : SECOND_MS;
    timer = setTimeout(tick, waits);
  };
  function tick() {
    does();
    plan();
  }
  room.addEventListener("room", plan);
  plan();
}
