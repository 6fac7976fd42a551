/** What the screen does besides drawing: full screen, staying awake, a pointer that goes away, the theme. */

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

/** F for full screen, and a pointer that hides while it rests. */
export function listen() {
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
    if (event.key.toLowerCase() !== "f" || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    toggleFullScreen();
  });
  moved();
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
