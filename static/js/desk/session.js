/** One sitting at the desk: the room as it is, what this desk is doing, and its way of asking. */

import { Groups } from "./groups.js";
import { previousMove } from "./next.js";
import { Paper } from "./paper.js";
import { titled } from "./plan.js";
import { refusal } from "./refusal.js";
import { Telling } from "./telling.js";
import { Writing } from "./writing.js";

/**
 * @typedef {import("./types.js").Frame} Frame
 * @typedef {import("./types.js").Move} Move
 * @typedef {{name: string, [more: string]: any}} Panel an open dialog, and what it is about
 */

const FRAME_WITHIN_MS = 1500;
const SECOND_PRESS_MS = 500;

export class Session {
  /** @type {import("./refusal.js").Notice | null} */ notice = null;
  /** @type {Panel | null} */ panel = null;
  /** @type {"" | "ask" | "wrong" | "slow" | "gone" | "away"} why the door is shut */ door = "";
  /** Whether the room was deleted. */
  gone = false;
  /** Whether the large button is doing what it said, or has just done it. */
  busy = false;
  /** The texts picked for merging, folded. @type {string[]} */
  picked = [];
  /** What the notes that are looked for hold. */
  filter = "";
  /** What the picked should be called, where something was written. */
  mergeInto = "";
  /** What stands beside the field that was last used. */
  said = "";
  /** Which page of a long result is shown, counted from 0. */
  page = 0;
  /** Whether the facilitator's notes are unfolded; null until somebody has folded or unfolded them here. */
  notesOpen = /** @type {boolean | null} */ (null);
  /** The steps whose long notes are shown whole. @type {string[]} */
  notesWhole = [];
  /** The group that people are moved from, where one was chosen; "" for none. @type {string | null} */
  moveFrom = null;
  /** Which address was copied last. */
  copied = "";
  /** Whether the step is to close by itself, while that is being asked for; else null. */
  closes = /** @type {boolean | null} */ (null);

  /** @type {Promise<unknown>} */ #last = Promise.resolve();
  /** @type {Frame | null} */ #frame = null;
  /** @type {(kind: string) => string} */ #kindName;
  #asking = 0;

  /**
   * @param {import("../room.js").Room} room
   * @param {import("./types.js").Tongue} tongue
   * @param {(kind: string) => string} kindName
   * @param {Record<string, any>} answering how each kind is answered
   * @param {() => void} changed called when the page should be drawn again
   */
  constructor(room, tongue, kindName, answering, changed) {
    this.room = room;
    this.tongue = tongue;
    this.#kindName = kindName;
    this.changed = changed;
    this.writing = new Writing(this, answering);
    this.paper = new Paper(this, answering);
    this.telling = new Telling(tongue);
    this.groups = new Groups(this);
    for (const name of ["tally", "desk"]) room.addEventListener(name, changed);
    room.addEventListener("here", () => this.#counted());
    room.addEventListener("state", () => this.#connection());
    room.addEventListener("store", () => this.#stored());
    room.addEventListener("room", () => this.#arrived());
    room.addEventListener("mine", () => this.writing.take());
    room.addEventListener("gone", () => this.set({ gone: true, panel: null }));
    room.addEventListener("refused", () => this.#refused());
  }

  /** The room's newest frame, every step with a title. */
  get frame() {
    return this.#frame;
  }

  get desk() {
    return /** @type {import("./types.js").DeskFrame | null} */ (this.room.desk);
  }

  get here() {
    return this.room.here ?? { people: 0, answered: 0 };
  }

  /** What came over to the present step, while that can still be changed. */
  get incoming() {
    const incoming = this.desk?.incoming;
    return incoming && incoming.step === this.frame?.step?.id ? incoming : null;
  }

  get connected() {
    return this.room.state === "connected";
  }

  /** @param {Partial<Session>} news */
  set(news) {
    Object.assign(this, news);
    this.changed();
  }

  /** What a listener was told last. */
  get spoken() {
    return this.telling.spoken;
  }

  /** @param {string} text for those who listen */
  say(text) {
    this.telling.say(text);
    this.changed();
  }

  /**
   * The large button: it changes its meaning when pressed, so one press is done before the next is
   * taken, and the second half of a double click is not the next step.
   *
   * @param {(frame: Frame) => Move | null} make
   */
  async press(make) {
    if (this.busy) return;
    this.set({ busy: true });
    const rest = new Promise((rested) => setTimeout(rested, SECOND_PRESS_MS));
    await Promise.all([this.move(make), rest]);
    this.set({ busy: false });
  }

  /** @param {(frame: Frame) => Move | null} make the move, made from the room as it is when sent */
  move(make) {
    return this.ask("move", make);
  }

  /** Goes one round or step back. */
  back() {
    return this.move(previousMove);
  }

  /**
   * Sends one request after those before it. What was made from an older room is never sent unseen:
   * when one is refused, those that wait behind it are dropped.
   *
   * @param {string} event
   * @param {(frame: Frame) => object | null} make
   * @returns {Promise<boolean>} whether it was done
   */
  ask(event, make) {
    const asking = this.#asking;
    const turn = this.#last.then(() => this.#send(event, make, asking));
    this.#last = turn;
    return turn;
  }

  /** Looks at the clock; called once a second. */
  tick() {
    this.telling.ticked(this.frame, this.room.now());
    this.groups.follow();
    this.changed();
  }

  /**
   * @param {string} event
   * @param {(frame: Frame) => object | null} make
   * @param {number} asking
   */
  async #send(event, make, asking) {
    if (!this.frame || !this.connected || asking !== this.#asking) return false;
    const payload = make(this.frame);
    if (!payload) return false;
    const answer = await this.room.request(event, { version: this.frame.version, ...payload });
    this.notice = refusal(answer, this.tongue);
    if (this.notice) this.#asking += 1;
    if (answer.code === "stale") await this.room.join({});
    else if (answer.version) await this.#seen(answer.version);
    this.changed();
    return !this.notice;
  }

  /**
   * Waits until the room's frame has come as far as `version`.
   *
   * @param {number} version
   */
  #seen(version) {
    const { room } = this;
    return new Promise((done) => {
      const timer = setTimeout(finish, FRAME_WITHIN_MS);
      function look() {
        if ((room.frame?.version ?? 0) >= version) finish();
      }
      function finish() {
        clearTimeout(timer);
        room.removeEventListener("room", look);
        done(undefined);
      }
      room.addEventListener("room", look);
      look();
    });
  }

  #arrived() {
    const before = this.#frame;
    const frame = titled(/** @type {Frame} */ (this.room.frame), this.#kindName);
    this.#frame = frame;
    this.writing.follow();
    this.telling.arrived(before, frame);
    if (before && before.step?.id !== frame.step?.id) this.#turn();
    this.changed();
  }

  #counted() {
    this.telling.counted(this.frame, this.here);
    this.changed();
  }

  #connection() {
    this.telling.connection(this.room.state);
    if (this.connected) this.writing.answer?.resume();
    this.changed();
  }

  #stored() {
    this.telling.stored(!this.room.store.away);
    this.changed();
  }

  /** Another step: nothing half done is taken along. */
  #turn() {
    Object.assign(this, { picked: [], mergeInto: "", said: "", page: 0, filter: "" });
  }

  #refused() {
    const code = this.room.refusal?.code;
    this.set({ door: code === "unknown" ? "gone" : "ask" });
  }
}
