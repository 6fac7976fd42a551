/** The pages that a phone keeps, to open them without network: one cache a room. */

const FAMILY = "samling.";
const PREFIX = `${FAMILY}1.`;
const DAYS = 30;
const DAY_MS = 86_400_000;
const FILE = /^\/(static|organisation)\//;
const NAMED = /\/(static|organisation)\/[\w.-]+/g;

// The server packs by what browsers accept, and that is the same for all that is kept here.
const ANYHOW = { ignoreVary: true };

/** @param {string} code */
const cacheOf = (code) => PREFIX + code;

/** Whether a file that pages are made of lies at this path. @param {string} path */
export function isFile(path) {
  return FILE.test(path);
}

/** The files that a page names. @param {string} html */
export function filesOf(html) {
  return [...new Set(html.match(NAMED))];
}

/** The code of the room whose phone page stands at this path, or "". @param {string} path */
export function roomAt(path) {
  return /^\/(\d{6,})$/.exec(path)?.[1] ?? "";
}

/**
 * Keeps a room's page and the files it is made of, and no others.
 *
 * @param {string} code
 * @param {Response} page
 * @param {string[]} files their paths
 */
export async function keepPage(code, page, files) {
  const cache = await caches.open(cacheOf(code));
  const held = (await cache.keys()).map(({ url }) => new URL(url).pathname);
  await cache.addAll(files.filter((file) => !held.includes(file)));
  await cache.put(`/${code}`, page);
  for (const path of held)
    if (path !== `/${code}` && !files.includes(path)) await cache.delete(path);
}

/** @param {string} code @returns {Promise<Response|undefined>} */
export async function keptPage(code) {
  return (await caches.has(cacheOf(code)))
    ? (await caches.open(cacheOf(code))).match(`/${code}`, ANYHOW)
    : undefined;
}

/** @param {string} address @returns {Promise<Response|undefined>} */
export async function keptFile(address) {
  return caches.match(address, ANYHOW);
}

/** @param {string} code */
export async function forgetPage(code) {
  // Only over HTTPS does a browser keep pages.
  if ("caches" in globalThis) await caches.delete(cacheOf(code));
}

/** Forgets the rooms that were last opened long ago. Not while a page is being kept. */
export async function forgetOldPages() {
  for (const name of await caches.keys()) {
    if (!name.startsWith(PREFIX)) continue;
    const page = await keptPage(name.slice(PREFIX.length));
    const since = Date.parse(page?.headers.get("Date") ?? "");
    if (!(since > Date.now() - DAYS * DAY_MS)) await caches.delete(name);
  }
}

/** Forgets what was kept in another way than this. */
export async function forgetOtherVersions() {
  const others = (await caches.keys()).filter((name) => !name.startsWith(PREFIX));
  await Promise.all(
    others.filter((name) => name.startsWith(FAMILY)).map((name) => caches.delete(name)),
  );
}
