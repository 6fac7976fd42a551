/** The organisation that runs the server, on a phone: its welcome at once, its logo when all else is there. */
import { html, nothing } from "lit";
import { ref } from "lit/directives/ref.js";
import { page } from "../texts.js";

/** So long after the page was opened the first visit is over, also on a weak line. */
const QUIET_MS = 5000;

/** Its place is kept from the beginning. */
export function logo() {
  const { logo, name } = page.organisation ?? {};
  if (!logo) return nothing;
  const empty = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${logo.width} ${logo.height}"/>`;
  return html`<p class="of"><img ${ref(later)} class=${logo.dark_src ? nothing : "plated"}
    src="data:image/svg+xml,${encodeURIComponent(empty)}" width=${logo.width} height=${logo.height} alt=${name}></p>`;
}

/** @param {Element | undefined} image */
function later(image) {
  if (!image) return;
  const { src, dark_src } = page.organisation.logo;
  const fetch = () => {
    const dark = matchMedia("(prefers-color-scheme: dark)").matches;
    /** @type {HTMLImageElement} */ (image).src = (dark && dark_src) || src;
  };
  setTimeout(fetch, Math.max(0, QUIET_MS - performance.now()));
}

export function welcome() {
  const said = page.organisation?.welcome;
  if (!said) return nothing;
  return html`<p class="lead" lang=${said.language}>${said.text}</p>`;
}
