/** The way in and the QR, as every picture of the screen has them. */
import { html } from "lit";
import { page, t } from "../texts.js";
import { doorOf } from "./status.js";

/** @typedef {"large" | "small"} Size */

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

/** @param {Size} size */
export function qr(size) {
  return html`<span class="qr" role="img" aria-label=${t("QR code to join")}>${drawn(size)}</span>`;
}

/** The address to type, which may break after its dots. */
export function door() {
  const parts = doorOf(page.join_url).match(/[^./:]*[./:]*/g) ?? [];
  return html`<b class="door">${parts.map((part) => html`${part}<wbr />`)}</b>`;
}
