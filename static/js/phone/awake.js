/** Keeps the screen awake while there is something to answer and the page is seen. Silent where it may not. */

/** @type {Promise<any>} the lock that is held, or null; each wish waits for the one before */
let held = Promise.resolve(null);
let wanted = false;

/** @param {boolean} open whether a step is open */
export function keepAwake(open) {
  if (open === wanted) return;
  wanted = open;
  renew();
}

function renew() {
  held = held.then(follow).catch(() => null);
}

/** @param {any} lock */
async function follow(lock) {
  const now = lock?.released ? null : lock;
  if (wanted && !document.hidden) {
    return now ?? /** @type {any} */ (navigator).wakeLock?.request("screen") ?? null;
  }
  await now?.release();
  return null;
}

document.addEventListener("visibilitychange", renew);
