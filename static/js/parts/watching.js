/** What a drawing does that depends on its room: it looks again when that changes, and when type has come. */

/** Watches one element while its directive is connected. */
export class Watching {
  /** @type {HTMLElement | null} */ element = null;
  /** @type {ResizeObserver | null} */ #sizes = null;
  #resized;
  #typeCame;

  /**
   * @param {() => void} resized the element has its first size, or another one
   * @param {() => void} typeCame fonts have been loaded: words have another width
   */
  constructor(resized, typeCame = resized) {
    this.#resized = resized;
    this.#typeCame = typeCame;
  }

  /** @param {unknown} element */
  begin(element) {
    this.element = /** @type {HTMLElement} */ (element);
    this.goOn();
  }

  goOn() {
    this.#sizes = new ResizeObserver(this.#resized);
    this.#sizes.observe(/** @type {HTMLElement} */ (this.element));
    document.fonts.addEventListener("loadingdone", this.#typeCame);
  }

  end() {
    this.#sizes?.disconnect();
    document.fonts.removeEventListener("loadingdone", this.#typeCame);
  }
}
