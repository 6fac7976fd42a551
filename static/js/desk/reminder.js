/** A reminder of what can be answered in one's own time, to be copied into a message. In the room's language. */

import { day } from "../parts/dates.js";
import { groupsOfThree, timeOfDay } from "../texts.js";

/**
 * @typedef {{title: string, open: boolean, opens: number | null, until: number | null}} Dated
 * @typedef {{title: string, language: string, code: string, link: string, steps: Dated[],
 *   sentences: Record<string, string>}} About `sentences`: by their English source
 */

/**
 * @param {About} about
 * @param {number} nowMs what opens later than now is told as coming
 * @returns {string} lines of plain text
 */
export function reminder({ title, language, code, link, steps, sentences }, nowMs) {
  const say = (/** @type {string} */ source, /** @type {Record<string, string>} */ values = {}) =>
    (sentences[source] ?? source).replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
  const when = (/** @type {number} */ ms) =>
    say("{day} at {time}", {
      day: day(ms, language),
      time: timeOfDay(ms).replace(/[.:]/, language === "en" ? ":" : "."),
    });
  const now = steps.filter(({ open }) => open);
  const coming = steps.filter(({ open, opens }) => !open && opens !== null && opens > nowMs);
  const lines = [
    title,
    "",
    ...listed(say("You can answer these now:"), now, (step) =>
      step.until === null
        ? step.title
        : say("{step}, until {when}", { step: step.title, when: when(step.until) }),
    ),
    ...listed(say("These come later:"), coming, (step) =>
      say("{step}, opens {when}", { step: step.title, when: when(step.opens ?? 0) }),
    ),
    say("Open {link} on your phone. The code is {code}.", { link, code: groupsOfThree(code) }),
    say("Use the same phone as last time: it remembers what you have answered."),
  ];
  return lines.join("\n");
}

/**
 * @param {string} heading
 * @param {Dated[]} steps
 * @param {(step: Dated) => string} line
 */
function listed(heading, steps, line) {
  return steps.length ? [heading, ...steps.map((step) => `– ${line(step)}`), ""] : [];
}
