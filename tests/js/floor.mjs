/**
 * What a stylesheet or script uses that some browser it is meant for does not have, by MDN's
 * browser compatibility data. A floor says the oldest of each: `{ safari_ios: "14.5", … }`.
 */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { parse } from "acorn";
import { full } from "acorn-walk";
import { generate, parse as parseStyles, walk } from "css-tree";

/** @typedef {Record<string, string>} Floor */

const data = JSON.parse(
  await readFile(createRequire(import.meta.url).resolve("@mdn/browser-compat-data"), "utf8"),
);
const { properties, selectors, types, "at-rules": rules } = data.css;

// What scripts of pages have in their hands; a name that is new on all of these is new to them.
const HELD = [
  ..."Clipboard Crypto CSS CSSStyleDeclaration Document DOMRect DOMTokenList Element".split(" "),
  ..."Event EventTarget FormData Headers History HTMLDialogElement HTMLElement".split(" "),
  ..."HTMLInputElement HTMLTextAreaElement KeyboardEvent Location MediaQueryList".split(" "),
  ..."MutationObserver Navigator Node NodeList Performance PointerEvent Range".split(" "),
  ..."ReadableStreamDefaultReader ResizeObserver Response Selection Storage URL".split(" "),
  ..."URLSearchParams VisualViewport Window".split(" "),
];
const THINGS = [
  ...HELD.map((each) => data.api[each]),
  ...Object.values(data.javascript.builtins),
  data.api,
];
const GLOBAL = ["structuredClone", "queueMicrotask", "reportError", "createImageBitmap"];
const VIEWPORT_UNITS = /^[dls]v(h|w|i|b|min|max)$/;
const CONTAINER_UNITS = /^cq(h|w|i|b|min|max)$/;

/**
 * Each feature and who lacks it: `"property aspect-ratio: safari_ios"`. Left out is what stands
 * inside @supports, what a vendor's prefix means for one browser only, and a declaration before
 * which the same rule says it in a way that all understand.
 *
 * @param {string} css @param {Floor} floor
 */
export function newInStyles(css, floor) {
  const found = new Set();
  walk(
    parseStyles(css),
    /** @this {any} @param {any} node */ function enter(node) {
      if (this.atrule?.name === "supports") return;
      if (node.type === "Declaration" && this.rule) {
        const fresh = newIn(node, this.rule, floor);
        if (fresh.length && !saidBefore(node, this.rule, floor))
          for (const one of fresh) found.add(one);
      }
      if (/^Pseudo/.test(node.type) && !node.name.startsWith("-")) {
        note(found, `:${node.name}`, selectors[node.name], floor);
      }
      if (node.type === "Atrule") note(found, `@${node.name}`, rules[node.name], floor);
      if (node.type === "Feature")
        note(found, `@media ${node.name}`, rules.media[node.name], floor);
    },
  );
  return [...found].sort();
}

/**
 * Names of the platform that a script uses and some browser lacks: `"replaceChildren: chrome_android"`.
 * Names that the script gives to things of its own are taken to be those.
 *
 * @param {string} script @param {Floor} floor
 */
export function newInScript(script, floor) {
  const used = new Set();
  const own = new Set();
  full(parse(script, { ecmaVersion: "latest" }), (/** @type {any} */ node) => {
    if (node.type === "MemberExpression" && !node.computed) used.add(node.property.name);
    if (node.type === "Identifier" && GLOBAL.includes(node.name)) used.add(node.name);
    if (/^(Property|PropertyDefinition|MethodDefinition)$/.test(node.type)) own.add(node.key.name);
    if (node.type === "AssignmentExpression") own.add(node.left.property?.name);
  });
  const found = new Set();
  for (const name of used) {
    const all = own.has(name) ? [] : meanings(name);
    const each = all.map((meaning) => lacking(meaning, floor));
    if (each.length && each.every((browsers) => browsers.length)) {
      found.add(`${name}: ${each[0].join(", ")}`);
    }
  }
  return [...found].sort();
}

