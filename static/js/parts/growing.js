/** A field for some lines, as tall as what is written in it. */
import "./growing.css";
import { html, nothing } from "lit";
import { live } from "lit/directives/live.js";

/**
 * @param {{ id: string, text: string, longest: number, goes?: string, rows?: number, write: (text: string) => void }} field
 *   `goes`: the id of the line that says who gets it
 */
export function growing({ id, text, longest, goes, rows = 2, write }) {
  return html`<div class="growing ${rows === 1 ? "line" : ""}" data-text=${`${text}${rows === 1 ? " " : "\n"}`}>
    <textarea
      id=${id}
      class="field"
      rows=${rows}
      maxlength=${longest}
      aria-describedby=${goes ?? nothing}
      .value=${live(text)}
      @input=${(/** @type {any} */ event) => write(event.target.value)}
    ></textarea>
  </div>`;
}
