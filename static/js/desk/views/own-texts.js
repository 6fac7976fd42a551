/** What people write in their own words: what waits for the facilitator, and the rule for what does. */

import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { fold } from "../../parts/same.js";
import { soften } from "../../parts/soften.js";
import * as icons from "../icons.js";
import { onceWhenConnected } from "./parts.js";

/**
 * @typedef {import("../session.js").Session} Session
 * @typedef {import("../types.js").Frame} Frame
 */

/**
 * What is held back by the rule, to be let through or hidden; and the way to the rule.
 *
 * @param {Session} session
 * @param {Frame} frame
 * @param {boolean} listed whether what waits is shown elsewhere
 */
export function ownTexts(session, frame, listed) {
  const { desk, tongue } = session;
  if (!desk?.own_texts) return nothing;
  const { t, n } = tongue;
  const waiting = (session.room.tally?.held ?? []).filter(({ why }) => why !== "hidden");
  const { words, waits } = desk.moderation;
  const rule = waits
    ? t("Everything waits for you")
    : n("{count} word holds back", "{count} words hold back", words.length);
  return html`${waiting.length && !listed ? list(session, frame, waiting) : nothing}
    <p>
      <button type="button" class="quiet" @click=${() => session.set({ panel: { name: "own" } })}>
        ${icons.lock}<span>${t("Own words: {rule} …", { rule: waits || words.length ? rule : t("shown at once") })}</span>
      </button>
    </p>`;
}

/**
 * @param {Session} session
 * @param {Frame} frame
 * @param {import("../types.js").HeldBack[]} waiting
 */
function list(session, frame, waiting) {
  const { t, n } = session.tongue;
  const ask = (/** @type {string} */ event, /** @type {string[]} */ what) => () =>
    session.ask(event, () => ({ step: frame.step?.id, what }));
  return html`<section class="sheet held" aria-labelledby="held-title">
    <header class="sheet-head">
      <h2 class="sheet-title" id="held-title">${n("{count} waits for you", "{count} wait for you", waiting.length)}</h2>
      <button type="button" class="button small" aria-disabled=${session.connected ? nothing : "true"}
        @click=${onceWhenConnected(
          session,
          ask(
            "unhide",
            waiting.map(({ name }) => name),
          ),
        )}>
        ${t("Let all through")}
      </button>
    </header>
    <ul class="lines">
      ${repeat(
        waiting,
        ({ name }) => fold(name),
        ({ name, text, under }) => html`<li class="line">
          <span class="line-name"><span><span class="line-text">${soften(text)}</span>${under ? html`<span class="made-of">${soften(under)}</span>` : nothing}</span></span>
          <span class="line-acts">
            <button type="button" class="line-act" aria-label=${t("Let through: {text}", { text })} @click=${onceWhenConnected(session, ask("unhide", [name]))}>${t("Let through")}</button>
            <button type="button" class="line-act" aria-label=${t("Hide: {text}", { text })} @click=${onceWhenConnected(session, ask("hide", [name]))}>${t("Hide")}</button>
          </span>
        </li>`,
      )}
    </ul>
  </section>`;
}

/** The rule, as a dialog. @param {Session} session @returns {import("./dialog-list.js").Dialog} */
export function ownTextsRule(session) {
  const { t } = session.tongue;
  const { words, waits } = session.desk?.moderation ?? { words: [], waits: false };
  return {
    title: t("What people write in their own words"),
    content: html`<div class="choices"><label><input type="checkbox" name="waits" .checked=${waits} /><span>${t("Everything waits until I let it through")}</span></label></div>
      <label for="watched">${t("Words that hold a text back, one on each line")}</label>
      <textarea id="watched" name="words" class="field" rows="6" .value=${words.join("\n")}></textarea>
      <p>${t("A text that holds such a word, or one that begins with it, waits until you let it through. The list is for the whole room, and only you see it.")}</p>`,
    done: t("Use this"),
    act: async (data) => {
      const lines = String(data.get("words") ?? "").split("\n");
      const all = lines.map((line) => line.trim()).filter(Boolean);
      const once = all.filter(
        (one, at) => all.findIndex((other) => fold(other) === fold(one)) === at,
      );
      session.set({ panel: null });
      await session.ask("moderate", () => ({ words: once, waits: data.get("waits") === "on" }));
    },
  };
}
