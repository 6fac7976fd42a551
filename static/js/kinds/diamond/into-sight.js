/** What to do next with a picked card or place is brought into sight. */
import { nextPicture } from "../../parts/next-picture.js";

/** How much of the cards is seen when they count as in sight: two rows of them. */
const IN_SIGHT_PX = 150;

/** On a small phone the places, or the cards, may lie out of sight. @param {string} part */
export async function showSoon(part) {
  await nextPicture();
  const found = document.querySelector(part);
  const top = found?.getBoundingClientRect().top ?? 0;
  const foot = document.querySelector(".foot")?.getBoundingClientRect().top ?? innerHeight;
  if (top >= 0 && top < foot - IN_SIGHT_PX) return;
  found?.scrollIntoView({ block: top < 0 ? "start" : "center", behavior: "smooth" });
}
