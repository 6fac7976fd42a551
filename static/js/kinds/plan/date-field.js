/** A field for a day, which comes one picture after its row. */
import { noChange } from "lit";
import { Directive, directive } from "lit/directive.js";
import { nextPicture } from "../../parts/next-picture.js";

class DateField extends Directive {
  render() {
    return noChange;
  }

  /** @param {import("lit").ElementPart} part */
  update({ element }) {
    const field = /** @type {HTMLInputElement} */ (element);
    if (!field.readOnly) return noChange;
    nextPicture().then(() => {
      field.type = "date";
      field.readOnly = false;
    });
    return noChange;
  }
}

/**
 * Makes a read-only field one for a date. Browsers put a dozen parts into such a field, and the tap that asks for a
 * row should not wait for them.
 *
 * @example html`<input readonly ${dateField()} />`
 */
export const dateField = directive(DateField);
