/** A page that follows one picture later, where what a finger waits for is shown at once without it. */
import { nextPicture } from "../parts/next-picture.js";

export class Following {
  #draw;
  #isShown = false;

  /** @param {() => void} draw draws the whole page */
  constructor(draw) {
    this.#draw = draw;
  }

  /** An answer has changed. */
  follow = () => {
    if (this.#isShown) nextPicture().then(this.#draw);
    else this.#draw();
  };

  /**
   * What a kind changes an answer with.
   *
   * @param {import("../answers.js").Answer|null} answer
   * @returns {(next: any, shows?: (before: any, after: any) => boolean) => void} `next`: the new state, or
   *   what makes it of the newest; `shows`: puts on the page by itself what must be seen of the change at
   *   once, and tells whether it could
   */
  changing(answer) {
    return (next, shows) => {
      answer?.change((/** @type {any} */ before) => {
        const after = typeof next === "function" ? next(before) : next;
        this.#isShown = Boolean(shows?.(before, after));
        return after;
      });
      this.#isShown = false;
    };
  }
}
