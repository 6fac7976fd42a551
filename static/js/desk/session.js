/** One sitting at the desk: the room as it is, what this desk is doing, and its way of asking. */

import { openMove, previousMove } from "./next.js";
import { titled } from "./plan.js";
import { refusal } from "./refusal.js";
import { told, toldByClock } from "./told.js";
import { Writing } from "./writing.js";

/**
 * @typedef {import("./types.js").Frame} Frame
 * @typedef {import("./types.js").Move} Move
 * @typedef {{name: string, [more: string]: any}} Panel an open dialog, and what it is about
 */

const FRAME_WITHIN_MS = 1500;

export class Session {
  /** @type {import("./refusal.js").Notice | null} */ notice = null;
  /** @type {Panel | null} */ panel = null;
  /** @type {"" | "ask" | "wrong" | "slow" | "gone" | "away"} why the door is shut */ door = "";
  /** Whether the room was deleted. */
  gone = false;
  /** What a listener was told last. */
  spoken = "";
  /** The texts picked for merging, folded. @type {string[]} */
  picked = [];
  /** What the picked should be called, where something was written. */
  mergeInto = "";
  /** What stands beside the field that was last used. */
  said = "";
  /** Which page of a long result is shown, counted from 0. */
  page = 0;
  /** Which address was copied last. */
  copied = "";

  /** @type {Promise<unknown>} */ #last = Promise.resolve();
  /** @type {Frame | null} */ #frame = null;
  /** @type {(kind: string) => string} */ #kindName;
  #looked = 0;
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
    for (const name of ["tally", "here", "desk", "state"]) room.addEventListener(name, changed);
    room.addEventListener("room", () => this.#arrived());
    room.addEventListener("mine", () => this.writing.take());
    room.addEventListener("state", () => this.connected && this.writing.answer?.resume());
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

  /** @param {(frame: Frame) => Move | null} make the move, made from the room as it is when sent */
  move(make) {
    return this.ask("move", make);
  }

  /** Opens for answers. */
  open() {
    return this.move((frame) => openMove(frame, this.room.now()));
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
    const now = this.room.now();
    if (this.frame && this.#looked) {
      this.spoken = toldByClock(this.frame, this.#looked, now, this.tongue) || this.spoken;
    }
    this.#looked = now;
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
    this.spoken = told(before, frame, this.tongue) || this.spoken;
    if (before && before.step?.id !== frame.step?.id) this.#turn();
    this.changed();
  }

  /** Another step: nothing half done is taken along. */
  #turn() {
    Object.assign(this, { picked: [], mergeInto: "", said: "", page: 0 });
  }

  #refused() {
    const code = this.room.refusal?.code;
    this.set({ door: code === "unknown" ? "gone" : "ask" });
  }
}
