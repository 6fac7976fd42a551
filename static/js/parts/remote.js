/** A screen asks the desk that is open in the same browser, for whoever stands at one keyboard. */

const HEARD_WITHIN_MS = 200;

/** @param {string} code */
const channel = (code) =>
  globalThis.BroadcastChannel ? new BroadcastChannel(`samling:${code}`) : null;

/**
 * The screen's end.
 *
 * @param {string} code
 * @returns {(wish: string) => Promise<boolean>} asks; whether a desk heard it
 */
export function asking(code) {
  const line = channel(code);
  return (wish) =>
    new Promise((resolve) => {
      if (!line) return resolve(false);
      const timer = setTimeout(() => resolve(false), HEARD_WITHIN_MS);
      line.onmessage = ({ data }) => {
        if (data?.heard !== wish) return;
        clearTimeout(timer);
        resolve(true);
      };
      line.postMessage({ wish });
    });
}

/**
 * The desk's end.
 *
 * @param {string} code
 * @param {(wish: string) => boolean} does whether it could
 */
export function answering(code, does) {
  const line = channel(code);
  if (!line) return;
  line.onmessage = ({ data }) => {
    if (typeof data?.wish === "string" && does(data.wish)) line.postMessage({ heard: data.wish });
  };
}
