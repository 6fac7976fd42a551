/** At most one change a second on the eye. */

export const CHANGE_EVERY_MS = 1000;

/** Passes values on, the last one always, never closer than `CHANGE_EVERY_MS` to each other. */
export class Calm {
  #show;
  #now;
  #later;
  #shownAt = Number.NEGATIVE_INFINITY;
  #waits = false;
  /** @type {(() => void) | null} */ #next = null;

  /**
   * @param {() => void} show draws the newest state
   * @param {() => number} now in ms
   * @param {(run: () => void, ms: number) => void} later
   */
  constructor(show, now, later) {
    this.#show = show;
    this.#now = now;
    this.#later = later;
  }

  /** Something small changed: drawn when a second has passed since the last drawing. */
  changed() {
    const wait = this.#shownAt + CHANGE_EVERY_MS - this.#now();
    if (wait <= 0) return this.atOnce();
    this.#next = () => this.atOnce();
    if (this.#waits) return;
    this.#waits = true;
    this.#later(() => {
      this.#waits = false;
      this.#next?.();
    }, wait);
  }

  /** Something that people wait for changed, such as the step. */
  atOnce() {
    this.#next = null;
    this.#shownAt = this.#now();
    this.#show();
  }
}
