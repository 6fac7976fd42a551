/** The page's connection to its room: the only script that knows Socket.IO. */
import { io, XHR as Polling } from "socket.io-client";
import { Line } from "./parts/line.js";
import { belongs, isOlder } from "./parts/newer.js";
import { Patience } from "./parts/patience.js";
import { ServerTime } from "./parts/server-time.js";

/**
 * @typedef {import("./frames.js").Asked} Asked
 * @typedef {import("./frames.js").Frame} Frame
 * @typedef {import("./frames.js").Here} Here
 * @typedef {import("./frames.js").Mine} Mine
 * @typedef {import("./frames.js").Piece} Piece
 * @typedef {import("./frames.js").Step} Step
 * @typedef {import("./frames.js").Tally} Tally
 * @typedef {import("./frames.js").Ack} Ack
 */

const FIRST_PAUSE_MS = 700;
const LONGEST_PAUSE_MS = 12_000;
const ANSWER_WITHIN_MS = 8_000;
const FRESH_FOR_MS = 20_000;
const NEWS = ["room", "tally", "here", "mine", "desk", "elsewhere"];
const WAYS = [Line, Polling];
// So often a break is thought to be the network's and not of the way that had worked until then.
const TRIES_THE_SAME_WAY = 4;

/**
 * Holds the newest state of the room and stays connected.
 *
 * Events: `room`, `tally`, `here`, `mine`, `seated`, `desk`, `store`, `elsewhere` after the field of that name changed; `state` when the
 * connection did; `refused` when the room does not let us in (`refusal` says why); `gone` when the room
 * was deleted.
 */
export class Room extends EventTarget {
  /** @type {Frame|null} */ frame = null;
  /** @type {Tally|null} */ tally = null;
  /** @type {Here|null} */ here = null;
  /** @type {Mine|null} */ mine = null;
  /** @type {any} */ desk = null;
  /** Whether the server has lost its store; only desks are told. */ store = { away: false };
  /** Whether the seat is open on another phone too. */ elsewhere = false;
  /** @type {string|null} */ seat = null;
  /** @type {string|null} */ group = null;
  /** @type {import("./frames.js").Seated|null} */ seated = null;
  /** @type {Piece|null} */ piece = null;
  /** @type {"connecting"|"connected"|"away"} */ state = "connecting";
  /** @type {Ack|null} */ refusal = null;

  /** @type {import("socket.io-client").Socket} */ #socket = /** @type {any} */ (null);
  /** @type {Asked} */ #asked = { code: "", as: "phone" };
  #patience = new Patience(FIRST_PAUSE_MS, LONGEST_PAUSE_MS);
  #time = new ServerTime();
  #hiddenSince = 0;
  #byLine = false;

