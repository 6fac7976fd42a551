/**
 * Dragging by mouse, pen and finger. A finger lifts with a short press, so that the page still scrolls
 * under a quick one; near an edge the page scrolls by itself.
 */

const LIFT_MS = 220;
const SLACK_PX = 8;
const EDGE_PX = 84;
const SCROLL_PX = 11;

let carries = false;

/**
 * For `@touchmove` round what can be dragged: once lifted, the finger moves the card and not the page. It must stand
 * there before the finger comes: browsers settle at its touch who may hold the page, and a listener that comes and
 * goes with every touch has the whole page painted anew each time.
 */
export const keepsPage = {
  passive: false,
  /** @param {TouchEvent} touched */
  handleEvent(touched) {
    if (carries && touched.cancelable) touched.preventDefault();
  },
};

/**
 * @typedef {{
 *   over(target: Element|null): void, drop(target: Element|null): void, targets: string,
 *   lifted?(): void,
 * }} Drag `targets`: a selector of what can be dropped on
 */

/**
 * To be called on pointerdown of what can be dragged, inside an element with `@touchmove=${keepsPage}`.
 *
 * @param {PointerEvent} event
 * @param {Drag} drag
 */
export function startDrag(event, drag) {
  if (event.button !== 0) return;
  const source = /** @type {HTMLElement} */ (event.currentTarget);
  const start = { x: event.clientX, y: event.clientY };
  const box = source.getBoundingClientRect();
  let at = start;
  let over = /** @type {Element|null} */ (null);
  let ghost = /** @type {HTMLElement|null} */ (null);
  let frame = 0;
  const touch = event.pointerType === "touch";
  const timer = touch ? setTimeout(lift, LIFT_MS) : 0;
  const listening = new AbortController();
  const options = { signal: listening.signal };

  addEventListener("pointermove", move, options);
  addEventListener("pointerup", () => end(true), options);
  addEventListener("pointercancel", () => end(false), options);
  addEventListener("keydown", (pressed) => pressed.key === "Escape" && end(false), options);
  addEventListener("contextmenu", (menu) => menu.preventDefault(), options);

  function lift() {
    const copy = /** @type {HTMLElement} */ (source.cloneNode(true));
    copy.removeAttribute("id");
    copy.setAttribute("aria-hidden", "true");
    copy.classList.add("ghost");
    copy.style.width = `${box.width}px`;
    copy.style.height = `${box.height}px`;
    document.body.append(copy);
    document.body.classList.add("dragging");
    source.classList.add("lifted");
    ghost = copy;
    carries = true;
    drag.lifted?.();
    follow();
    frame = requestAnimationFrame(scrollAtEdge);
  }

  /** @param {PointerEvent} moved */
  function move(moved) {
    if (moved.pointerId !== event.pointerId) return;
    at = { x: moved.clientX, y: moved.clientY };
    const far = Math.hypot(at.x - start.x, at.y - start.y) > SLACK_PX;
    if (!ghost && far && touch) return end(false);
    if (!ghost && far) lift();
    if (ghost) follow();
  }

  function follow() {
    if (!ghost) return;
    const [x, y] = [box.left + at.x - start.x, box.top + at.y - start.y];
    ghost.style.transform = `translate(${x}px, ${y}px)`;
    const under = document.elementFromPoint(at.x, at.y)?.closest(drag.targets) ?? null;
    if (under === over) return;
    over?.classList.remove("over");
    under?.classList.add("over");
    over = under;
    drag.over(under);
  }

  function scrollAtEdge() {
    const foot = document.querySelector(".foot")?.getBoundingClientRect().top ?? innerHeight;
    const bottom = Math.min(innerHeight, foot);
    if (at.y < EDGE_PX) scrollBy(0, -SCROLL_PX);
    else if (at.y > bottom - EDGE_PX) scrollBy(0, SCROLL_PX);
    follow();
    frame = requestAnimationFrame(scrollAtEdge);
  }

  /** @param {boolean} dropped */
  function end(dropped) {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
    listening.abort();
    if (!ghost) return;
    carries = false;
    ghost.remove();
    document.body.classList.remove("dragging");
    source.classList.remove("lifted");
    over?.classList.remove("over");
    // The click that ends a drag is not a tap.
    const swallow = (/** @type {Event} */ click) => click.stopPropagation();
    addEventListener("click", swallow, { capture: true });
    setTimeout(() => removeEventListener("click", swallow, { capture: true }), 0);
    if (dropped) drag.drop(over);
  }
}
