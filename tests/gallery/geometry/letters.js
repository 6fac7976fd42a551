/**
 * Finds letters too small to read, and words that break where no hyphen stands. Evaluated in the
 * page.
 *
 * @param {{ smallest: number }} options the smallest type that may be read here, in px
 * @param {any} sight what `sight.js` returns
 * @returns {string[]} sentences
 */
({ smallest }, { name, texts }) => {
  const SLACK_PX = 0.1;
  const faults = new Set();

  /** Where a text breaks between two letters: the word's first half. */
  const broken = (node) => {
    const range = document.createRange();
    let line = null;
    for (let at = 0; at < node.length; at += 1) {
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const box = range.getBoundingClientRect();
      if (!box.width) continue;
      const isLower = line && box.top > line.bottom - box.height / 3;
      if (isLower && /\p{L}\p{L}$/u.test(node.data.slice(0, at + 1))) {
        return node.data.slice(0, at).split(/\s/).pop();
      }
      line = box;
    }
    return "";
  };

  for (const node of texts(document.body)) {
    const element = node.parentElement;
    const range = document.createRange();
    range.selectNodeContents(node);
    const boxes = [...range.getClientRects()].filter(({ width }) => width > 1);
    if (!boxes.length) continue;
    const size = Number.parseFloat(getComputedStyle(element).fontSize);
    if (size < smallest - SLACK_PX) {
      const is = Math.round(size * 10) / 10;
      faults.add(`${name(node.data)} has letters of ${is} px, and needs ${smallest}`);
    }
    const half = boxes.length > 1 && !element.closest("code") ? broken(node) : "";
    if (half) faults.add(`${name(node.data)} breaks after ${name(half)} without a hyphen`);
  }
  return [...faults];
};
