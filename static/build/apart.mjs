/**
 * Each kind's part of the phone as files of its own, which a page fetches when a step needs them.
 *
 * What a kind takes from outside its folder stays in the phone's own script, so that there is one of it: texts,
 * templates, icons. A kind's script puts into the table `kinds` what makes the kind out of these:
 *
 *     (globalThis.kinds=…)["points"]=(core,take)=>{… core.html … take({begin, view, …})};
 *
 * `kinds.js` and `kinds.css` hold all of them together, for a phone that has time.
 */
import { createHash } from "node:crypto";
import { extname, relative, sep } from "node:path";
import { build } from "esbuild";

/**
 * @typedef {{ name: string, path: string, folder: string }} Kind `path`: of its phone.js
 * @typedef {{ module: string, name: string, key: string }} Taken what some kind takes from a module, and what that is
 *   called in `core`
 * @typedef {{ files: { name: string, text: string }[], taken: Taken[], styles: string[],
 *   sources: string[] }} Apart `styles`: those that kinds take from outside; `sources`: the kinds' own scripts
 */

const TAKING = /core\("([^"#]+)#([^"]+)"\)/g;
const ENDS = [".js", ".css"];

/**
 * @param {Kind[]} kinds
 * @param {string} home the folder that holds node_modules; modules are named from here
 * @param {import("esbuild").BuildOptions} options how scripts and styles are made
 * @returns {Promise<Apart>}
 */
export async function apart(kinds, home, options) {
  /** @type {Set<string>} */
  const styles = new Set();
  const { outputFiles, metafile } = await build({
    ...options,
    entryPoints: kinds.map(({ name }) => ({ in: `apart:${name}`, out: `kind-${name}` })),
    format: "esm",
    metafile: true,
    write: false,
    plugins: [entries(kinds), outside(kinds, home, options, styles), ...(options.plugins ?? [])],
  });
  const textOf = (/** @type {string} */ name) =>
    outputFiles.find(({ path }) => path.endsWith(`${sep}kind-${name}`))?.text.trim() ?? "";
  const taken = table(kinds.map(({ name }) => textOf(`${name}.js`)));
  const made = kinds.flatMap(({ name }) => [
    { name: `kind-${name}.js`, text: maker(name, textOf(`${name}.js`), taken) },
    { name: `kind-${name}.css`, text: textOf(`${name}.css`) },
  ]);
  const all = ENDS.map((end) => {
    const parts = made.filter(({ name }) => extname(name) === end);
    return { name: `kinds${end}`, text: parts.map(({ text }) => text).join("\n") };
  });
  return {
    files: [...made, ...all].filter(({ text }) => text),
    taken,
    styles: [...styles].sort(),
    sources: Object.keys(metafile.inputs).filter((path) => path.endsWith(".js")),
  };
}

/** `kinds:core`: what kinds take, by its name in `core`. @param {Apart} apart @param {string} home
 * @returns {import("esbuild").Plugin} */
export function core({ taken, styles }, home) {
  const lines = [
    ...styles.map((path) => `import ${JSON.stringify(path)};`),
    ...taken.map(
      ({ module, name }, at) => `import { ${name} as c${at} } from ${JSON.stringify(module)};`,
    ),
    `export default { ${taken.map(({ key }, at) => `${key}: c${at}`).join(", ")} };`,
  ];
  return {
    name: "kinds-core",
    setup(build) {
      build.onResolve({ filter: /^kinds:core$/ }, ({ path }) => ({ path, namespace: "core" }));
      build.onLoad({ filter: /.*/, namespace: "core" }, () => ({
        contents: lines.join("\n"),
        resolveDir: home,
      }));
    },
  };
}

/** A file's name with a hash of what is in it. @param {string} name @param {string} text */
export function hashed(name, text) {
  const hash = createHash("sha256").update(text).digest("hex").slice(0, 8).toUpperCase();
  return name.replace(/(?=\.\w+$)/, `-${hash}`);
}

/** @param {Kind[]} kinds @returns {import("esbuild").Plugin} */
function entries(kinds) {
  return {
    name: "kinds-entries",
    setup(build) {
      build.onResolve({ filter: /^apart:/ }, ({ path }) => ({
        path: path.slice("apart:".length),
        namespace: "apart",
      }));
      build.onLoad({ filter: /.*/, namespace: "apart" }, ({ path: name }) => {
        const path = JSON.stringify(kinds.find((kind) => kind.name === name)?.path);
        return { contents: `import kind from ${path};\ntake(kind);`, resolveDir: "/" };
      });
    },
  };
}

/**
 * What a kind imports from outside its folder becomes `core("module#name")`, and nothing where it is not used.
 *
 * @param {Kind[]} kinds @param {string} home @param {import("esbuild").BuildOptions} options
 * @param {Set<string>} styles gathers the stylesheets among them
 * @returns {import("esbuild").Plugin}
 */
function outside(kinds, home, options, styles) {
  return {
    name: "kinds-outside",
    setup(build) {
      build.onResolve({ filter: /.*/ }, async ({ path, importer, kind, resolveDir }) => {
        const own = kinds.find(({ folder }) => importer.startsWith(folder + sep));
        if (!own) return undefined;
        const found = await build.resolve(path, { kind, resolveDir });
        if (found.errors.length || found.path.startsWith(own.folder + sep)) return found;
        const module = path.startsWith(".") || path.startsWith("/") ? from(home, found.path) : path;
        if (extname(path) === ".css") styles.add(module);
        return { path: module, namespace: "outside", sideEffects: false, pluginData: found.path };
      });
      build.onLoad({ filter: /.*/, namespace: "outside" }, async ({ path, pluginData }) => {
        if (extname(path) === ".css") return { contents: "", loader: "empty" };
        const lines = (await namesIn(pluginData, options)).map((name) => {
          const taking = `/* @__PURE__ */ core(${JSON.stringify(`${path}#${name}`)})`;
          return name === "default"
            ? `export default ${taking};`
            : `export const ${name} = ${taking};`;
        });
        return { contents: lines.join("\n") };
      });
    },
  };
}

/** What a module exports. @param {string} path @param {import("esbuild").BuildOptions} options */
async function namesIn(path, options) {
  const { metafile } = await build({
    ...options,
    entryPoints: [path],
    format: "esm",
    loader: { ".css": "empty" },
    metafile: true,
    write: false,
    plugins: [],
  });
  return Object.values(metafile.outputs)[0].exports;
}

/** @param {string[]} scripts @returns {Taken[]} each thing once, under a name that nothing else has */
function table(scripts) {
  const all = scripts.flatMap((text) =>
    [...text.matchAll(TAKING)].map(([, ...one]) => one.join("#")),
  );
  const keys = new Set();
  return [...new Set(all)].sort().map((one) => {
    const [module, name] = one.split("#");
    let key = name;
    while (keys.has(key)) key += "_";
    keys.add(key);
    return { module, name, key };
  });
}

/** @param {string} name @param {string} text @param {Taken[]} taken */
function maker(name, text, taken) {
  const key = new Map(taken.map((one) => [`${one.module}#${one.name}`, one.key]));
  const body = text.replace(TAKING, (_, ...one) => `core.${key.get(one.slice(0, 2).join("#"))}`);
  return `(globalThis.kinds=globalThis.kinds||{})[${JSON.stringify(name)}]=(core,take)=>{"use strict";${body}};`;
}

/** @param {string} home @param {string} path */
function from(home, path) {
  return `./${relative(home, path).split(sep).join("/")}`;
}
