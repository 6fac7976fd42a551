/**
 * Opens the page of a room that this phone has been in, also without network. It keeps nothing by
 * itself, tells nobody anything, and lets everything else through: calls, sockets, desks, exports.
 */
import {
  forgetOtherVersions,
  forgetPage,
  isFile,
  keptFile,
  keptPage,
  roomAt,
} from "./parts/kept-pages.js";

const PATIENCE_MS = 4_000;
const GONE = 404;

const worker = /** @type {any} */ (globalThis);

worker.addEventListener("install", () => worker.skipWaiting());
worker.addEventListener("activate", (/** @type {any} */ event) => {
  event.waitUntil(forgetOtherVersions().then(() => worker.clients.claim()));
});
worker.addEventListener("fetch", (/** @type {any} */ event) => {
  const { method, mode, url } = event.request;
  const address = new URL(url);
  if (method !== "GET" || address.origin !== location.origin) return;
  const code = mode === "navigate" ? roomAt(address.pathname) : "";
  if (code) event.respondWith(openPage(event.request, code));
  else if (isFile(address.pathname)) event.respondWith(file(event.request));
});

/**
 * The server's page; the kept one where the server does not answer, or takes too long.
 *
 * @param {Request} request
 * @param {string} code
 */
async function openPage(request, code) {
  const kept = await keptPage(code);
  const fresh = ask(request, code);
  if (!kept) return fresh;
  const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS, kept));
  return Promise.race([
    fresh.then((response) => (response.status < 500 ? response : kept)).catch(() => kept),
    patience,
  ]);
}

/** @param {Request} request @param {string} code */
async function ask(request, code) {
  const response = await fetch(request);
  if (response.status === GONE) await forgetPage(code);
  return response;
}

/** Names change with what is in the files: what is kept is right. @param {Request} request */
async function file(request) {
  return (await keptFile(request.url)) ?? fetch(request);
}
