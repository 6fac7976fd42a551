/** What is one's own, to take home: printed, or as a file. Both are made on the phone. */
import { html } from "lit";
import { page, t, timeOfDay } from "../texts.js";
import * as icons from "./icons.js";

const KEPT_MS = 10_000;

/**
 * @param {import("../room.js").Frame} room
 * @param {string} name what the file is called
 * @param {() => string[]} lines what stands in it
 */
export function takeHome(room, name, lines) {
  return html`<div class="take-home">
      <button class="button" type="button" @click=${() => print()}>${t("Print")} ${icons.paper}</button>
      <button class="button" type="button" @click=${() => save(room, name, lines())}>${t("Save as a file")} ${icons.file}</button>
    </div>
    <p class="goes">
      ${icons.lock}<span>${t("Print and file are made on your phone. Nobody else gets them.")}</span>
    </p>`;
}

/** What only paper shows: where it was, and when. @param {import("../room.js").Frame} room */
export function printedHead({ title }) {
  return html`<p class="print-only">${title} · ${new Date().toLocaleDateString(page.language)}</p>`;
}

/** @param {import("../room.js").Frame} room @param {string} name @param {string[]} lines */
function save({ title, step }, name, lines) {
  const now = new Date();
  const day = `${now.toLocaleDateString(page.language)} ${timeOfDay(now.getTime())}`;
  const head = [title, step?.title, day].filter(Boolean);
  const text = `${head.join("\n")}\n\n${lines.join("\n")}\n`;
  // A byte order mark, so that old readers show our letters.
  const address = URL.createObjectURL(
    new Blob(["\ufeff", text], { type: "text/plain;charset=utf-8" }),
  );
  const link = Object.assign(document.createElement("a"), {
    href: address,
    download: `${name}.txt`,
  });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}
