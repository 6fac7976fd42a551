/** The steps of the day: when each begins, what it is, and how to move it. */
import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { startDrag } from "../../parts/drag.js";
import { figures } from "../../parts/figures.js";
import { soften } from "../../parts/soften.js";
import { kindName } from "../../parts/title.js";
import { n, page, t } from "../../texts.js";
import { indexOf } from "../document.js";
import { tool } from "../fields/group.js";
import * as icons from "../icons.js";
import { day, rounds, timeOfDay } from "../times.js";
import { spoken } from "../words.js";

/**
 * @typedef {import("../session.js").Session} Session
 * @typedef {import("../document.js").Step} Step
 */

/** @param {Session} session */
export function list(session) {
  const { programme } = session;
  const planned = day(programme, ({ id }) => session.read.get(id)?.clock);
  return html`<section class="plan-side" aria-labelledby="plan-title">
    <a class="brand" href="/">${icons.mark}Samling</a>
    <h1 id="plan-title">
      <button type="button" class="plan-programme" aria-current=${session.step ? "false" : "true"}
        @click=${() => session.select("", "#title")}>
        ${soften(programme.title || t("A new programme"))}
        <span>${t("Title, start, groups")}${mark(session, "")}</span>
      </button>
    </h1>
    <ol class="plan-steps">
      ${repeat(
        programme.steps,
        (/** @type {Step} */ step) => step.id,
        (/** @type {Step} */ step, index) => line(session, step, index, planned),
      )}
    </ol>
    <button type="button" class="plan-add" @click=${() => session.set({ panel: { name: "add" } })}>
      ${icons.plus}<span>${t("Add a step")}</span>
    </button>
    ${programme.steps.length ? ends(programme, planned) : nothing}
  </section>`;
}

/** @param {import("../document.js").Programme} programme @param {import("../times.js").Day} planned */
function ends({ start }, { ends: at, unclocked }) {
  const time = timeOfDay(start, at, page.language);
  return html`<p class="plan-ends">
    <span>${time ? html`${t("Ends at")} <b class="n">${figures(time)}</b>` : nothing}</span>
    <span>${spoken(at)}</span>
    ${unclocked ? html`<span class="plan-unclocked">${n("{count} step has no clock", "{count} steps have no clock", unclocked)}</span>` : nothing}
  </p>`;
}

/** @param {Session} session @param {Step} step @param {number} index @param {import("../times.js").Day} planned */
function line(session, step, index, { begins, seconds }) {
  const here = session.selected === step.id;
  const title = step.title || kindName(step.kind);
  const time = timeOfDay(session.programme.start, begins[index], page.language);
  const several = rounds(step).length;
  const kind = [
    title === kindName(step.kind) ? "" : kindName(step.kind),
    several > 1 ? n("{count} round", "{count} rounds", several) : "",
  ];
  return html`<li class="plan-line" data-step=${step.id} data-here=${here}
    @pointerdown=${(/** @type {PointerEvent} */ event) => drag(session, step, event)}>
    <button type="button" class="plan-step" aria-current=${here ? "step" : "false"}
      @click=${() => session.select(step.id, isNarrow() ? ".plan-eyebrow" : "")}
      @keydown=${(/** @type {KeyboardEvent} */ event) => byKey(session, step, event)}>
      <span class="plan-grip">${icons.grip}</span>
      <span class="plan-time n">${time ? figures(time) : index + 1}</span>
      <span class="plan-text">
        <b>${soften(title)}</b>
        <span>${kind.filter(Boolean).join(", ")}${mark(session, step.id)}</span>
      </span>
      <span class="plan-length n">${seconds[index] === null ? "–" : spoken(seconds[index] ?? 0)}</span>
    </button>
    ${here ? tools(session, step, index, title) : nothing}
  </li>`;
}

/** @param {Session} session @param {Step} step @param {number} index @param {string} title */
function tools(session, step, index, title) {
  const last = session.programme.steps.length - 1;
  return html`<div class="plan-tools">
    ${tool(t("Move up"), title, icons.up, index > 0, () => shift(session, step, -1))}
    ${tool(t("Move down"), title, icons.down, index < last, () => shift(session, step, 1))}
    ${tool(t("Copy"), title, icons.copy, true, () => session.copy(step.id, t("Copied: {title}", { title })))}
    ${tool(t("Delete"), title, icons.bin, true, () => session.remove(step.id, t("Deleted: {title}", { title })))}
  </div>`;
}

/** Whether the form stands below the list. */
function isNarrow() {
  return matchMedia("(max-width: 44.99rem)").matches;
}

/** How many things are wrong in a step, once that is worth saying. @param {Session} session @param {string} id */
function mark({ problems, strict, touched }, id) {
  const all = problems.filter(({ step }) => step === id);
  const said = strict.has(id)
    ? all
    : all.filter(({ path }) => touched.has([id, ...path].join(" ")));
  if (!said.length) return nothing;
  return html` <em class="plan-mark">${icons.warning}${n("{count} thing to mend", "{count} things to mend", said.length)}</em>`;
}

/** @param {Session} session @param {Step} step @param {KeyboardEvent} event */
function byKey(session, step, event) {
  const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
  if (by) {
    event.preventDefault();
    if (event.altKey) shift(session, step, by);
    else neighbour(event, by);
  } else if (event.key === "Delete") {
    const title = step.title || kindName(step.kind);
    session.remove(step.id, t("Deleted: {title}", { title }));
  }
}

/** @param {KeyboardEvent} event @param {number} by */
function neighbour({ currentTarget }, by) {
  const all = [...document.querySelectorAll(".plan-step")];
  const next = all[all.indexOf(/** @type {Element} */ (currentTarget)) + by];
  /** @type {HTMLElement | undefined} */ (next)?.focus();
}

/** @param {Session} session @param {Step} step @param {number} by */
function shift(session, step, by) {
  const to = indexOf(session.programme, step.id) + by;
  const { length } = session.programme.steps;
  if (to < 0 || to >= length) return;
  session.move(step.id, to, t("Place {place} of {places}", { place: to + 1, places: length }));
}

/** @param {Session} session @param {Step} step @param {PointerEvent} event */
function drag(session, step, event) {
  if (/** @type {Element} */ (event.target).closest(".plan-tools")) return;
  const placeOf = (/** @type {Element | null} */ line) =>
    line instanceof HTMLElement ? indexOf(session.programme, line.dataset.step ?? "") : -1;
  startDrag(event, {
    targets: ".plan-line",
    over: (target) => {
      target?.classList.toggle("after", placeOf(target) > indexOf(session.programme, step.id));
    },
    drop: (target) => {
      const to = placeOf(target);
      const { length } = session.programme.steps;
      if (to >= 0) {
        session.move(
          step.id,
          to,
          t("Place {place} of {places}", { place: to + 1, places: length }),
        );
      }
    },
  });
}
