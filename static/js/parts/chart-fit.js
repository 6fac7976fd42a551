/**
 * Text that is never clipped: the type steps down, then the lines break, then the rows grow.
 *
 * A candidate is `{ type, wrap, columns? }`: the size in u, how lines break, and into how many columns.
 * `one` keeps a text on one line, `words` breaks between words, `hyphens` also at soft hyphens, and
 * `anywhere` wherever it must. The first candidate with room for everything marked `data-fit`, and for
 * the whole within its box, is kept until the key or the box changes.
 */
import { noChange } from "lit";
import { AsyncDirective } from "lit/async-directive.js";
import { directive } from "lit/directive.js";
import { Watching } from "./watching.js";

/** @typedef {{ type: number, wrap: "one" | "words" | "hyphens" | "anywhere", columns?: number }} Candidate */

// Letters hang a little out of tight lines; that is no overflow.
const HANGS_EM = 0.3;

/**
 * Sizes from the largest to the floor, first on one line, then broken between words, then hyphenated.
 * Below the floor only where nothing else is left: small is better than clipped.
 *
 * @param {number[]} sizes in u, falling
 * @param {number} [oneLineDownTo] the smallest size kept on one line before lines may break
 * @returns {Candidate[]}
 */
export function candidates(sizes, oneLineDownTo = sizes[sizes.length - 1]) {
  const floor = sizes[sizes.length - 1];
  /** @type {(wrap: Candidate["wrap"], from: number[]) => Candidate[]} */
  const as = (wrap, from) => from.map((type) => ({ type, wrap }));
  return [
    ...as(
      "one",
      sizes.filter((size) => size >= oneLineDownTo),
    ),
    ...as("words", sizes),
    ...as("hyphens", sizes),
    ...as("anywhere", [floor, floor * 0.85, floor * 0.7, floor * 0.55]),
  ];
}

/** @param {Element} element */
function holds(element) {
  const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
  const hangs = Number.parseFloat(getComputedStyle(element).fontSize) * HANGS_EM;
  return scrollWidth <= clientWidth + 1 && scrollHeight <= clientHeight + Math.max(1, hangs);
}

class Fit extends AsyncDirective {
  #watching = new Watching(() => this.#choose());
  /** @type {Candidate[]} */ #candidates = [];
  /** @type {string | null} */ #key = null;

  /** @param {string} _key @param {Candidate[]} _candidates */
  render(_key, _candidates) {
    return noChange;
  }

  /**
   * @param {import("lit").ElementPart} part
   * @param {[string, Candidate[]]} props
   */
  update(part, [key, candidates]) {
    this.#candidates = candidates;
    if (!this.#watching.element) this.#watching.begin(part.element);
    if (key !== this.#key) {
      this.#key = key;
      queueMicrotask(() => this.#choose());
    }
    return noChange;
  }

  disconnected() {
    this.#watching.end();
  }

  reconnected() {
    this.#watching.goOn();
  }

  #choose() {
    const { element } = this.#watching;
    if (!element?.isConnected) return;
    const texts = [element, ...element.querySelectorAll("[data-fit]")];
    for (const { type, wrap, columns } of this.#candidates) {
      element.style.setProperty("--type", String(type));
      if (columns) element.style.setProperty("--columns", String(columns));
      element.dataset.wrap = wrap;
      if (texts.every(holds)) return;
    }
  }
}

export const fit = directive(Fit);
