/** The server's clock, whatever this device's own says. */

/** @typedef {import("../room.js").Clock} Clock */

export class ServerTime {
  /** What to add to this device's clock, in ms. */
  #offset = 0;

  /** Another server, or another line to it: what was heard before says nothing of it. */
  forget() {
    this.#offset = Number.NEGATIVE_INFINITY;
  }

  /** The shortest way is the truest: what took long makes the server's clock look slow.
   * @param {number} now the server's, in Unix milliseconds */
  hear(now) {
    this.#offset = Math.max(this.#offset, now - Date.now());
  }

  /** In Unix milliseconds. */
  now() {
    return Date.now() + this.#offset;
  }

  /** What is left of a clock, in seconds; below 0 when time has run over; null without one.
   * @param {Clock|null|undefined} clock */
  left(clock) {
    if (!clock) return null;
    if (!clock.running || clock.ends === null) return clock.left;
    return (clock.ends - this.now()) / 1000;
  }
}
