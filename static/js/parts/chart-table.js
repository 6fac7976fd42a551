/** The figures behind a drawing, for those who do not see it. */
import { html } from "lit";

/**
 * @param {string} caption
 * @param {string[]} header
 * @param {string[][]} rows the first cell of each names the row
 */
export function table(caption, header, rows) {
  return html`<table>
    <caption>${caption}</caption>
    <thead>
      <tr>${header.map((cell) => html`<th scope="col">${cell}</th>`)}</tr>
    </thead>
    <tbody>
      ${rows.map(
        ([name, ...cells]) =>
          html`<tr><th scope="row">${name}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`,
      )}
    </tbody>
  </table>`;
}
