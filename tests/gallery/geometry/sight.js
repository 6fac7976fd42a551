/**
 * What the other scripts need to see with: which texts there are to be seen, and what to call them.
 * Evaluated in the page, which must not change while it is looked at: what was found out about an
 * element is remembered.
 */
() => {
  const SHOWN = 40;
  const SILENT = "script, style, template, noscript, option, title";

  /** @param {string} text */
  const name = (text) => {
    const plain = text.replaceAll("\u00ad", "").replace(/\s+/g, " ").trim();
    return `«${plain.length > SHOWN ? `${plain.slice(0, SHOWN)}…` : plain}»`;
  };

  /** @param {Element} element */
  const place = (element) => {
    const classes = [...element.classList].map((each) => `.${each}`).join("");
    return element.localName + (element.id ? `#${element.id}` : classes);
  };

  /** @template T @param {(element: Element) => T} look */
  const once = (look) => {
    /** @type {Map<Element, T>} */
    const known = new Map();
    return (/** @type {Element} */ element) => {
      if (!known.has(element)) known.set(element, look(element));
      return known.get(element);
    };
  };

  /** What there is to know of an element, read from the browser once. */
  const known = once((element) => {
    const style = getComputedStyle(element);
    const { position, overflowX, overflowY, clipPath } = style;
    const holds = style.transform !== "none" || /paint|layout|strict|content/.test(style.contain);
    return { element, holds, style: { position, overflowX, overflowY, clipPath } };
  });

  /** The element and all around it that it is laid out in, in the order in which they may clip. */
  const around = once((element) => {
    const found = [];
    let waits = "";
    for (let each = element; each; each = each.parentElement) {
      const { holds, style } = known(each);
      if (!waits || holds || (waits === "absolute" && style.position !== "static")) {
        found.push(known(each));
        waits = /absolute|fixed/.test(style.position) ? style.position : "";
      }
    }
    return found;
  });

  /** Whether nobody can see it: shut, clear, or there for screen readers only. */
  const unseen = once(
    (element) =>
      element.matches("details:not([open])") ||
      !element.checkVisibility({
        opacityProperty: true,
        visibilityProperty: true,
        contentVisibilityAuto: true,
      }) ||
      around(element).some(({ element: each, style }) => {
        if (/^(inset\(50%|polygon\(0)/.test(style.clipPath)) return true;
        if (!/hidden|clip/.test(style.overflowX + style.overflowY)) return false;
        const box = each.getBoundingClientRect();
        return box.width <= 1 || box.height <= 1;
      }),
  );

  /** The texts below `root` that can be seen. */
  const texts = (root) => {
    const found = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (!node.data.trim() || node.parentElement.closest(SILENT)) continue;
      if (!unseen(node.parentElement)) found.push(node);
    }
    return found;
  };

  return { name, place, once, around, unseen, texts };
};
