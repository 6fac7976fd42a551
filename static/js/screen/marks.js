/** The way in and the QR, as every picture of the screen has them. */
import { html } from "lit";
import { groupsOfThree, page, t } from "../texts.js";
import { doorOf, spelled } from "./status.js";

/** @typedef {"large" | "small" | "door"} Size */

/** @type {Map<Size, Node>} */
const copies = new Map();

/** A copy of what the server drew; each size keeps its own. @param {Size} size */
function drawn(size) {
  const held = copies.get(size);
  if (held) return held;
  const template = /** @type {HTMLTemplateElement | null} */ (document.getElementById("qr"));
  const drawing = template?.content.querySelector("svg")?.cloneNode(true);
  if (drawing instanceof SVGElement) scalable(drawing);
  const copy = drawing ?? document.createTextNode("");
  copies.set(size, copy);
  return copy;
}

/** A drawing with a width and a height becomes one that fills its box. @param {SVGElement} drawing */
function scalable(drawing) {
  const [width, height] = ["width", "height"].map((name) => drawing.getAttribute(name));
  if (!drawing.hasAttribute("viewBox") && width && height) {
    drawing.setAttribute("viewBox", `0 0 ${Number.parseFloat(width)} ${Number.parseFloat(height)}`);
  }
  drawing.removeAttribute("width");
  drawing.removeAttribute("height");
  drawing.setAttribute("aria-hidden", "true");
}

/**
 * The QR as the server drew it, with its quiet zone of four modules, which a camera needs to find it.
 *
 * A camera reads a QR from about ten times its width: 6u for each metre on a picture two metres wide. The
 * foot's is for those who sit in front; the waiting room's 45u scan from 7 metres; the picture of the door
 * (key Q) has 60u, for 10 metres. From 12 it would take 72u, and the picture is 67.5u high: those in the last
 * row zoom in once, or type the code.
 *
 * @param {Size} size
 * @param {() => void} press shows the door large, or puts it away
 */
export function qr(size, press) {
  const said = size === "door" ? t("Put the QR code away (Q)") : t("Larger QR code (Q)");
  return html`<button class="qr" type="button" @click=${press} title=${said}
    aria-label="${t("QR code to join")}. ${said}">${drawn(size)}</button>`;
}

/** The address to type. It stays on its line, or breaks before a dot or after a slash. */
export function door() {
  const parts = doorOf(page.join_url).match(/[./:]?[^./:]+\/?/g) ?? [];
  return html`<b class="door">${parts.map((part) => html`${part}<wbr />`)}</b>`;
}

/** The code in groups of three, read out digit by digit. @param {string} code */
export function codeOf(code) {
  return html`<span class="vh">${spelled(code)}</span><span aria-hidden="true">${groupsOfThree(code)}</span>`;
}
