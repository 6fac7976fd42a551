/** What is said at the door: what becomes of the answers, and which languages there are. */
import { html, nothing } from "lit";
import * as icons from "../parts/icons.js";
import { page, t } from "../texts.js";
import { keepLanguage } from "./keep.js";

const DAYS = 30;
/** @type {Record<string, string>} */
const LANGUAGES = { nb: "Bokmål", nn: "Nynorsk", en: "English" };

/** What is stored, who sees it and until when. */
export function door() {
  return html`<p class="small-print">
    ${icons.lock}<span
      >${t(
        "Answers are stored without names, seen together by the facilitator and on the big screen, and deleted {days} days after the room was last used.",
        { days: page.days ?? DAYS },
      )}
      <a href="/privacy">${t("More about privacy")}</a></span
    >
  </p>`;
}

export function languages() {
  const codes = Object.keys(LANGUAGES).filter((code) => page.languages?.includes(code) ?? true);
  return html`<nav class="languages" aria-label=${t("Language")}>
    ${codes.map(
      (code) => html`<a
        href="?language=${code}"
        lang=${code}
        hreflang=${code}
        aria-current=${code === page.language ? "true" : nothing}
        @click=${() => keepLanguage(code)}
        >${LANGUAGES[code]}</a
      >`,
    )}
  </nav>`;
}
