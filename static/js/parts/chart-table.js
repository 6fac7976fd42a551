/** The figures behind a drawing, for those who do not see it. */
import { html } from "lit";
import { soften } from "./soften.js";

/**
 * Its roles are said, and its heads stand at each cell too, so that a narrow page can lay each row on a sheet
 * of its own.
 *
 * @param {string} caption
 * @param {string[]} header
 * @param {(string | number)[][]} rows the first cell of each names the row
 */
export function table(caption, header, rows) {
  return html`<table role="table">
    <caption>${caption}</caption>
    <thead role="rowgroup">
      <tr role="row">
        ${header.map((head) => html`<th scope="col" role="columnheader">${head}</th>`)}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${rows.map(
        ([name, ...cells]) =>
          html`<tr role="row">
            <th scope="row" role="rowheader">${soften(String(name))}</th>
            ${cells.map((cell, at) => html`<td role="cell" data-head=${soften(header[at + 1])}>${soften(String(cell))}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}