  /**
   * Joins the room, and again after every break.
   *
   * @param {Asked} asked
   */
  connect(asked) {
    this.#asked = asked;
    this.#socket = io({
      transports: WAYS,
      tryAllTransports: true,
      reconnection: false,
      timeout: 10_000,
    });
    const socket = this.#socket;
    socket.on("connect", () => this.#join());
    socket.on("disconnect", () => this.#lost());
    socket.on("connect_error", () => this.#lost());
    for (const name of NEWS) socket.on(name, (news) => this.#take({ [name]: news }));
    socket.on("store", (store) => this.#hold("store", store));
    socket.on("seated", (seated) => {
      this.group = seated.group;
      this.#hold("seated", seated);
    });
    socket.on("gone", () => this.#gone());
    addEventListener("online", () => this.retry());
    document.addEventListener("visibilitychange", () => this.#seenAgain());
  }

  /**
   * Takes up what was last known of the room, until the room itself says more.
   *
   * @param {Pick<Room, "frame"|"seat"|"group"|"seated">} last
   */
  recall({ frame, seat, group, seated }) {
    if (!frame || this.frame) return;
    this.frame = { ...frame, version: 0 };
    this.seat = seat;
    this.group = group;
    this.seated = seated;
    this.#say("room");
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

  /** Tries to connect at once, and anew where an attempt hangs. */
  retry() {
    if (this.state === "connected") return;
    this.#patience.stop();
    if (this.#socket.connected) this.#join();
    else this.#connectAnew();
    this.#say("state");
  }

  /**
   * Asks the server; an answer that does not come in time is `{code: "away"}`, and the end of this line.
   *
   * @param {string} event
   * @param {object} payload
   * @param {{ timeout?: number }} [options] in ms
   * @returns {Promise<Ack>}
   */
  async request(event, payload, { timeout = ANSWER_WITHIN_MS } = {}) {
    const socket = this.#socket;
    const line = socket.id;
    try {
      if (line) return (await socket.timeout(timeout).emitWithAck(event, payload)) ?? {};
    } catch {
      // The device may not notice for minutes that nobody hears it.
      if (socket.id === line) socket.disconnect();
    }
    return { error: "", code: "away" };
  }

  /** When the next attempt to connect is made, in ms of this device's clock; 0: none waits. */
  get retryAt() {
    return this.#patience.until;
  }

  /** The server's clock, in Unix milliseconds. */
  now() {
    return this.#time.now();
  }

  /** What is left of the room's clock, in seconds; below 0 when time has run over; null without a clock. */
  secondsLeft() {
    return this.#time.left(this.frame?.clock);
  }

  #connectAnew() {
    const { io } = this.#socket.disconnect();
    const sameWay = this.#byLine && this.#patience.tries <= TRIES_THE_SAME_WAY;
    io.opts.transports = sameWay ? [Line] : WAYS;
    this.#socket.connect();
  }

  #wish() {
    return this.seat ? { ...this.#asked, seat: this.seat } : this.#asked;
  }

  async #join() {
    const line = this.#socket.id;
    const asked = Date.now();
    const ack = await this.request("join", this.#wish());
    if (this.#socket.id !== line) return;
    if (ack.room) this.#time.begin(ack.room.now, Line.answered() ?? { asked, came: Date.now() });
    if (!ack.error && ack.room) return this.#joined(ack);
    if (ack.code === "away" || ack.code === "slow_down") return this.#lost();
    if (ack.code === "unknown" && this.frame) return this.#gone();
    this.refusal = ack;
    this.#say("refused");
  }

  /** @param {Ack} ack */
  #joined(ack) {
    this.#patience.reset();
    this.#byLine = this.#socket.io.engine.transport instanceof Line;
    this.refusal = null;
    this.elsewhere = false;
    this.seat = ack.seat ?? this.seat;
    this.group = ack.group ?? null;
    this.seated = ack.seated ?? null;
    this.piece = ack.piece ?? this.piece;
    this.tally = null;
    this.mine = null;
    this.store = { away: false };
    this.#hold("state", "connected");
    this.#take(ack);
  }

  /** @param {Ack} news what came with an event of that name, or everything that came with a join */
  #take(news) {
    if (news.room && this.#takeFrame(news.room)) this.#say("room");
    if (news.tally && !isOlder(this.tally, news.tally)) this.#hold("tally", news.tally);
    if (news.mine && !isOlder(this.mine, news.mine)) this.#hold("mine", news.mine);
    if (news.here) this.#hold("here", news.here);
    if (news.desk) this.#hold("desk", news.desk);
    if (news.elsewhere) this.#hold("elsewhere", true);
  }

  /** @param {"tally"|"mine"|"here"|"desk"|"store"|"state"|"seated"|"elsewhere"} name @param {any} news */
  #hold(name, news) {
    this[name] = news;
    this.#say(name);
  }

  /** @param {Frame} frame */
  #takeFrame(frame) {
    this.#time.hear(frame.now);
    const held = this.frame;
    const late = held && frame.version < held.version;
    // A join's own frame may come after a newer one, and it alone knows the programme.
    if (late && (held.programme || !frame.programme)) return false;
    const newest = late ? held : frame;
    this.frame = { ...newest, programme: frame.programme ?? held?.programme };
    if (!belongs(this.tally, newest.step, held?.step)) this.tally = null;
    if (!belongs(this.mine, newest.step, held?.step)) this.mine = null;
    return true;
  }

  #lost() {
    this.#patience.wait(() => this.retry());
    this.#hold("state", "away");
  }

  #gone() {
    this.#socket.disconnect();
    this.#patience.stop();
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

  /** @param {string} name */
  #say(name) {
    this.dispatchEvent(new CustomEvent(name));
  }
}
