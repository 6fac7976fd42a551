/** The editor's present state and what can be done with it: what the views are drawn from. */
import { Check } from "./check.js";
import * as edit from "./document.js";
import { keep, onOther } from "./draft.js";
import { History } from "./history.js";
import { placed } from "./problems.js";

/**
 * @typedef {import("./document.js").Programme} Programme
 * @typedef {import("./document.js").Step} Step
 * @typedef {import("./problems.js").Problem} Problem
 * @typedef {{ name: "add" | "open" | "share" | "password", [more: string]: any }} Panel
 */

const SAVED_AFTER_MS = 400;

export class Session {
  /** @type {Panel | null} */ panel = null;
  /** @type {Problem[]} */ problems = [];
  /** The steps as the server reads them, by id; one that cannot be read stays as it last could. @type {Map<string, any>} */
  read = new Map();
  /** The id of the step in hand; "" for the programme itself. */
  selected = "";
  /** What came of what was pressed. */
  notice = "";
  /** Why it could not be done. */
  alarm = "";
  /** What a screen reader is told. */
  spoken = "";
  away = false;
  keeps = true;
  /** When it was last kept, Unix milliseconds; 0: not in this visit. */
  keptAt = 0;
  /** The steps in which all that is wrong is shown, also where nobody has written yet; "": the programme itself.
   * @type {Set<string>} */
  strict = new Set();
  /** What was typed where it is not what is kept: fields by their keys. @type {Map<string, string>} */
  typed = new Map();
  /** Fields that somebody has written in, by their keys. @type {Set<string>} */
  touched = new Set();
  /** Whether the faces show how it looks afterwards, with answers that are made up. */
  afterwards = false;
  /** Where the focus goes when the page is drawn: a selector. */
  focus = "";

