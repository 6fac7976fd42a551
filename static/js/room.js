/** The page's connection to its room: the only script that knows Socket.IO. */
import { io } from "socket.io-client";

/**
 * @typedef {{ id: string, kind: string, title: string, prompt: string, settings: Record<string, any>,
 *   by: string[], round: string, epoch: number }} Step
 * @typedef {{ ends: number|null, left: number, running: boolean }} Clock times as in the contract
 * @typedef {{ version: number, code: string, title: string, language: string, step: Step|null,
 *   open: boolean, shown: boolean, clock: Clock|null, groups: string[], now: number,
 *   programme?: any }} Frame
 * @typedef {{ step: string, round: string, version: number, answers: number, results: any,
 *   waiting_for?: number }} Tally
 * @typedef {{ step: string, round: string, epoch: number, answer: any, version: number,
 *   draft: boolean }} Mine
 * @typedef {{ people: number, answered: number }} Here
 * @typedef {{ shape: string, fill: string, number: number }} Piece
 * @typedef {{ code: string, as: "phone"|"screen"|"desk", language?: string, key?: string,
 *   group?: string }} Asked
 * @typedef {{ error?: string, code?: string, [name: string]: any }} Ack
 */

const FIRST_PAUSE_MS = 700;
const LONGEST_PAUSE_MS = 12_000;
const ANSWER_WITHIN_MS = 8_000;
const FRESH_FOR_MS = 20_000;

/**
 * Holds the newest state of the room and stays connected.
 *
 * Events: `room`, `tally`, `here`, `mine`, `desk` after the field of that name changed; `state` when the
 * connection did; `refused` when the room does not let us in (`refusal` says why); `gone` when the room
 * was deleted.
 */
export class Room extends EventTarget {
  /** @type {Frame|null} */ frame = null;
  /** @type {Tally|null} */ tally = null;
  /** @type {Here|null} */ here = null;
  /** @type {Mine|null} */ mine = null;
  /** @type {any} */ desk = null;
  /** @type {string|null} */ seat = null;
  /** @type {string|null} */ group = null;
  /** @type {Piece|null} */ piece = null;
  /** @type {"connecting"|"connected"|"away"} */ state = "connecting";
  /** @type {Ack|null} */ refusal = null;
  /** What to add to this device's clock to get the server's, in ms. */
  offset = 0;
  /** When the next attempt to connect is made, in ms of this device's clock; 0: none waits. */
  retryAt = 0;

  /** @type {import("socket.io-client").Socket} */ #socket = /** @type {any} */ (null);
  /** @type {Asked} */ #asked = { code: "", as: "phone" };
  #attempts = 0;
  #timer = 0;
  #hiddenSince = 0;

