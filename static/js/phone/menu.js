/** What is at hand on every page in the room, and takes no room from what it asks: it unfolds from the name in the head. */
import { html } from "lit";
import { page, t } from "../texts.js";

/** The page of one's own place on another phone. */
export function wayBack() {
  return `/${page.code}/back?language=${page.language}`;
}

export function menu() {
  return html`<nav class="menu" aria-label=${t("Menu")}>
    <a href=${wayBack()}>${t("Change phone")}</a>
    <a href="/privacy">${t("Privacy")}</a>
  </nav>`;
}
