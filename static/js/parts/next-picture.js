/** What can wait until a tap has been answered by a picture. */

const LATEST_MS = 100;

/** Resolves once the next picture of the page is made; at once where nobody looks. */
export function nextPicture() {
  if (document.hidden) return Promise.resolve();
  return new Promise((go) => {
    requestAnimationFrame(() => setTimeout(go));
    setTimeout(go, LATEST_MS);
  });
}
