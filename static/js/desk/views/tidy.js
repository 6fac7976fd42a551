/** Mend the result while and after people answer: merge, hide, and take either back. */

import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { fold } from "../../parts/same.js";
import { soften } from "../../parts/soften.js";
import * as icons from "../icons.js";
import { lines, listed, named } from "../lines.js";
import { stateOf } from "../plan.js";
import { joined } from "./came-over.js";
import { mendingOf } from "./kinds.js";
import { onceWhenConnected, whenConnected } from "./parts.js";

/**
 * @typedef {import("../session.js").Session} Session
 * @typedef {import("../types.js").Frame} Frame
 * @typedef {import("../lines.js").Line} Line
 */

/**
 * The lines of the present result, as they are read now.
 *
 * @param {Session} session
 * @param {Frame} frame
 */
export function presentLines(session, frame) {
  const texts = named(session.room.tally?.results);
  const state = stateOf(session.desk, frame.step?.id);
  return lines(texts.length ? texts : listed(frame.step?.settings ?? {}), state);
}

/**
 * @param {Session} session
 * @param {Frame} frame
 */
export function tidy(session, frame) {
  const state = stateOf(session.desk, frame.step?.id);
  const otherwise = mendingOf(frame.step?.kind ?? "") !== null;
  const all = state?.frozen && !otherwise ? presentLines(session, frame) : [];
  const { answered } = session.here;
  if (answered && otherwise) return clearing(session);
  if (!answered && all.length === 0) return nothing;
  const { t } = session.tongue;
  return html`<details class="tidy">
    <summary>${heading(mayMerge(frame), answered > 0, t)}</summary>
    <ul class="lines" aria-label=${t("The lines of the result")}>
      ${repeat(
        all,
        (line) => fold(line.text),
        (line) => tidyLine(session, frame, line),
      )}
    </ul>
    ${answered ? clearing(session) : nothing}
  </details>`;
}

/**
 * @param {boolean} merging
 * @param {boolean} clearing
 * @param {Session["tongue"]["t"]} t
 */
function heading(merging, clearing, t) {
  if (!merging) return clearing ? t("Hide or clear") : t("Hide lines");
  return clearing ? t("Merge, hide or clear") : t("Merge or hide");
}

/**
 * Whether lines may be merged: where small numbers are withheld, only before the step opens.
 *
 * @param {Frame} frame
 */
function mayMerge({ programme, step }) {
  return !programme?.steps.find(({ id }) => id === step?.id)?.min_answers;
}

/** @param {Session} session */
function clearing(session) {
  return html`<button
    type="button"
    class="quiet stop"
    aria-disabled=${session.connected ? nothing : "true"}
    @click=${whenConnected(session, () => session.set({ panel: { name: "clear" } }))}
  >
    ${icons.bin}<span>${session.tongue.t("Clear the answers …")}</span>
  </button>`;
}

/**
 * @param {Session} session
 * @param {Frame} frame
 * @param {Line} line
 */
function tidyLine(session, frame, line) {
  const { t } = session.tongue;
  const { text, of, hidden } = line;
  return html`<li class="line ${hidden ? "struck" : ""}">
    <span class="line-name">
      ${hidden ? icons.hiddenEye : nothing}
      <span>
        ${hidden ? html`<s>${soften(text)}</s>` : html`<span class="line-text">${soften(text)}</span>`}
        ${of.length ? html`<span class="made-of">${t("with {texts}", { texts: joined(of, t("and")) })}</span>` : nothing}
      </span>
    </span>
    <span class="line-acts">
      ${actsOf(session, frame, line).map(
        ({ word, does }) => html`<button
          type="button"
          class="line-act"
          aria-label=${`${word}: ${text}`}
          aria-disabled=${session.connected ? nothing : "true"}
          @click=${onceWhenConnected(session, does)}
        >
          ${word}
        </button>`,
      )}
    </span>
  </li>`;
}

/**
 * What can be done with a line as it stands.
 *
 * @param {Session} session
 * @param {Frame} frame
 * @param {Line} line
 * @returns {{word: string, does: () => unknown}[]}
 */
function actsOf(session, frame, { text, of, hidden }) {
  const { t } = session.tongue;
  const ask = (/** @type {string} */ event, /** @type {object} */ more) => () =>
    session.ask(event, () => ({ step: frame.step?.id, ...more }));
  const apart = { word: t("Take apart"), does: ask("unmerge", { into: text }) };
  const merge = {
    word: t("Merge …"),
    does: () => session.set({ panel: { name: "merge", text } }),
  };
  const hide = { word: t("Hide"), does: ask("hide", { what: [text] }) };
  const show = { word: t("Show again"), does: ask("unhide", { what: [text] }) };
  const merging = mayMerge(frame);
  return [
    ...(of.length && merging ? [apart] : []),
    ...(hidden ? [show] : [...(merging ? [merge] : []), hide]),
  ];
}
