import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { sideBySide } from "../../static/build/sides.mjs";
import { newInScript, newInStyles, spreadBehindChains } from "./floor.mjs";

const DIST = fileURLToPath(new URL("../../static/dist", import.meta.url));
const OLD_PHONES = { safari_ios: "14.5", chrome_android: "80", firefox: "78" };

// What an old browser may pass over, and what is seen instead.
const PASSED_OVER = new Map([
  [":focus-visible", "the browser's own ring"],
  ["@media forced-colors", "nothing: it cannot force colours"],
  ["forced-color-adjust: none", "nothing: it cannot force colours"],
  ["property forced-color-adjust", "nothing: it cannot force colours"],
  ["@media prefers-contrast", "the usual contrast, which is enough"],
  ["align-self: end", "nothing else: in a grid, where it is used, all have it"],
  ["align-self: start", "nothing else: in a grid, where it is used, all have it"],
  ["overflow-wrap: anywhere", "words that break at soft hyphens, or at last anywhere"],
  ["property color-scheme", "scroll bars in light colours"],
  ["color-scheme: dark", "scroll bars in light colours"],
  ["color-scheme: light", "scroll bars in light colours"],
  ["property text-size-adjust", "text that grows in landscape"],
  ["property text-underline-offset", "a line closer to its word"],
  ["cursor: default", "nothing: a phone has no pointer"],
  ["cursor: grabbing", "nothing: a phone has no pointer"],
  ["cursor: pointer", "nothing: a phone has no pointer"],
  ["property field-sizing", "a field that scrolls instead of growing"],
  ["field-sizing: content", "a field that scrolls instead of growing"],
  ["property resize", "a field that can be pulled larger"],
  ["resize: none", "a field that can be pulled larger"],
]);

// What scripts ask for only where it is there.
const ASKED_FOR = new Map([
  ["in", "a setting of our own, of a step for talking; SVG filters have one by that name too"],
  ["setBigUint64", "frames of WebTransport, which is not used"],
  ["trustedTypes", "templates are made without"],
  ["vibrate", "a card lifts in silence"],
  ["wakeLock", "the phone sleeps when its owner has said so"],
]);

/** What a page may run into: its own, and on phones that of all kinds. @param {string} page @param {"css" | "js"} kind */
async function built(page, kind) {
  const manifest = JSON.parse(await readFile(join(DIST, "manifest.json"), "utf8"));
  const names = page === "phone" ? [page, "kinds"] : [page];
  const files = names.map((name) => readFile(join(DIST, manifest[`${name}.${kind}`]), "utf8"));
  return (await Promise.all(files)).join("\n");
}

/** @param {string[]} found @param {Map<string, string>} reasons */
function unexplained(found, reasons) {
  return found.filter((each) => !reasons.has(each.slice(0, each.lastIndexOf(":"))));
}

for (const page of ["page", "phone"]) {
  test(`${page}.css looks the same on phones of 2018`, async () => {
    const found = newInStyles(await built(page, "css"), OLD_PHONES);
    assert.deepEqual(unexplained(found, PASSED_OVER), []);
  });

  test(`${page}.js asks for nothing that phones of 2018 lack`, async () => {
    const found = newInScript(await built(page, "js"), OLD_PHONES);
    assert.deepEqual(unexplained(found, ASKED_FOR), []);
  });

  test(`${page}.js spreads nothing behind "?.", which Chrome read wrongly until 91`, async () => {
    assert.deepEqual(spreadBehindChains(await built(page, "js")), []);
  });
}

test("what is spread behind a chain is found", () => {
  assert.deepEqual(spreadBehindChains("a?.b(...c); a.b(...c); d(...a?.b)"), ["a?.b(...c)"]);
});

test("what an old browser drops is found in styles", () => {
  const found = newInStyles(
    `.a { padding-inline: 1px; display: flex; gap: 1px; height: 10dvh; color: color-mix(in srgb, red, blue) }
     .b:has(i) { width: 5cqw }
     @container (width > 1px) { .c { color: red } }`,
    { safari_ios: "14.5", chrome_android: "80" },
  );
  assert.deepEqual(found, [
    ":has: safari_ios, chrome_android",
    "@container: safari_ios, chrome_android",
    "color-mix(): safari_ios, chrome_android",
    "cqw: safari_ios, chrome_android",
    "dvh: safari_ios, chrome_android",
    "gap in flex: chrome_android",
    "property padding-inline: chrome_android",
  ]);
});

test("what an old browser is told in its own way first is no finding", () => {
  const css = `.a { height: 10vh; height: 10dvh; -webkit-touch-callout: none }
    @supports (width: 1cqw) { .b { width: 1cqw } }`;
  assert.deepEqual(newInStyles(css, OLD_PHONES), []);
});

test("what an old browser cannot do is found in scripts, whatever it is called on", () => {
  const script = `x.replaceChildren(); structuredClone({}); dialog.showModal(); list.at(-1);
    text.replaceAll("a", "b"); crypto.randomUUID(); list.map(String); own.findLast()`;
  assert.deepEqual(
    newInScript(script, { chrome_android: "80" }).map((each) => each.split(":")[0]),
    ["at", "findLast", "randomUUID", "replaceAll", "replaceChildren", "structuredClone"],
  );
  assert.deepEqual(newInScript("const own = { at() {} }; own.at()", OLD_PHONES), []);
});

test("sides in pairs become one side each", () => {
  assert.equal(sideBySide("a{margin-inline:auto}"), "a{margin-left: auto; margin-right: auto}");
  assert.equal(
    sideBySide("a{padding-block: 0 calc(1px + env(x)) !important}"),
    "a{padding-top: 0 !important; padding-bottom: calc(1px + env(x)) !important}",
  );
  assert.equal(
    sideBySide("a{border-block: 1px solid red; inset-inline: 0 1px}"),
    "a{border-top: 1px solid red; border-bottom: 1px solid red; left: 0; right: 1px}",
  );
  assert.equal(sideBySide("a{inset-block-end: 1px}"), "a{bottom: 1px}");
  assert.equal(sideBySide("a{margin-inline-start: 1px}"), "a{margin-inline-start: 1px}");
});
