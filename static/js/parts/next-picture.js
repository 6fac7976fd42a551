/** What can wait until a tap has been answered by a picture. */

const LATEST_MS = 100;

/** Shared by all who wait for the same picture. @type {Promise<void>|null} */
let coming = null;

/** Resolves once the next picture of the page is made; at once where nobody looks. @returns {Promise<void>} */
export function nextPicture() {
  if (document.hidden) return Promise.resolve();
  coming ??= new Promise((go) => {
    const made = () => {
      // What changes from here on is not in it any more.
      coming = null;
      setTimeout(go);
    };
    requestAnimationFrame(made);
    setTimeout(made, LATEST_MS);
  });
  return coming;
}
