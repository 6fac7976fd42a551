/** Press and hold: does it once on a tap, and again and again, faster, while the finger stays. */

const FIRST_MS = 420;
const NEXT_MS = 90;
const FASTER_AFTER = 10;
const FASTER_BY = 5;

/** Handlers for a button. Each call of `act` gets how much to do: 1, later 5.
 * @param {(amount: number) => void} act */
export function hold(act) {
  let timer = 0;
  let repeats = 0;
  const again = () => {
    repeats += 1;
    act(repeats > FASTER_AFTER ? FASTER_BY : 1);
    timer = setTimeout(again, NEXT_MS);
  };
  const stop = () => clearTimeout(timer);
  return {
    /** @param {PointerEvent} event */
    down(event) {
      if (event.button !== 0) return;
      repeats = 0;
      clearTimeout(timer);
      timer = setTimeout(again, FIRST_MS);
      // A finger keeps its button until it lifts.
      if (event.pointerType !== "touch") {
        event.currentTarget?.addEventListener("pointerleave", stop, { once: true });
      }
      addEventListener("pointerup", stop, { once: true });
      addEventListener("pointercancel", stop, { once: true });
    },
    /** A tap, or a key: what was held has been done already. */
    click() {
      stop();
      if (repeats === 0) act(1);
      repeats = 0;
    },
  };
}
