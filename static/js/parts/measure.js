/** How wide words are in the house's own type. */

const AT_PX = 100;
/** @type {Map<string, number>} */
const widths = new Map();
/** @type {CanvasRenderingContext2D | null | undefined} */
let context;

let loaded = 0;

document.fonts.addEventListener("loadingdone", () => {
  loaded += 1;
  widths.clear();
});

/** How often type has been loaded: what was measured before it counts no more. */
export function fontsLoaded() {
  return loaded;
}

/**
 * The width of a text at a type of 1, in the weight of labels.
 *
 * @param {string} text
 */
export function widthEm(text) {
  const known = widths.get(text);
  if (known) return known;
  context ??= document.createElement("canvas").getContext("2d");
  if (!context) return text.length;
  const family = getComputedStyle(document.documentElement).getPropertyValue("--font");
  context.font = `680 ${AT_PX}px ${family}`;
  const width = context.measureText(text).width / AT_PX;
  widths.set(text, width);
  return width;
}
