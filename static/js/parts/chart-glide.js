/** Rows and cards that change place glide there, so that the eye can follow them. */
import { noChange } from "lit";
import { Directive, directive } from "lit/directive.js";

const GLIDE_MS = 700;
const EASE = "cubic-bezier(.3,.1,.1,1)";

class Glide extends Directive {
  /** @type {string | null} */ #order = null;

  /** @param {string} _order */
  render(_order) {
    return noChange;
  }

  /**
   * @param {import("lit").ElementPart} part
   * @param {[string]} props
   */
  update(part, [order]) {
    const moved = this.#order !== null && this.#order !== order;
    this.#order = order;
    if (moved && !matchMedia("(prefers-reduced-motion: reduce)").matches) {
      const before = places(part.element);
      queueMicrotask(() => glideFrom(before, part.element));
    }
    return noChange;
  }
}

/**
 * Lets everything with a `data-key` glide when `order` has changed. Stands after `fit` on its element.
 *
 * @example html`<div ${glide(rows.map((row) => row.item).join())}>…</div>`
 */
export const glide = directive(Glide);

/** @param {Element} element */
function places(element) {
  const found = /** @type {NodeListOf<HTMLElement>} */ (element.querySelectorAll("[data-key]"));
  return new Map([...found].map((item) => [item.dataset.key, item.getBoundingClientRect()]));
}

/**
 * @param {Map<string | undefined, DOMRect>} before
 * @param {Element} element
 */
function glideFrom(before, element) {
  for (const item of /** @type {NodeListOf<HTMLElement>} */ (
    element.querySelectorAll("[data-key]")
  )) {
    const then = before.get(item.dataset.key);
    if (!then) continue;
    const now = item.getBoundingClientRect();
    const [x, y] = [then.left - now.left, then.top - now.top];
    if (Math.abs(x) < 1 && Math.abs(y) < 1) continue;
    item.animate([{ transform: `translate(${x}px, ${y}px)` }, { transform: "none" }], {
      duration: GLIDE_MS,
      easing: EASE,
    });
  }
}
