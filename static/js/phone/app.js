/** The phone's present state and what a person can do with it: what the pages are drawn from. */
import { withinTime } from "../parts/grace.js";
import { n, number, page, t } from "../texts.js";
import { contact, until } from "./contact.js";
import { Following } from "./following.js";
import { Groups } from "./groups.js";
import { forget } from "./keep.js";
import { Kinds, openAnew } from "./kinds.js";
import { menu } from "./menu.js";
import { way } from "./pace-list.js";
import { answerAt, isOf, placeOf, roundName } from "./place.js";
import { tell } from "./told.js";
import { Turns } from "./turns.js";
import { where } from "./where.js";

/** @typedef {import("./pace.js").OwnFrame} Frame */
const SAY_AFTER_MS = 1_500;

export class App {
  room;
  kinds = new Kinds();
  gone = false;
  groups;
  turns = new Turns(this, () => this.#draw());
  /** @type {import("../answers.js").Answer|null} */ answer = null;
  placeKey = "";
  n = n;

  #draw;
  #following = new Following(() => this.#draw());
  #awaySince = 0;
  /** The place of which the room has said what it has, before the kind was here to take it. */
  #owed = "";

  /** @param {import("../room.js").Room} room @param {import("./pace.js").Pace} pace @param {() => void} draw */
  constructor(room, pace, draw) {
    this.room = room;
    this.pace = pace;
    this.#draw = draw;
    this.groups = new Groups(room, draw);
    for (const news of ["room", "tally", "mine", "seated", "elsewhere"])
      room.addEventListener(news, () => this.#news());
    room.addEventListener("state", () => this.#connection());
    this.kinds.addEventListener("change", () => this.#kindNews());
    room.addEventListener("refused", draw);
    room.addEventListener("gone", () => {
      this.gone = true;
      forget(page.code ?? "");
      draw();
    });
  }

  /** Only asked for where there is a frame. @returns {Frame} */
  get frame() {
    return /** @type {Frame} */ (this.room.frame);
  }

  get tally() {
    return this.room.tally;
  }

  /** @returns {any} the phone's module of the step's kind, if it has one and it is here */
  get kind() {
    return this.kinds.of(this.room.frame?.step?.kind ?? "");
  }

  /** Whether the step's kind is on its way here. */
  get isComing() {
    return this.kinds.lacks(this.room.frame?.step?.kind ?? "");
  }

  get together() {
    return this.room.frame?.step?.round === "group";
  }

  where() {
    const { room, gone, groups, answer, kind } = this;
    return where({
      gone,
      turning: this.turns.open,
      refused: Boolean(room.refusal),
      frame: room.frame,
      tally: room.tally,
      group: room.group,
      choosing: groups.choosing,
      canAnswer: Boolean(kind),
      coming: this.isComing,
      listens: kind?.listens,
      answer,
      held: this.#isHeld(),
      asked: kind?.asks?.(room.frame?.step?.settings, answer?.received?.answer),
    });
  }

  /** What the head of every page in the room shows. @param {string} [label] */
  head(label) {
    const step = this.frame.step;
    const rounds = step && step.by.length > 1 ? roundName(step.round) : "";
    return {
      aside: label ?? (this.together && this.room.group ? this.room.group : rounds),
      clock: step ? withinTime(this.frame.clock, this.room.secondsLeft()) : null,
      contact: this.contact(),
      menu: menu(),
      way: way(this),
    };
  }

  /** What the head says of the connection. */
  contact() {
    return contact({
      state: this.room.state,
      gone: this.gone,
      away: this.isAway(),
      online: navigator.onLine,
      kept: this.#isHeld(),
      retryAt: this.#retryAt(),
      now: Date.now(),
    });
  }

  /** Whether the network has been gone long enough to say so. */
  isAway() {
    return this.room.state === "away" && Date.now() - this.#awaySince > SAY_AFTER_MS;
  }

  /** What a kind's functions get. @returns {any} */
  at() {
    const { answer, room, together, tally } = this;
    return {
      settings: this.frame.step?.settings,
      state: answer?.state,
      change: this.#following.changing(answer),
      now: () => this.at(),
      mine: answer?.received?.answer ?? null,
      tally,
      room: room.frame,
      together,
      group: room.group,
      piece: room.piece,
      left: room.secondsLeft(),
      ask: (/** @type {string} */ event, /** @type {object} */ wish) => room.request(event, wish),
      draw: this.#draw,
      mode: "phone",
      tell,
      t,
      n,
      number,
    };
  }

  /** When the next try to reach the server is made, in words. */
  secondsToRetry = () => until(this.#retryAt(), Date.now());

  tryNow = () => {
    this.room.retry();
    this.kinds.retry();
    this.answer?.resume();
  };

  change = () => {
    this.answer?.edit();
    if (this.kind?.pages) this.turnTo(0);
  };

  leave = () => this.answer?.leave();

  deliver = () => {
    this.answer?.deliver();
    setTimeout(this.#draw, SAY_AFTER_MS + 50);
  };

  /** @param {number} page */
  turnTo(page) {
    this.answer?.change((/** @type {any} */ state) => ({ ...state, page }));
  }

  #retryAt() {
    return this.room.state === "connected" ? (this.answer?.retryAt ?? 0) : this.room.retryAt;
  }

  /** Whether an answer has waited long enough to be sent for the page to say so. */
  #isHeld() {
    const { wish } = this.answer ?? {};
    return Boolean(this.room.frame?.open && wish && Date.now() - wish.at > SAY_AFTER_MS);
  }

  #news() {
    const { room } = this;
    this.groups.ask(room.frame);
    this.kinds.want(room.frame?.step?.kind ?? "");
    this.#place();
    this.answer?.setSettings(room.frame?.step?.settings);
    this.answer?.setOpen(Boolean(room.frame?.open));
    if (isOf(this.answer?.place, room.mine)) this.answer?.take(room.mine);
    this.#draw();
  }

  /** The step's kind is here, or it is not to be had. */
  #kindNews() {
    const { room, kinds, isComing } = this;
    if (isComing && kinds.isOld && room.state === "connected") openAnew();
    if (!room.frame || isComing) return this.#draw();
    this.#news();
    if (this.#owed === JSON.stringify(placeOf(room))) this.#rejoined();
    this.#owed = "";
  }

  #connection() {
    if (this.room.state === "away" && !this.#awaySince) {
      this.#awaySince = Date.now();
      setTimeout(this.#draw, SAY_AFTER_MS + 50);
    }
    if (this.room.state === "connected") {
      this.#awaySince = 0;
      // The join's own news come next, in the same turn; then what waits is sent.
      queueMicrotask(() => this.#rejoined());
    }
    this.#draw();
  }

  #rejoined() {
    if (this.isComing) {
      this.#owed = JSON.stringify(placeOf(this.room));
      return;
    }
    this.#place();
    if (!isOf(this.answer?.place, this.room.mine)) this.answer?.take(null);
    this.answer?.resume();
  }

  /** The answer that belongs to where the room is now. */
  #place() {
    const { room, kind } = this;
    const step = room.frame?.step;
    const place = placeOf(room);
    if (!step || !kind || kind.listens || !place) {
      this.answer = null;
      this.placeKey = "";
      return;
    }
    const key = JSON.stringify([place, room.seat]);
    if (key === this.placeKey) return;
    const cleared = this.answer?.place.step === step.id && this.answer.place.epoch < step.epoch;
    this.placeKey = key;
    this.answer = answerAt(place, room, kind);
    const error = t("The answers were cleared. Please answer again.");
    if (cleared) this.answer.problem = { code: "stale", error };
    this.answer.addEventListener("change", this.#following.follow);
  }
}
