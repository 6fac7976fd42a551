/** Waiting longer from try to try, and never all phones of a room for the same time. */
export class Patience {
  /** When the wait is over, in ms of the given clock; 0: nothing waits. */
  until = 0;
  /** How often has been waited since it last worked. */ tries = 0;

  #first;
  #longest;
  #now;
  #later;
  /** @type {any} */ #timer = 0;

  /**
   * @param {number} first ms before the second try, give or take a half
   * @param {number} longest ms, likewise
   * @param {{ now?: () => number, later?: (run: () => void, ms: number) => any }} [clock]
   */
  constructor(first, longest, { now = Date.now, later = setTimeout.bind(globalThis) } = {}) {
    this.#first = first;
    this.#longest = longest;
    this.#now = now;
    this.#later = later;
  }

  /** Calls `run` after a wait, unless it is stopped before. @param {() => void} run */
  wait(run) {
    this.stop();
    const pause = Math.min(this.#longest, this.#first * 2 ** this.tries);
    const ms = pause * (0.5 + Math.random());
    this.tries += 1;
    this.until = this.#now() + ms;
    this.#timer = this.#later(run, ms);
  }

  stop() {
    clearTimeout(this.#timer);
    this.until = 0;
  }

  /** It worked: the next wait is a short one again. */
  reset() {
    this.stop();
    this.tries = 0;
  }
}
