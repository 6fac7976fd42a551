/** What the fields of one form share: where they write, what is wrong in them, and what was typed there. */
import { page } from "../texts.js";
import * as edit from "./document.js";
import { Claims } from "./problems.js";

/**
 * @typedef {import("./document.js").Path} Path
 * @typedef {import("./problems.js").Problem} Problem
 */

export class Scope {
  #session;
  #id;
  claims;

  /** @param {import("./session.js").Session} session @param {string} id of the step; "" for the programme itself */
  constructor(session, id) {
    this.#session = session;
    this.#id = id;
    this.claims = new Claims(session.problems.filter(({ step }) => step === id));
  }

  get id() {
    return this.#id;
  }

  get session() {
    return this.#session;
  }

  /** The step, or the programme. */
  get whole() {
    const { programme } = this.#session;
    return this.#id ? (programme.steps[edit.indexOf(programme, this.#id)] ?? {}) : programme;
  }

  /** @param {Path} path */
  get(path) {
    return edit.at(this.whole, path);
  }

  /** @param {Path} path @param {any} value */
  set(path, value) {
    this.#session.write(this.#id, path, value);
  }

  /** What was typed in a field, where it was. @param {Path} path @returns {string | undefined} */
  typed(path) {
    return this.#session.typed.get(this.keyOf(path));
  }

  /** @param {Path} path @param {string} text @param {any} value what it means */
  type(path, text, value) {
    this.#session.typed.set(this.keyOf(path), text);
    this.set(path, value);
  }

  /** Whether what is wrong here is said aloud: somebody has written here, or wants to go on. @param {Path} path */
  isTouched(path) {
    return this.#session.strict.has(this.#id) || this.#session.touched.has(this.keyOf(path));
  }

  /** @param {Path} path */
  touch(path) {
    const key = this.keyOf(path);
    if (this.#session.touched.has(key)) return;
    this.#session.touched.add(key);
    this.#session.set({});
  }

  /** A field's id in the page. @param {Path} path */
  idOf(path) {
    return path.join("-");
  }

  /** Whether this is the list that may come from an earlier step. @param {Path} path */
  takesFrom(path) {
    const form = page.forms[this.whole.kind];
    return String(path) === String(["settings", form?.list_name]);
  }

  /** @param {Path} path */
  keyOf(path) {
    return [this.#id, ...path].join(" ");
  }
}
