/** Styles that follow the figures, set where a strict content security policy allows it. */
import { noChange } from "lit";
import { Directive, directive, PartType } from "lit/directive.js";

class Styled extends Directive {
  /** @type {Map<string, string>} */
  #given = new Map();

  /** @param {import("lit/directive.js").PartInfo} info */
  constructor(info) {
    super(info);
    if (info.type !== PartType.ELEMENT) throw new Error("styled() belongs on an element");
  }

  /** @param {Record<string, string | number | null | undefined>} _styles */
  render(_styles) {
    return noChange;
  }

  /**
   * @param {import("lit").ElementPart} part
   * @param {[Record<string, string | number | null | undefined>]} styles
   */
  update(part, [styles]) {
    const { style } = /** @type {HTMLElement} */ (part.element);
    for (const name of this.#given.keys()) {
      if (styles[name] == null) style.removeProperty(name);
    }
    const before = this.#given;
    this.#given = new Map();
    for (const [name, value] of Object.entries(styles)) {
      if (value == null) continue;
      const text = String(value);
      if (before.get(name) !== text) style.setProperty(name, text);
      this.#given.set(name, text);
    }
    return noChange;
  }
}

/**
 * Sets CSS properties on its element, one by one: a style attribute would be blocked.
 *
 * @example html`<i ${styled({ width: "40%", "--rows": 9 })}></i>`
 */
export const styled = directive(Styled);

/**
 * A share of the whole as a CSS percentage.
 *
 * @param {number} share 0–1
 */
export function percent(share) {
  return `${Math.round(share * 1e4) / 100}%`;
}
