/** Typing in what stands on paper: a sheet at a time, with the keyboard alone where one likes. */

import { html, nothing } from "lit";
import { kindName } from "../../parts/title.js";
import { n, number, rich, t } from "../../texts.js";
import { byDigit } from "../digits.js";
import * as icons from "../icons.js";
import { button, counted, FIGURE } from "./parts.js";

/** @typedef {import("../session.js").Session} Session */

/** What is gone to first on a sheet: a field, else whatever can be pressed. */
const FIRST = [":is(input, textarea):not(form form *)", "button"].map(
  (what) => `.paper-view ${what}`,
);

/** The way to it, while answers that each gives alone are taken. @param {Session} session */
export function paperButton(session) {
  if (!session.paper.step) return nothing;
  return html`<button
    type="button"
    class="quiet paper-button"
    @click=${() => {
      session.set({ panel: { name: "paper" } });
      toFirst();
    }}
  >
    ${icons.pencil}<span>${t("Type in answers from paper")}</span>
  </button>`;
}

/** @param {Session} session @returns {import("./dialog-list.js").Dialog} */
export function paper(session) {
  const { paper: sheets, frame } = session;
  const title = t("Answers on paper");
  sheets.follow();
  if (!sheets.step || !frame) {
    return { title, content: html`<p>${t("This step takes no answers on paper now.")}</p>` };
  }
  const { pages } = sheets;
  const more = pages && pages.page < pages.count - 1;
  const at = moment(session);
  return {
    title,
    content: html`<p class="paper-said" role="status">${told(session)}</p>
      ${sheets.steps.length > 1 ? piles(session) : nothing}
      ${frame.groups.length ? groups(session, frame) : nothing}
      <div class="paper-view" @keydown=${byKeyboard}>
        ${pages?.label ? html`<p class="paper-page">${pages.label}</p>` : nothing}
        ${sheets.kind.view(at)} ${sheets.kind.foot?.(at) ?? nothing}
      </div>
      ${sheets.wrong ? html`<p class="wrong" role="alert">${sheets.wrong}</p>` : nothing}
      <div class="paper-last">
        ${pages?.page ? button(session, { text: t("Back"), act: () => sheets.turn(-1) }) : nothing}
        ${
          sheets.last && !sheets.correcting
            ? html`${button(session, { text: t("Correct the last sheet"), act: () => sheets.correct() })}
              ${button(session, { text: t("Take the last sheet back"), act: () => sheets.takeBack() })}`
            : nothing
        }
      </div>
      <p class="paper-said">
        ${t("Whoever types in a sheet sees its answer. It is stored like the others, and counted as from paper.")}
        <span class="by-keys">${rich(t("{keys} saves the sheet.", KEYS), KEY_SIGNS)}</span>
      </p>`,
    close: t("Done"),
    done: label(session, Boolean(more)),
    able: Boolean(more) || !sheets.missing,
    act: () => press(session, Boolean(more)),
  };
}

/** Leaves the keys in a sentence, so that they can be drawn as such. */
const KEYS = { keys: "{keys}" };
const KEY_SIGNS = { keys: html`<kbd>Ctrl</kbd> + <kbd>Enter</kbd>` };

/** Digits on scales; Ctrl and Enter is done with the sheet also where Enter is a new line. @param {KeyboardEvent} event */
function byKeyboard(event) {
  const { key, ctrlKey, metaKey, target } = event;
  if (key !== "Enter" || !(ctrlKey || metaKey)) return byDigit(event);
  const sheet = /** @type {HTMLElement} */ (target).closest(".dialog-sheet");
  /** @type {HTMLFormElement} */ (sheet).requestSubmit();
}

/** @param {Session} session */
function told({ paper: sheets, room }) {
  const beside = sheets.correcting ? t("You correct the last sheet.") : sheets.said;
  if (room.tally?.step !== sheets.step?.id) return beside;
  return html`${/** @type {any} */ (room.tally)?.paper ? fromPaper(room.tally) : nothing} ${beside}`;
}

/** How many of a step's answers came from paper. @param {any} tally */
function fromPaper({ paper: count = 0, answers }) {
  const said = n(
    "{count} of {all} answers is from paper.",
    "{count} of {all} answers are from paper.",
    count,
    { ...FIGURE, all: number(answers, 0) },
  );
  return counted(said, count);
}

/** The same beside a result, where any did: a number, since nothing tells which. @param {Session} session */
export function paperMark({ room }) {
  const tally = /** @type {any} */ (room.tally);
  if (!tally?.paper || tally.step !== room.frame?.step?.id) return nothing;
  return html`<p class="paper-mark">${icons.pencil}<span>${fromPaper(tally)}</span></p>`;
}

/** @param {Session} session @param {boolean} more */
function label({ paper: sheets }, more) {
  if (more) return sheets.pages.next ?? t("Next");
  return sheets.missing || (sheets.correcting ? t("Save the correction") : t("Save, next sheet"));
}

/** @param {Session} session @param {boolean} more */
async function press(session, more) {
  if (more) session.paper.turn(1);
  else if (!(await session.paper.save())) return;
  toFirst();
}

/** The keyboard is where the next sheet begins, once that is drawn. */
function toFirst() {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const [field, other] = FIRST.map((what) => document.querySelector(what));
      /** @type {HTMLElement | null} */ (field ?? other)?.focus();
      /** @type {HTMLInputElement | null} */ (field)?.select();
      document.querySelector("dialog[open]")?.scrollTo(0, 0);
    }),
  );
}

/** Which step the sheets are for. @param {Session} session */
function piles({ paper: sheets, changed, tongue }) {
  return chosen({
    id: "paper-step",
    label: tongue.t("Step"),
    value: sheets.step?.id ?? "",
    options: sheets.steps.map(({ id, title, kind }) => [id, title || kindName(kind)]),
    choose: (id) => {
      sheets.chosen = id;
      changed();
    },
  });
}

/** @param {Session} session @param {import("../types.js").Frame} frame */
function groups({ paper: sheets, changed }, frame) {
  return chosen({
    id: "paper-group",
    label: t("Group"),
    value: sheets.group,
    options: [["", t("No group")], ...frame.groups.map((name) => [name, name])],
    choose: (name) => {
      sheets.group = name;
      changed();
    },
  });
}

/** @param {{id: string, label: string, value: string, options: string[][], choose: (value: string) => void}} field */
function chosen({ id, label, value, options, choose }) {
  return html`<p class="paper-group">
    <label for=${id}>${label}</label>
    <select
      id=${id}
      class="field"
      @change=${(/** @type {Event} */ { target }) => choose(/** @type {HTMLSelectElement} */ (target).value)}
    >
      ${options.map(([each, name]) => html`<option value=${each} .selected=${each === value}>${name}</option>`)}
    </select>
  </p>`;
}

/** What a kind's way of answering is given. @param {Session} session @returns {Record<string, any>} */
function moment(session) {
  const { paper: sheets, room, frame } = session;
  const { step } = sheets;
  return {
    settings: step?.settings,
    state: sheets.state,
    change: (/** @type {any} */ next) => sheets.change(next),
    now: () => moment(session),
    mine: null,
    tally: room.tally,
    room: { ...frame, step },
    together: false,
    group: sheets.group || null,
    mode: "paper",
    tell: (/** @type {string} */ text) => session.say(text),
    t,
    n,
    number,
  };
}
