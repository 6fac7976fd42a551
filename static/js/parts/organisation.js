/** The organisation that runs the server, where it has said who it is: its logo beside the mark, its welcome. */
import { html, nothing } from "lit";
import { page } from "../texts.js";
import { brand } from "./mark.js";

/**
 * @typedef {{ src: string, width: number, height: number, dark_src?: string }} Logo
 * @typedef {{ text: string, language: string }} Welcome
 * @typedef {{ name: string, logo: Logo | null, welcome: Welcome | null }} Organisation
 */

/** The mark, or what stands for it, and beside it the organisation's logo. @param {unknown} [mark] */
export function house(mark = brand) {
  return page.organisation?.logo ? html`<span class="house">${mark}${logo()}</span>` : mark;
}

/** The logo for the ground that the page has chosen, or that the device asks for. */
function logo() {
  const known = /** @type {Logo | null | undefined} */ (page.organisation?.logo);
  if (!known) return nothing;
  const { src, width, height, dark_src } = known;
  const theme = document.documentElement.dataset.theme;
  const shown = theme === "dark" && dark_src ? dark_src : src;
  return html`<picture class="organisation">
    ${
      dark_src && !theme
        ? html`<source srcset=${dark_src} media="(prefers-color-scheme: dark)" />`
        : nothing
    }
    <img class=${dark_src ? nothing : "plated"} src=${shown} width=${width} height=${height} alt=${page.organisation.name} />
  </picture>`;
}

/** A few words of welcome. @param {string} [look] the paragraph's class */
export function welcome(look = "welcome") {
  const said = /** @type {Welcome | null | undefined} */ (page.organisation?.welcome);
  if (!said) return nothing;
  return html`<p class=${look} lang=${said.language === page.language ? nothing : said.language}>${said.text}</p>`;
}
