/** A word whose size changes swells there: by its picture alone, since type that grew would be laid out at every frame. */
import { noChange } from "lit";
import { Directive, directive } from "lit/directive.js";

const SWELL_MS = 700;
const EASE = "cubic-bezier(.3,.1,.1,1)";

class Swell extends Directive {
  #type = 0;

  /** @param {number} _type */
  render(_type) {
    return noChange;
  }

  /** @param {import("lit").ElementPart} part @param {[number]} props */
  update(part, [type]) {
    const before = this.#type;
    this.#type = type;
    if (before && before !== type && !matchMedia("(prefers-reduced-motion: reduce)").matches) {
      part.element.animate([{ transform: `scale(${before / type})` }, { transform: "none" }], {
        duration: SWELL_MS,
        easing: EASE,
      });
    }
    return noChange;
  }
}

/** Lets its element, whose type follows `type`, grow or shrink to it. */
export const swell = directive(Swell);