/**
 * Each place where something is spread into what an optional chain leads to: `"a?.b(...c)"`.
 *
 * @param {string} script
 */
export function spreadBehindChains(script) {
  /** @type {string[]} */
  const found = [];
  full(parse(script, { ecmaVersion: "latest" }), (/** @type {any} */ chain) => {
    if (chain.type !== "ChainExpression") return;
    for (let link = chain.expression; link; link = link.callee ?? link.object) {
      const spread = link.arguments?.some(
        (/** @type {any} */ each) => each.type === "SpreadElement",
      );
      if (spread) found.push(script.slice(chain.start, chain.end));
    }
  });
  return found;
}

/** @param {string} name */
function meanings(name) {
  return THINGS.flatMap((thing) => [thing?.[name], thing?.[`${name}_static`]]).filter(
    (each) => each?.__compat,
  );
}

/** @param {any} declaration @param {any} rule @param {Floor} floor */
function newIn(declaration, rule, floor) {
  const { property, value } = declaration;
  /** @type {Set<string>} */
  const found = new Set();
  const known = properties[property];
  if (property.startsWith("-") || !known) return [];
  note(found, `property ${property}`, known, floor);
  if (/^(row-|column-)?gap$/.test(property) && /display:\s*(inline-)?flex/.test(generate(rule))) {
    note(found, "gap in flex", properties.gap.flex_context, floor);
  }
  walk(value, (/** @type {any} */ node) => {
    if (node.type === "Identifier" && !node.name.startsWith("-")) {
      note(found, `${property}: ${node.name}`, known[node.name], floor);
    }
    if (node.type === "Function") note(found, `${node.name}()`, anywhere(types, node.name), floor);
    if (node.type === "Dimension") note(found, node.unit, unit(node.unit), floor);
  });
  return [...found];
}

/** @param {any} declaration @param {any} rule @param {Floor} floor */
function saidBefore(declaration, rule, floor) {
  const all = rule.block.children.toArray();
  return all.slice(0, all.indexOf(declaration)).some((/** @type {any} */ each) => {
    return each.property === declaration.property && newIn(each, rule, floor).length === 0;
  });
}

/** @param {string} name */
function unit(name) {
  if (VIEWPORT_UNITS.test(name)) return types.length.viewport_percentage_units_dynamic;
  return CONTAINER_UNITS.test(name)
    ? types.length.container_query_length_units
    : types.length[name];
}

/** The first thing of that name, however deep it lies. @param {any} table @param {string} name */
function anywhere(table, name) {
  if (table[name]?.__compat) return table[name];
  for (const [key, inner] of Object.entries(table)) {
    if (key === "__compat" || typeof inner !== "object") continue;
    /** @type {any} */
    const found = anywhere(inner, name);
    if (found) return found;
  }
  return undefined;
}

/** @param {Set<string>} found @param {string} name @param {any} feature @param {Floor} floor */
function note(found, name, feature, floor) {
  const browsers = lacking(feature, floor);
  if (browsers.length) found.add(`${name}: ${browsers.join(", ")}`);
}

/** @param {any} feature @param {Floor} floor */
function lacking(feature, floor) {
  const support = feature?.__compat?.support ?? {};
  return Object.keys(floor).filter((browser) => {
    const statements = [support[browser] ?? { version_added: true }].flat();
    return !statements.some((each) => !each.flags && has(each, floor[browser]));
  });
}

/** @param {any} statement @param {string} version */
function has({ version_added: added, version_removed: removed }, version) {
  if (added === true) return true;
  if (!added || added === "preview") return false;
  return !later(added, version) && (!removed || later(removed, version));
}

/** @param {string} one @param {string} other */
function later(one, other) {
  const [a, b] = [one, other].map((each) => each.replace("≤", "").split(".").map(Number));
  return a[0] === b[0] ? (a[1] ?? 0) > (b[1] ?? 0) : a[0] > b[0];
}
