/** What people are asked about, as a list as large as its room allows. */
import { html } from "lit";
import { fit } from "./chart-fit.js";
import { soften } from "./soften.js";

/** @typedef {import("./chart-fit.js").Candidate} Candidate */

/** @type {Candidate[]} */
const STEPS = [
  { type: 5, wrap: "words", columns: 1 },
  { type: 4.2, wrap: "words", columns: 1 },
  { type: 3.6, wrap: "words", columns: 1 },
  { type: 3, wrap: "words", columns: 1 },
  { type: 2.5, wrap: "words", columns: 1 },
  { type: 2.5, wrap: "words", columns: 2 },
  { type: 2.125, wrap: "words", columns: 2 },
  { type: 2.125, wrap: "hyphens", columns: 2 },
  { type: 1.75, wrap: "words", columns: 2 },
  { type: 1.75, wrap: "hyphens", columns: 2 },
  { type: 1.5, wrap: "words", columns: 2 },
  { type: 1.5, wrap: "hyphens", columns: 2 },
  { type: 1.5, wrap: "words", columns: 3 },
  { type: 1.5, wrap: "hyphens", columns: 3 },
  { type: 1.25, wrap: "anywhere", columns: 3 },
  { type: 1, wrap: "anywhere", columns: 3 },
];

const MANY = 16;

/** @param {string[]} texts */
export function list(texts) {
  return html`<ul class="asked" data-many=${texts.length > MANY} ${fit(texts.join("\n"), STEPS)}>
    ${texts.map((text) => html`<li data-fit>${soften(text)}</li>`)}
  </ul>`;
}