  #history;
  #draw;
  #saving = 0;
  #check = new Check(
    (said, programme) => this.#heard(said, programme),
    (away) => this.#set({ away }),
    () => (this.afterwards ? edit.indexOf(this.programme, this.selected) : -1),
  );

  /** @param {Programme} programme @param {() => void} draw */
  constructor(programme, draw) {
    this.#history = new History({ programme, at: "" });
    this.#draw = draw;
    this.selected = programme.steps[0]?.id ?? "";
    this.#strictly(programme);
    this.#check.soon(programme, 0);
    onOther((other) => {
      const tidied = edit.tidy(other);
      if (tidied) this.#put(tidied, this.selected, "");
    });
  }

  get programme() {
    return this.#history.programme;
  }

  get canUndo() {
    return this.#history.canUndo;
  }

  get canRedo() {
    return this.#history.canRedo;
  }

  /** @returns {Step | null} */
  get step() {
    return this.programme.steps[edit.indexOf(this.programme, this.selected)] ?? null;
  }

  /** @param {Partial<Session>} state */
  set(state) {
    this.#set(state);
  }

  /** @param {string} id of a step, "" for the programme @param {string} [focus] a selector */
  select(id, focus = "") {
    this.#set({ selected: id, focus, notice: "" });
    if (this.afterwards) this.#check.soon(this.programme, 0);
  }

  /** @param {boolean} afterwards whether the faces show the result of answers that are made up */
  looks(afterwards) {
    this.#set({ afterwards });
    if (afterwards) this.#check.soon(this.programme, 0);
  }

  /**
   * A value in the step in hand, or in the programme itself.
   *
   * @param {string} id @param {import("./document.js").Path} path @param {any} value
   */
  write(id, path, value) {
    const whole = id ? ["steps", edit.indexOf(this.programme, id), ...path] : path;
    const field = [id, ...path].join(" ");
    this.touched.add(field);
    this.#put(edit.put(this.programme, whole, value), id, field);
  }

  /** @param {Step} step @param {string} said */
  add(step, said) {
    const here = edit.indexOf(this.programme, this.selected);
    const index = here < 0 ? this.programme.steps.length : here + 1;
    const next = edit.insert(this.programme, step, index);
    const { id } = next.steps[index];
    this.#set({ panel: null, selected: id, focus: "#title", spoken: said, notice: "" });
    this.#put(next, id, "");
  }

  /** @param {string} id @param {string} said */
  copy(id, said) {
    const index = edit.indexOf(this.programme, id);
    const next = edit.insert(this.programme, this.programme.steps[index], index + 1);
    const copy = next.steps[index + 1].id;
    this.#set({ selected: copy, focus: stepSelector(copy), spoken: said });
    this.#put(next, copy, "");
  }

  /** @param {string} id @param {string} said */
  remove(id, said) {
    const index = edit.indexOf(this.programme, id);
    const next = edit.without(this.programme, id);
    const beside = next.steps[Math.min(index, next.steps.length - 1)]?.id ?? "";
    const focus = beside ? stepSelector(beside) : ".plan-add";
    this.#set({ selected: beside, focus, spoken: said, notice: said });
    this.#put(next, id, "");
  }

  /** @param {string} id @param {number} to @param {string} said */
  move(id, to, said) {
    this.#set({ spoken: said });
    this.#put(edit.move(this.programme, id, to), id, "");
  }

  /** Another programme in the place of this one, which can be undone. @param {Programme} programme @param {string} said */
  open(programme, said) {
    this.typed.clear();
    this.touched.clear();
    this.#strictly(programme);
    const selected = programme.steps[0]?.id ?? "";
    this.#set({
      panel: null,
      selected,
      notice: said,
      spoken: said,
    });
    this.#put(programme, "", "");
  }

  undo() {
    this.#back(this.#history.undo());
  }

  redo() {
    this.#back(this.#history.redo());
  }

  /** All that is wrong in it, as the server says now; null where it does not answer. */
  async everythingWrong() {
    this.#strictly(this.programme);
    this.strict.add("");
    const said = await this.#check.now(this.programme);
    return said && this.problems;
  }

  /** Keeps what has been written since. */
  keepNow() {
    clearTimeout(this.#saving);
    this.#saving = 0;
    const { programme } = this;
    this.#set({ keeps: keep(edit.isBlank(programme) ? null : programme), keptAt: Date.now() });
  }

  /** What stands there now is held to all that it needs. @param {Programme} programme */
  #strictly({ steps }) {
    this.strict = new Set(steps.map((/** @type {Step} */ step) => step.id));
  }

  /** @param {string | null} at */
  #back(at) {
    if (at === null) return;
    const { programme } = this;
    const there = edit.indexOf(programme, at) >= 0 || at === "";
    const selected = there ? at : (programme.steps[0]?.id ?? "");
    this.#set({ selected, notice: "" });
    this.#changed();
  }

  /** @param {Programme} next @param {string} at @param {string} field */
  #put(next, at, field) {
    this.#history.put({ programme: next, at }, field, Date.now());
    this.#changed();
  }

  #changed() {
    const { programme } = this;
    if (edit.indexOf(programme, this.selected) < 0) this.selected = "";
    this.#check.soon(programme);
    // Not put off by what is written next: it is never far behind.
    this.#saving ||= setTimeout(() => this.keepNow(), SAVED_AFTER_MS);
    this.#draw();
  }

  /** @param {import("./check.js").Said} said @param {Programme} programme as it was asked about */
  #heard(said, programme) {
    for (const step of said.steps) if (step) this.read.set(step.id, step);
    this.#set({ problems: placed(said.problems, programme) });
  }

  /** @param {Partial<Session>} state */
  #set(state) {
    const isNews = state.notice !== undefined || state.alarm !== undefined;
    Object.assign(this, isNews ? { notice: "", alarm: "" } : {}, state);
    this.#draw();
  }
}

/** @param {string} id */
export function stepSelector(id) {
  return `[data-step="${CSS.escape(id)}"] .plan-step`;
}
