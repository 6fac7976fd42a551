/**
 * A drawing that is made for the room it has: `<div>${measured((size) => svg…)}</div>`.
 *
 * The element around it must have its size from elsewhere, and a type of 1u. The drawing is made again when
 * that size changes, and when type has been loaded, for then words have another width.
 */
import { nothing } from "lit";
import { AsyncDirective } from "lit/async-directive.js";
import { directive } from "lit/directive.js";
import { Watching } from "./watching.js";

/** @typedef {{ width: number, height: number }} Size in u */

// Less than can be seen is no new size.
const SAME_U = 0.1;

class Measured extends AsyncDirective {
  #watching = new Watching(
    () => this.#look(),
    () => this.#drawAgain(),
  );
  /** @type {((size: Size) => unknown) | null} */ #draw = null;
  /** @type {Size | null} */ #size = null;

  /** @param {(size: Size) => unknown} draw */
  render(draw) {
    return this.#size ? draw(this.#size) : nothing;
  }

  /**
   * @param {import("lit").ChildPart} part
   * @param {[(size: Size) => unknown]} drawing
   */
  update(part, [draw]) {
    this.#draw = draw;
    if (!this.#watching.element) {
      this.#watching.begin(part.parentNode);
      queueMicrotask(() => this.#look());
    }
    return this.render(draw);
  }

  disconnected() {
    this.#watching.end();
  }

  reconnected() {
    this.#watching.goOn();
  }

  #look() {
    const { element } = this.#watching;
    if (!element?.isConnected || !element.clientWidth || !element.clientHeight) return;
    const unit = Number.parseFloat(getComputedStyle(element).fontSize);
    const size = { width: element.clientWidth / unit, height: element.clientHeight / unit };
    const before = this.#size;
    if (
      before &&
      Math.abs(before.width - size.width) < SAME_U &&
      Math.abs(before.height - size.height) < SAME_U
    )
      return;
    this.#size = size;
    this.#drawAgain();
  }

  #drawAgain() {
    if (this.isConnected && this.#draw && this.#size) this.setValue(this.#draw(this.#size));
  }
}

export const measured = directive(Measured);
