/**
 * Finds text that is cut off, and labels that lie on each other, by where their letters are.
 * Evaluated in the page. `still`: whether the page must hold everything without scrolling.
 *
 * @param {{ still: boolean }} options
 * @param {any} sight what `sight.js` returns
 * @returns {string[]} sentences
 */
({ still }, { name, place, once, around, unseen, texts }) => {
  const SLACK_PX = 1;
  const pen = document.createElement("canvas").getContext("2d");

  const px = (value) => `${Math.round(value * 10) / 10} px`;

  const inside = once((element) => {
    const box = element.getBoundingClientRect();
    if (element instanceof SVGElement) return box;
    const style = getComputedStyle(element);
    const left = box.left + Number.parseFloat(style.borderLeftWidth);
    const top = box.top + Number.parseFloat(style.borderTopWidth);
    return {
      left,
      top,
      right: box.right - Number.parseFloat(style.borderRightWidth),
      bottom: box.bottom - Number.parseFloat(style.borderBottomWidth),
    };
  });

  /** Where the letters of a text are, line by line: its boxes, narrowed to the ink. */
  const ink = (node) => {
    const style = getComputedStyle(node.parentElement);
    pen.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    const text = style.textTransform === "uppercase" ? node.data.toUpperCase() : node.data;
    const size = pen.measureText(text.trim());
    const above = size.fontBoundingBoxAscent - size.actualBoundingBoxAscent;
    const below = size.fontBoundingBoxDescent - size.actualBoundingBoxDescent;
    const whole = size.fontBoundingBoxAscent + size.fontBoundingBoxDescent;
    const range = document.createRange();
    range.selectNodeContents(node);
    return [...range.getClientRects()]
      .filter((box) => box.width > 0.5 && box.height > 0.5)
      .map(({ left, top, right, bottom }) => {
        const scale = (bottom - top) / whole;
        return { left, right, top: top + above * scale, bottom: bottom - below * scale };
      });
  };

  const over = (inner, outer, sides) =>
    sides
      .map((side) => {
        const past = /left|top/.test(side) ? outer[side] - inner[side] : inner[side] - outer[side];
        return { side, past };
      })
      .filter(({ past }) => past > SLACK_PX);

  const layerOf = (element) => {
    const modal = element.closest("dialog:modal");
    if (modal) return modal;
    const held = around(element).find(({ style }) => /fixed|sticky/.test(style.position));
    return held?.element ?? document.body;
  };

  const faults = new Set();
  const cut = (text, by, element) => {
    for (const { side, past } of by) {
      const where = element ? place(element) : "the window";
      faults.add(`${name(text)} is cut off by ${px(past)} at its ${side}, by ${where}`);
    }
  };

  const labels = [];
  for (const node of texts(document.body)) {
    const parent = node.parentElement;
    const clippers = around(parent);
    for (const box of ink(node)) {
      const seen = { ...box };
      let scrolls = false;
      for (const each of clippers) {
        if (each.element === document.documentElement) continue;
        const { overflowX, overflowY } = each.style;
        const hides = [];
        if (/auto|scroll/.test(overflowX)) scrolls = true;
        if (/hidden|clip/.test(overflowX)) hides.push("left", "right");
        if (/hidden|clip/.test(overflowY)) hides.push("top", "bottom");
        if (overflowX === "visible" && overflowY === "visible") continue;
        const edge = inside(each.element);
        cut(node.data, over(seen, edge, hides), each.element);
        seen.left = Math.max(seen.left, edge.left);
        seen.right = Math.min(seen.right, edge.right);
        seen.top = Math.max(seen.top, edge.top);
        seen.bottom = Math.min(seen.bottom, edge.bottom);
      }
      if (!scrolls) {
        const edge = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
        cut(node.data, over(box, edge, still ? Object.keys(edge) : ["left", "right"]));
      }
      if (seen.right > seen.left && seen.bottom > seen.top) {
        labels.push({ node, box: seen, layer: layerOf(parent) });
      }
    }
  }

  // From the top down, so that whatever begins below a label is not compared with it.
  labels.sort((one, other) => one.box.top - other.box.top);
  for (const [index, one] of labels.entries()) {
    for (let at = index + 1; at < labels.length; at += 1) {
      const other = labels[at];
      if (other.box.top >= one.box.bottom) break;
      if (one.node === other.node || one.layer !== other.layer) continue;
      const wide =
        Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const high =
        Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
      if (wide > SLACK_PX && high > SLACK_PX) {
        const names = `${name(one.node.data)} and ${name(other.node.data)}`;
        faults.add(`${names} lie on each other by ${px(wide)} × ${px(high)}`);
      }
    }
  }

  for (const field of document.querySelectorAll("input, textarea")) {
    if (/checkbox|radio|range|file|hidden|submit/.test(field.type) || unseen(field)) continue;
    const style = getComputedStyle(field);
    pen.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    const sides = Number.parseFloat(style.paddingLeft) + Number.parseFloat(style.paddingRight);
    const text = field.value || field.placeholder;
    const past = pen.measureText(text).width - (field.clientWidth - sides);
    if (field.localName === "input" && past > SLACK_PX) {
      faults.add(`${name(text)} is cut off by ${px(past)} in its field, ${place(field)}`);
    }
    if (field.localName === "textarea" && field.scrollHeight > field.clientHeight + SLACK_PX) {
      const hidden = field.scrollHeight - field.clientHeight;
      faults.add(`${name(text)} is cut off by ${px(hidden)} in its field, ${place(field)}`);
    }
  }

  const root = document.documentElement;
  const wider = root.scrollWidth - root.clientWidth;
  if (wider > 0) faults.add(`The page is ${px(wider)} wider than the window`);
  const higher = root.scrollHeight - root.clientHeight;
  if (still && higher > 0) faults.add(`The page is ${px(higher)} higher than the window`);
  return [...faults];
};
