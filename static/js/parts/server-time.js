/** The server's clock, whatever this device's own says. */

/** @typedef {import("../frames.js").Clock} Clock */

export class ServerTime {
  /** What is to be added to this device's clock lies between these, in ms. */
  #least = Number.NEGATIVE_INFINITY;
  #most = Number.POSITIVE_INFINITY;

  /**
   * What came by itself took nobody knows how long.
   *
   * @param {number} now the server's, in Unix milliseconds
   * @param {number} [came] when it came, by this device's clock
   */
  hear(now, came = Date.now()) {
    this.#least = Math.max(this.#least, now - came);
  }

  /**
   * Anew, from an answer: what was asked for was written somewhere between the question and the answer. What was
   * heard of another server, or by another line, says nothing of this one.
   *
   * @param {number} now the server's, in Unix milliseconds
   * @param {{ asked: number, came: number }} between by this device's clock
   */
  begin(now, { asked, came }) {
    this.#least = now - came;
    this.#most = now - asked;
  }

  get #offset() {
    if (this.#least === Number.NEGATIVE_INFINITY) return 0;
    const isMeasured = this.#most !== Number.POSITIVE_INFINITY && this.#most > this.#least;
    return isMeasured ? (this.#least + this.#most) / 2 : this.#least;
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
