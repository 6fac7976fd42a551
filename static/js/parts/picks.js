/** A list of things to pick among: a row each, with a box at its end. */
import "./growing.css";
import "./picks.css";
import { html, nothing } from "lit";
import { live } from "lit/directives/live.js";
import { t } from "../texts.js";
import * as icons from "./icons.js";
import { soften } from "./soften.js";

/**
 * @typedef {{ picked: boolean, stopped?: boolean, mark?: unknown, beside?: unknown, end?: unknown }} Row `stopped`: it
 *   cannot be picked; `mark`: what stands in the box instead of a tick; `beside`: before the box; `end`: instead of it
 * @param {{ items: string[], row: (item: string) => Row, pick: (item: string) => void, full?: boolean, lang: any,
 *   look?: string, label?: string, one?: boolean }} list `full`: no more can be picked; `one`: another pick takes the
 *   place of the first
 */
export function picks({ items, row, pick, full = false, lang, look = "", label, one = false }) {
  return html`<div class="picks ${look}" role=${one ? "radiogroup" : label ? "group" : nothing} aria-label=${label ?? nothing}>
      ${items.map((item) => {
        const { picked, stopped, mark, beside, end } = row(item);
        return html`<label class="pick ${picked ? "picked" : ""}">
          <input
            type=${one ? "radio" : "checkbox"}
            name="pick"
            .checked=${live(picked)}
            aria-disabled=${stopped || (full && !picked) ? "true" : nothing}
            @change=${() => pick(item)}
          />
          <span class="name" lang=${lang}>${soften(item)}</span>
          ${beside ?? nothing}
          ${end ?? html`<span class="box n">${mark === undefined ? icons.check : picked ? mark : nothing}</span>`}
        </label>`;
      })}
    </div>
    ${full ? html`<p class="goes" role="status"><span>${t("To choose another, take one away first.")}</span></p>` : nothing}`;
}
