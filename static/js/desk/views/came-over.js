/** What came over from an earlier step: merge, strike, add, take back, then open. */

import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { fold } from "../../parts/same.js";
import { soften } from "../../parts/soften.js";
import * as icons from "../icons.js";
import { asKept, merged, openPairs, restored, rows, split, without } from "../incoming.js";
import { stateOf, steps } from "../plan.js";
import { keepApart, settledPairs } from "../settled.js";
import { whereWeAre } from "./head.js";
import { bar, boxes, onceWhenConnected } from "./parts.js";
import { presenter } from "./presenter.js";

/**
 * @typedef {import("../session.js").Session} Session
 * @typedef {import("../types.js").Frame} Frame
 * @typedef {import("../types.js").Incoming} Incoming
 * @typedef {import("../incoming.js").Row} Row
 * @typedef {import("../incoming.js").Kept} Kept
 */

/**
 * Sends the whole list as it should be, made from the newest one.
 *
 * @param {Session} session
 * @param {(incoming: Incoming) => Kept[] | null} make
 */
export function change(session, make) {
  return session.ask("items", () => {
    const { incoming } = session;
    const items = incoming && make(incoming);
    return items && { step: incoming.step, items };
  });
}

/** How many answers the items came from. @param {Session} session @param {Incoming} incoming */
function sourceAnswers(session, incoming) {
  const counts = Object.values(incoming.counts);
  return Math.max(stateOf(session.desk, incoming.from ?? "")?.answers ?? 0, ...counts);
}

/** Whether groups gave what came over. @param {Session} session @param {Incoming} incoming */
function byGroups(session, incoming) {
  return stateOf(session.desk, incoming.from ?? "")?.round === "group";
}

/**
 * @param {Session} session
 * @param {Frame} frame
 * @param {Incoming} incoming
 */
export function cameOverHead(session, frame, incoming) {
  const { t } = session.tongue;
  const from = steps(frame).find((step) => step.id === incoming.from);
  const title = from
    ? t("This came over from «{title}»", { title: from.title })
    : t("This is what the step will use");
  return html`<header class="stage-head">
    <p class="where">${whereWeAre(frame, session.tongue, t("before you open"))}</p>
    <h1>${soften(title)}</h1>
    <p class="prompt">
      ${from ? `${howTaken(session, incoming)} ` : nothing}${t("It goes on to «{title}».", { title: frame.step?.title ?? "" })}
    </p>
  </header>`;
}

/**
 * @param {Session} session
 * @param {Incoming} incoming
 */
function howTaken(session, incoming) {
  const { t, n } = session.tongue;
  const all = sourceAnswers(session, incoming);
  if (incoming.take !== "top_rows") return t("The uppermost of the ranking.");
  return byGroups(session, incoming)
    ? n("Three on top in {count} group.", "Three on top in {count} groups.", all)
    : n("Three on top in {count} answer.", "Three on top in {count} answers.", all);
}

/**
 * @param {Session} session
 * @param {Frame} frame
 * @param {Incoming} incoming
 */
export function cameOver(session, frame, incoming) {
  const { t } = session.tongue;
  const all = sourceAnswers(session, incoming);
  const lines = rows(incoming, all || undefined);
  return html`<div class="stage-body came-over">
    ${presenter(session, frame)} ${suggestions(session, incoming)}
    ${
      lines.length
        ? html`<ul class="lines" aria-label=${t("What came over")}>
            ${repeat(
              lines,
              (row) => fold(row.text),
              (row) => line(session, incoming, row, all),
            )}
          </ul>`
        : html`<p class="nothing-yet">${t("Nothing has come over yet. Add what is needed, or go back to the step before.")}</p>`
    }
  </div>`;
}

/**
 * @param {Session} session
 * @param {Incoming} incoming
 */
function suggestions(session, incoming) {
  const { t } = session.tongue;
  const pairs = openPairs(incoming.alike, incoming.items, settledPairs(session, incoming));
  const values = incoming.take === "top_rows";
  return pairs.map(
    ([one, other]) => html`<div class="suggestion" role="group" aria-label=${`${one}, ${other}`}>
      <p><b>${one}</b> ${t("and")} <b>${other}</b><span>${values ? t("probably the same value") : t("probably the same")}</span></p>
      <button
        type="button"
        class="button main"
        aria-disabled=${session.connected ? nothing : "true"}
        @click=${() => change(session, ({ items }) => merged(items, [one, other], one))}
      >
        ${icons.merge}<span>${t("Merge")}</span>
      </button>
      <button type="button" class="button" @click=${() => keepApart(session, incoming, [one, other])}>
        ${t("Keep both")}
      </button>
    </div>`,
  );
}

/**
 * @param {Session} session
 * @param {Incoming} incoming
 * @param {Row} row
 * @param {number} all
 */
function line(session, incoming, row, all) {
  const { t } = session.tongue;
  const picked = session.picked.includes(fold(row.text));
  const struck = row.state === "struck";
  const act = row.state === "kept" ? t("Strike") : t("Undo");
  return html`<li class="line ${row.state} ${picked ? "picked" : ""}">
    <label class="line-name">
      <input
        type="checkbox"
        .checked=${picked}
        ?disabled=${struck}
        @change=${() => pick(session, row.text)}
      />
      <span>
        ${struck ? html`<s>${soften(row.text)}</s>` : html`<span class="line-text">${soften(row.text)}</span>`}
        ${row.of.length ? html`<span class="made-of">${t("merged from {texts}", { texts: joined(row.of, t("and")) })}</span>` : nothing}
      </span>
    </label>
    <span class="line-boxes">${row.count && all ? share(row.count, all) : nothing}</span>
    <span class="line-count">${counted(session, incoming, row)}</span>
    <button
      type="button"
      class="line-act"
      aria-label=${`${act}: ${row.text}`}
      aria-disabled=${session.connected ? nothing : "true"}
      @click=${onceWhenConnected(session, () => change(session, (newest) => acted(newest, row)))}
    >
      ${act}
    </button>
  </li>`;
}

/** As many boxes as its place on the line holds; for more answers a bar. @param {number} count @param {number} all */
function share(count, all) {
  return all > BOXES_ON_A_LINE ? bar(count / all, "share") : boxes(count, all);
}

const BOXES_ON_A_LINE = 6;

/**
 * @param {Incoming} incoming
 * @param {Row} row
 */
export function acted({ source, items }, row) {
  if (row.state === "struck") return restored(source, items, row.text);
  if (row.of.length) return split(items, row.text);
  return without(asKept(items), row.text);
}

/**
 * @param {Session} session
 * @param {Incoming} incoming
 * @param {Row} row
 */
function counted(session, incoming, { state, count }) {
  const { t, n } = session.tongue;
  if (state === "struck") return t("struck");
  if (state === "added") return t("added");
  if (!count) return "";
  return byGroups(session, incoming)
    ? n("{count} group", "{count} groups", count)
    : n("{count} answer", "{count} answers", count);
}

/**
 * @param {Session} session
 * @param {string} text
 */
function pick(session, text) {
  const name = fold(text);
  const picked = session.picked.includes(name)
    ? session.picked.filter((other) => other !== name)
    : [...session.picked, name];
  session.set({ picked });
}

/**
 * @param {string[]} texts
 * @param {string} and
 */
export function joined(texts, and) {
  if (texts.length < 2) return texts.join("");
  return `${texts.slice(0, -1).join(", ")} ${and} ${texts[texts.length - 1]}`;
}
