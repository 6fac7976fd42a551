/**
 * Finds what is too small for a finger. Evaluated in the page; scrolls it and puts it back.
 *
 * @param {{ least: number }} options the least width and height of a target, in px
 * @returns {string[]} sentences
 */
({ least }) => {
  const TARGETS = `a[href], button, summary, select, textarea, input:not([type="hidden"]),
    [role="button"], [role="switch"], [role="slider"], [role="checkbox"], [role="radio"]`;
  const SLACK_PX = 0.5;

  const seen = (element) =>
    element.checkVisibility({ visibilityProperty: true }) && !element.closest("[inert], .vh");
  const plain = (text) => text.replaceAll("\u00ad", "").replace(/\s+/g, " ").trim();
  const name = (element) => {
    const text = element.getAttribute("aria-label") || element.labels?.[0]?.textContent;
    return `«${plain(text || element.textContent || element.localName).slice(0, 40)}»`;
  };
  /** Whether it is a link in a sentence, which may be as high as the line. */
  const isInSentence = (element) => {
    if (element.localName !== "a" || getComputedStyle(element).display !== "inline") return false;
    const beside = [...element.parentElement.childNodes].filter((each) => each !== element);
    return beside.some((each) => each.nodeType === Node.TEXT_NODE && each.data.trim());
  };
  const modal = document.querySelector("dialog:modal");

  /** How far around its middle a press still goes to the target, where its box is too small. */
  const pressable = (element) => {
    element.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
    const box = element.getBoundingClientRect();
    const x = box.left + box.width / 2;
    const y = box.top + box.height / 2;
    const goes = (across, down) => {
      const hit = document.elementFromPoint(x + across, y + down);
      return hit && (element.contains(hit) || hit.closest("label")?.control === element);
    };
    const reach = (across, down) => {
      let far = 0;
      while (far < least && goes(across * (far + 1), down * (far + 1))) far += 1;
      return far;
    };
    return {
      width: Math.max(box.width, reach(-1, 0) + reach(1, 0) + 1),
      height: Math.max(box.height, reach(0, -1) + reach(0, 1) + 1),
    };
  };

  const boxes = (element) =>
    [element, ...(element.labels ?? [])].map((each) => each.getBoundingClientRect());
  const enough = ({ width, height }) => Math.min(width, height) >= least - SLACK_PX;

  const faults = [];
  const before = [scrollX, scrollY];
  for (const element of document.querySelectorAll(TARGETS)) {
    if (!seen(element) || isInSentence(element) || (modal && !modal.contains(element))) continue;
    if (boxes(element).some(enough)) continue;
    const size = pressable(element);
    if (enough(size)) continue;
    const is = `${Math.round(size.width)} × ${Math.round(size.height)} px`;
    faults.push(`${name(element)} is ${is} under a finger, and needs ${least} × ${least}`);
  }
  scrollTo(...before);
  return faults;
};
