/** Everybody's answers on a phone: the table behind the drawing, and the mark for one's own among them. */
import { html } from "lit";
import { t } from "../texts.js";
import { titleOf } from "./title.js";
import { written } from "./written.js";

/** @param {boolean} together whether it is a group's */
export function ownMark(together) {
  return html`<p class="own-mark">
    <i class="own" aria-hidden="true"></i>
    <span>${together ? t("Your group's answer.") : t("Your own answer. Only you see it.")}</span>
  </p>`;
}

/** Who sees what is written in a step whose answers are nobody else's. */
export function onlyYou() {
  return t("Only you see what you write.");
}

/** What a table's column of one's own answer is called. @param {boolean} together */
export function ownName(together) {
  return together ? t("Your group") : t("You");
}

/**
 * The table behind a step's drawing. It is heard and not seen; the drawing is seen and not heard.
 *
 * @param {import("../room.js").Frame} room
 * @param {string[]} header
 * @param {string[][]} rows the first cell of each names the row, as the facilitator wrote it
 */
export function behind(room, header, rows) {
  const lang = written(room);
  return html`<div class="vh">
    <table>
      <caption lang=${lang}>${room.step ? titleOf(room.step) : ""}</caption>
      <thead>
        <tr>${header.map((cell) => html`<th scope="col">${cell}</th>`)}</tr>
      </thead>
      <tbody>
        ${rows.map(
          ([name, ...cells]) => html`<tr>
            <th scope="row" lang=${lang}>${name}</th>${cells.map((cell) => html`<td>${cell}</td>`)}
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
