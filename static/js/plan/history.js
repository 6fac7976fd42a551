/** What has been written, and the way back and forth in it. Typing in one field is one step of it. */

/**
 * @typedef {{ programme: import("./document.js").Programme, at: string }} Moment `at`: the step it was changed in
 */

const TOGETHER_MS = 1_200;
const MOST = 200;

export class History {
  /** @type {Moment[]} */ #past = [];
  /** @type {Moment[]} */ #future = [];
  #now;
  #field = "";
  #when = 0;

  /** @param {Moment} now */
  constructor(now) {
    this.#now = now;
  }

  get programme() {
    return this.#now.programme;
  }

  get canUndo() {
    return this.#past.length > 0;
  }

  get canRedo() {
    return this.#future.length > 0;
  }

  /**
   * @param {Moment} next
   * @param {string} field what is changed; changes of one field within a moment are one. Empty: never
   * @param {number} when milliseconds
   */
  put(next, field, when) {
    if (next.programme === this.#now.programme) return;
    const goesOn = field && field === this.#field && when - this.#when < TOGETHER_MS;
    if (!goesOn) this.#past = [...this.#past, this.#now].slice(-MOST);
    this.#now = goesOn ? { ...next, at: this.#now.at } : next;
    this.#future = [];
    this.#field = field;
    this.#when = when;
  }

  /** @returns {string | null} the step in which something was taken back, null where there is nothing to take back */
  undo() {
    const before = this.#past.pop();
    if (!before) return null;
    const { at } = this.#now;
    this.#future.push(this.#now);
    this.#now = before;
    this.#field = "";
    return at;
  }

  /** @returns {string | null} the step in which something was done again */
  redo() {
    const after = this.#future.pop();
    if (!after) return null;
    this.#past.push(this.#now);
    this.#now = after;
    this.#field = "";
    return after.at;
  }
}
