/** What the screen does besides drawing: full screen, staying awake, a pointer that goes away, the theme. */

import { wish } from "./keys.js";

const IDLE_AFTER_MS = 2500;

/** Sets light or dark: `?theme=` decides, else the device. */
export function setTheme() {
  const asked = new URLSearchParams(location.search).get("theme");
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const apply = () => {
    const theme = asked === "dark" || asked === "light" ? asked : dark.matches ? "dark" : "light";
    document.documentElement.dataset.theme = theme;
  };
  dark.addEventListener("change", apply);
  apply();
}

export function toggleFullScreen() {
  const change = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen?.();
  // A browser may refuse, as in a frame; then the picture stays as it is.
  change?.catch(() => {});
}

/**
 * Hears the keyboard, without its letters where the address says `?keys=off`, and hides the pointer while it
 * rests.
 *
 * @param {(wish: import("./keys.js").Wish) => void} does
 */
export function listen(does) {
  const letters = new URLSearchParams(location.search).get("keys") !== "off";
  let timer = 0;
  const moved = () => {
    delete document.documentElement.dataset.idle;
    clearTimeout(timer);
    timer = setTimeout(() => {
      document.documentElement.dataset.idle = "";
    }, IDLE_AFTER_MS);
  };
  addEventListener("pointermove", moved);
  addEventListener("keydown", (event) => {
    const onButton = document.activeElement instanceof HTMLButtonElement;
    const wished = wish(event, onButton, { read: isRead(), letters });
    if (!wished) return;
    event.preventDefault();
    does(wished);
  });
  moved();
}

/** Whether the page is one to read, as reading.css decides. */
function isRead() {
  return getComputedStyle(document.documentElement).getPropertyValue("--reading") !== "";
}

/** Keeps the machine awake while the page is in sight, where the browser can. */
export function stayAwake() {
  const ask = () => {
    if (document.visibilityState !== "visible") return;
    // Refused on a low battery, and absent without HTTPS: the picture is as good without.
    navigator.wakeLock?.request("screen").catch(() => {});
  };
  document.addEventListener("visibilitychange", ask);
  ask();
}
