/**
 * What axe-core would judge on the page, as figures that are alike where it would say alike.
 *
 * `built`: every element's kind, role, state and surroundings, whether it is shown and whether it
 * scrolls, whatever it says and however many there are of it. `looks`: for every text that is shown
 * [its place in this window, its own colours and those under it]. Remembers which element looks how,
 * for whoever asks axe-core next.
 *
 * @returns {string} JSON of `built`, number[], and `looks`, [number, number][]
 */
() => {
  const TOLD = /^(class|role|type|lang|dir|tabindex|disabled|hidden|inert|open|data-.*|aria-.*)$/;
  const WORDS = /^[a-z][a-z -]{0,60}$/;
  // From here on less contrast is enough.
  const LARGE_PX = 24;
  const LARGE_BOLD_PX = 18.66;
  const BOLD = 700;

  /** @param {string} text @param {number} above what it stands in, as the figure it came to */
  const figure = (text, above) => {
    let high = 0xdeadbeef ^ above;
    let low = 0x41c6ce57 ^ (above / 2 ** 21);
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      high = Math.imul(high ^ code, 2654435761);
      low = Math.imul(low ^ code, 1597334677);
    }
    high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
    low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
    return (low & 0x1fffff) * 2 ** 32 + (high >>> 0);
  };

  /** @param {Attr} attribute a state, or only that there is a name, a figure, a reference */
  const told = ({ name, value }) => (WORDS.test(value) ? `${name}=${value}` : name);

  /** What an element lays under a text, or does to one. */
  const paintOf = (/** @type {CSSStyleDeclaration} */ style) =>
    [
      style.backgroundColor,
      style.backgroundImage,
      style.opacity,
      style.filter,
      style.mixBlendMode,
    ].join("|");
  const CLEAR = "rgba(0, 0, 0, 0)|none|1|none|normal";

  /** @type {{ element: Element, paint: string, box: DOMRect }[]} */
  const grounds = [];
  /** What lies over or under the first lines of an element's texts without being around them. */
  const beside = (/** @type {Element} */ element, /** @type {Text[]} */ texts) => {
    const found = new Set();
    for (const text of texts) {
      const range = document.createRange();
      range.selectNodeContents(text);
      const [line] = range.getClientRects();
      if (!line) continue;
      const x = (line.left + line.right) / 2;
      const y = (line.top + line.bottom) / 2;
      for (const { element: each, paint, box } of grounds) {
        const holds = x > box.left && x < box.right && y > box.top && y < box.bottom;
        if (holds && !each.contains(element)) found.add(paint);
      }
    }
    return [...found].sort().join();
  };

  /** @type {Set<number>} */
  const built = new Set();
  /** @type {{ element: Element, texts: Text[], here: number, look: number }[]} */
  const written = [];
  const walk = (
    /** @type {Element} */ element,
    /** @type {number} */ above,
    /** @type {number} */ painted,
  ) => {
    if (/^(script|style)$/.test(element.localName)) return;
    const style = getComputedStyle(element);
    const shown = element.checkVisibility({ visibilityProperty: true });
    const own = [...element.attributes]
      .filter(({ name }) => TOLD.test(name))
      .map(told)
      .sort();
    const texts = [...element.childNodes].filter(
      (each) => each instanceof Text && each.data.trim(),
    );
    const scrolls =
      /auto|scroll/.test(style.overflowX + style.overflowY) &&
      (element.scrollHeight > element.clientHeight || element.scrollWidth > element.clientWidth);
    const here = figure(
      [element.localName, ...own, texts.length > 0, shown, scrolls].join(" "),
      above,
    );
    built.add(here);
    const paint = shown ? paintOf(style) : CLEAR;
    const ground = paint === CLEAR ? painted : figure(paint, painted);
    if (paint !== CLEAR) grounds.push({ element, paint, box: element.getBoundingClientRect() });
    if (shown && (texts.length || /^(input|textarea|select)$/.test(element.localName))) {
      const size = Number.parseFloat(style.fontSize);
      const large = size >= LARGE_PX || (size >= LARGE_BOLD_PX && Number(style.fontWeight) >= BOLD);
      const ink = [style.color, large, style.textShadow].join("|");
      written.push({ element, texts, here, look: figure(ink, ground) });
    }
    for (const child of element.children) walk(child, here, ground);
  };
  walk(document.documentElement, 0, 0);
  /** @type {Map<Element, number>} */
  const colours = new Map();
  const looks = written.map(({ element, texts, here, look: alone }) => {
    const look = figure(beside(element, texts), alone);
    colours.set(element, look);
    return [figure(`${innerWidth} ${innerHeight}`, figure(String(look), here)), look];
  });
  globalThis.colours = colours;
  // One text comes over at a fraction of the cost of so many figures.
  return JSON.stringify({ built: [...built], looks });
};
