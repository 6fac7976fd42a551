/** What a preview is told by the editor around it. */

/**
 * @param {(scene: import("../plan/scene.js").Scene) => void} show
 */
export function hears(show) {
  addEventListener("message", ({ origin, source, data }) => {
    if (origin === location.origin && source === parent && data?.frame?.step) show(data);
  });
  parent.postMessage({ says: "ready" }, location.origin);
}
