/** `lit` stands for its templates alone: pages here have no elements of their own to define. */

/** @returns {import("esbuild").Plugin} */
export function templatesOnly() {
  return {
    name: "templates-only",
    setup(build) {
      build.onResolve({ filter: /^lit$/ }, ({ kind, resolveDir }) =>
        build.resolve("lit/html.js", { kind, resolveDir }),
      );
    },
  };
}
