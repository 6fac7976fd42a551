/**
 * Finds text that lies under something else, wherever the page is scrolled to. Evaluated in the
 * page; scrolls it and puts it back.
 *
 * @param {any} _options
 * @param {any} sight what `sight.js` returns
 * @returns {string[]} sentences
 */
(_options, { name, place, texts }) => {
  const faults = new Set();
  const before = [scrollX, scrollY];
  const root = document.documentElement;
  const modal = document.querySelector("dialog:modal");

  const held = (element) => {
    for (let each = element; each; each = each.parentElement) {
      if (/fixed|sticky/.test(getComputedStyle(each).position)) return each;
    }
    return null;
  };
  const paints = (element) => {
    const { backgroundColor, backgroundImage, opacity } = getComputedStyle(element);
    const clear =
      /^(transparent|rgba\(.*, 0\))$/.test(backgroundColor) && backgroundImage === "none";
    return Number(opacity) > 0.5 && (!clear || /^(img|canvas|video)$/.test(element.localName));
  };
  /** What lies over the middle of a text's box, if anything does that is not part of it. */
  const covering = (element, box) => {
    const x = (box.left + box.right) / 2;
    const y = (box.top + box.bottom) / 2;
    if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) return null;
    const stack = document.elementsFromPoint(x, y);
    const own = stack.findIndex((each) => each.contains(element) || element.contains(each));
    const above = own < 0 ? [] : stack.slice(0, own);
    return above.find(paints) ?? null;
  };

  const looks = (isAtEnd) => {
    for (const node of texts(modal ?? document.body)) {
      const element = node.parentElement;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) {
        const cover = box.width > 1 ? covering(element, box) : null;
        if (!cover) continue;
        const layer = held(cover);
        if (layer && layer !== held(element)) {
          // It can be scrolled away from under what is held at the other end.
          const isLow = layer.getBoundingClientRect().top > innerHeight / 2;
          if (isLow !== isAtEnd) continue;
        }
        faults.add(`${name(node.data)} lies under ${place(cover)}`);
      }
    }
  };

  const scrolls = root.scrollHeight > root.clientHeight;
  scrollTo(0, 0);
  looks(!scrolls);
  if (scrolls) {
    scrollTo(0, root.scrollHeight);
    looks(true);
  }
  scrollTo(...before);
  return [...faults];
};
