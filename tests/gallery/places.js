/**
 * Every place of the page: an element's kind, role, state and surroundings, whatever it says and however many there
 * are of it. Where all places were without obstacle before, axe-core has nothing new to judge.
 *
 * @returns {string[]}
 */
() => {
  const TOLD = /^(class|role|type|lang|dir|tabindex|disabled|hidden|inert|open|data-.*|aria-.*)$/;
  const WORDS = /^[a-z][a-z -]{0,60}$/;

  /** @param {Attr} attribute a state, or only that there is a name, a figure, a reference */
  const told = ({ name, value }) => (WORDS.test(value) ? `${name}=${value}` : name);

  /** @type {Set<string>} */
  const found = new Set();
  const walk = (/** @type {Element} */ element, /** @type {string} */ above) => {
    if (/^(script|style)$/.test(element.localName)) return;
    const own = [...element.attributes]
      .filter(({ name }) => TOLD.test(name))
      .map(told)
      .sort();
    const speaks = [...element.childNodes].some((each) => each instanceof Text && each.data.trim());
    const here = `${above}>${[element.localName, ...own].join(" ")}${speaks ? "…" : ""}`;
    found.add(here);
    for (const child of element.children) walk(child, here);
  };

  const { fontSize } = getComputedStyle(document.documentElement);
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  walk(document.documentElement, `${innerWidth} ${innerHeight} ${fontSize} ${dark}`);
  return [...found];
};
