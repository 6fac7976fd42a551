/** Which page of a drawing is shown: the next one after a while, until somebody turns it. */

export const PAGE_STAYS_MS = 15_000;

export class Turning {
  /** Counted from 0, on and on: a drawing takes it modulo its number of pages. */
  page = 0;
  #show;
  #later;
  /** Raised whenever what was planned no longer holds. */
  #plan = 0;

  /**
   * @param {() => void} show draws a page that comes by itself
   * @param {(run: () => void, ms: number) => void} later
   */
  constructor(show, later) {
    this.#show = show;
    this.#later = later;
  }

  /** The first page, and from there on by itself. */
  begin() {
    this.page = 0;
    this.#plan += 1;
    this.#goOn(this.#plan);
  }

  /**
   * Somebody turns: from now on the page stays.
   *
   * @param {number} by 1 for the next page, -1 for the one before
   * @param {number} pages
   */
  turn(by, pages) {
    this.#plan += 1;
    this.page = (((this.page + by) % pages) + pages) % pages;
  }

  /** @param {number} plan */
  #goOn(plan) {
    this.#later(() => {
      if (plan !== this.#plan) return;
      this.page += 1;
      this.#show();
      this.#goOn(plan);
    }, PAGE_STAYS_MS);
  }
}
