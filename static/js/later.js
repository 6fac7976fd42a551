/**
 * What a phone gets once it has been used: a place on the home screen, and a page that opens without
 * network. Not part of the first visit; where the browser has no such things, all else works without.
 */
import { filesOf, forgetOldPages, keepPage } from "./parts/kept-pages.js";
import { page } from "./texts.js";

/** @typedef {{ manifest: string, icon: string, touch_icon: string }} Links */

/** @param {Links} links */
function link(links) {
  document.querySelector('link[rel="icon"]')?.remove();
  for (const [rel, href] of [
    ["icon", links.icon],
    ["apple-touch-icon", links.touch_icon],
    ["manifest", links.manifest],
  ]) {
    document.head.append(Object.assign(document.createElement("link"), { rel, href }));
  }
}

/** The fonts that were needed here, from what the browser measured: no page names them. */
function fonts() {
  const paths = performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname);
  return paths.filter((path) => path.endsWith(".woff2"));
}

/** The page as it is here, which the browser has just had. @param {string} code */
async function keepThisPage(code) {
  const response = await fetch(location.href, { cache: "force-cache" });
  if (!response.ok) return;
  const html = await response.clone().text();
  await keepPage(code, response, [...new Set([...filesOf(html), ...fonts()])]);
}

async function prepare() {
  await navigator.serviceWorker.register("/sw.js");
  await forgetOldPages();
  await keepThisPage(page.code ?? "");
}

link(page.later);
// Only over HTTPS, and not in every private window.
if ("serviceWorker" in navigator && "caches" in globalThis) prepare().catch(() => undefined);
