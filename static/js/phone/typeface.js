/**
 * Puts the typeface on where nothing moves under a finger: at once if it comes at once, as it does on a
 * good line and at every later visit; otherwise with the next page, which is new from top to bottom.
 */

const AT_ONCE_MS = 1_000;

let come = false;

/** Asks for it, after all that is needed has come. */
export function fetchTypeface() {
  const begun = performance.now();
  document.fonts.load("1em 'Schibsted Grotesk'").then(
    (faces) => {
      come = faces.length > 0;
      if (performance.now() - begun < AT_ONCE_MS) putOn();
    },
    () => undefined,
  );
}

/** Puts it on, if it is there. */
export function putOn() {
  if (come) document.body.classList.add("set");
}
