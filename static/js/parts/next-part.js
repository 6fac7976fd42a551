/** A part of a page that comes one picture after the rest. */
import { nothing } from "lit";
import { AsyncDirective } from "lit/async-directive.js";
import { directive } from "lit/directive.js";
import { nextPicture } from "./next-picture.js";

class NextPart extends AsyncDirective {
  /** @type {boolean|undefined} whether the picture has yet to be made; not known before it is first asked for */
  #waits;
  /** @type {() => unknown} */ #newest = () => nothing;

  /** @param {boolean} waits @param {() => unknown} template */
  render(waits, template) {
    this.#newest = template;
    if (this.#waits === undefined) {
      this.#waits = waits;
      if (waits) nextPicture().then(() => this.#arrive());
    }
    return this.#waits ? nothing : template();
  }

  #arrive() {
    this.#waits = false;
    if (this.isConnected) this.setValue(this.#newest());
  }
}

/**
 * What a template makes, at once or, where it `waits` when it is first drawn, after the next picture of the page:
 * a tap that asks for much is answered by the first of it.
 *
 * @example html`<fieldset>${first} ${nextPart(isNew, () => html`<input />`)}</fieldset>`
 */
export const nextPart = directive(NextPart);