  /**
   * Joins the room, and again after every break.
   *
   * @param {Asked} asked
   */
  connect(asked) {
    this.#asked = asked;
    this.#socket = io({
      transports: ["websocket", "polling"],
      tryAllTransports: true,
      reconnection: false,
      timeout: 10_000,
    });
    const socket = this.#socket;
    socket.on("connect", () => this.#join());
    socket.on("disconnect", () => this.#lost());
    socket.on("connect_error", () => this.#lost());
    socket.on("room", (frame) => this.#take({ room: frame }));
    socket.on("tally", (tally) => this.#take({ tally }));
    socket.on("here", (here) => this.#take({ here }));
    socket.on("mine", (mine) => this.#take({ mine }));
    socket.on("desk", (desk) => this.#take({ desk }));
    socket.on("gone", () => this.#gone());
    addEventListener("online", () => this.retry());
    document.addEventListener("visibilitychange", () => this.#seenAgain());
  }

  /**
   * Joins anew, this once with something more said, such as `{group}`. Resolves to the room's answer.
   *
   * @param {Partial<Asked>} more
   */
  async join(more) {
    const ack = await this.request("join", { ...this.#wish(), ...more });
    if (!ack.error && ack.room) this.#joined(ack);
    return ack;
  }

  /** Tries to connect at once, where an attempt waits. */
  retry() {
    if (this.state !== "away") return;
    clearTimeout(this.#timer);
    this.retryAt = 0;
    if (this.#socket.connected) this.#join();
    else this.#socket.connect();
    this.#say("state");
  }

  /**
   * Asks the server; an answer that does not come in time is `{code: "away"}`.
   *
   * @param {string} event
   * @param {object} payload
   * @param {{ timeout?: number }} [options] in ms
   * @returns {Promise<Ack>}
   */
  async request(event, payload, { timeout = ANSWER_WITHIN_MS } = {}) {
    if (!this.#socket.connected) return { error: "", code: "away" };
    try {
      return (await this.#socket.timeout(timeout).emitWithAck(event, payload)) ?? {};
    } catch {
      return { error: "", code: "away" };
    }
  }

  /** The server's clock, in Unix milliseconds. */
  now() {
    return Date.now() + this.offset;
  }

  /** What is left of the room's clock, in seconds; below 0 when time has run over; null without a clock. */
  secondsLeft() {
    const clock = this.frame?.clock;
    if (!clock) return null;
    if (!clock.running || clock.ends === null) return clock.left;
    return (clock.ends - this.now()) / 1000;
  }

  #wish() {
    return this.seat ? { ...this.#asked, seat: this.seat } : this.#asked;
  }

  async #join() {
    const ack = await this.request("join", this.#wish());
    if (!ack.error && ack.room) return this.#joined(ack);
    if (ack.code === "away" || ack.code === "slow_down") return this.#lost();
    if (ack.code === "unknown" && this.frame) return this.#gone();
    this.refusal = ack;
    this.#say("refused");
  }

  /** @param {Ack} ack */
  #joined(ack) {
    this.#attempts = 0;
    this.retryAt = 0;
    clearTimeout(this.#timer);
    this.refusal = null;
    this.seat = ack.seat ?? this.seat;
    this.group = ack.group ?? null;
    this.piece = ack.piece ?? this.piece;
    this.offset = Number.NEGATIVE_INFINITY;
    this.tally = null;
    this.mine = null;
    this.#setState("connected");
    this.#take(ack);
  }

  /** @param {Ack} news what came with an event of that name, or everything that came with a join */
  #take(news) {
    if (news.room && this.#takeFrame(news.room)) this.#say("room");
    if (news.tally && this.#takeTally(news.tally)) this.#say("tally");
    if (news.mine && this.#takeMine(news.mine)) this.#say("mine");
    if (news.here) {
      this.here = news.here;
      this.#say("here");
    }
    if (news.desk) {
      this.desk = news.desk;
      this.#say("desk");
    }
  }

  /** @param {Frame} frame */
  #takeFrame(frame) {
    // The shortest way is the truest: a frame that took long makes the server's clock look slow.
    this.offset = Math.max(this.offset, frame.now - Date.now());
    if (this.frame && frame.version < this.frame.version) return false;
    const before = this.frame?.step;
    this.frame = { ...frame, programme: frame.programme ?? this.frame?.programme };
    const step = frame.step;
    const elsewhere = step?.id !== before?.id || step?.round !== before?.round;
    if (elsewhere || step?.epoch !== before?.epoch) {
      if (!this.#isHere(this.tally) || !elsewhere) this.tally = null;
      if (!this.#isHere(this.mine) || this.mine?.epoch !== step?.epoch) this.mine = null;
    }
    return true;
  }

  /** @param {Tally} tally */
  #takeTally(tally) {
    const held = this.tally;
    const alike = held && held.step === tally.step && held.round === tally.round;
    if (alike && tally.version < held.version) return false;
    this.tally = tally;
    return true;
  }

  /** @param {Mine} mine */
  #takeMine(mine) {
    const held = this.mine;
    const alike = held && held.step === mine.step && held.round === mine.round;
    if (alike && mine.epoch < held.epoch) return false;
    if (alike && mine.epoch === held.epoch && mine.version < held.version) return false;
    this.mine = mine;
    return true;
  }

  /** @param {{step: string, round: string}|null} what */
  #isHere(what) {
    const step = this.frame?.step;
    return Boolean(what && step && what.step === step.id && what.round === step.round);
  }

  #lost() {
    clearTimeout(this.#timer);
    const pause = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** this.#attempts);
    // Spread out, so that a whole room does not come back in the same instant.
    const wait = pause * (0.5 + Math.random());
    this.#attempts += 1;
    this.retryAt = Date.now() + wait;
    this.#timer = setTimeout(() => this.retry(), wait);
    this.#setState("away");
  }

  #gone() {
    clearTimeout(this.#timer);
    this.#socket.disconnect();
    clearTimeout(this.#timer);
    this.retryAt = 0;
    this.#say("gone");
  }

  /** A phone that slept may hold a dead connection that looks alive: joining again finds out. */
  #seenAgain() {
    if (document.hidden) {
      this.#hiddenSince = Date.now();
      return;
    }
    if (this.state === "away") this.retry();
    else if (this.#socket.connected && Date.now() - this.#hiddenSince > FRESH_FOR_MS) this.#join();
  }

  /** @param {"connecting"|"connected"|"away"} state */
  #setState(state) {
    this.state = state;
    this.#say("state");
  }

  /** @param {string} name */
  #say(name) {
    this.dispatchEvent(new CustomEvent(name));
  }
}
