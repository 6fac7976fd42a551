/** A phone that is in no room: a step can be tried on it, and nothing is sent. */
import { contact } from "../phone/contact.js";
import { n, number, t } from "../texts.js";

/** Has what the pages of a step take from a phone's app. */
export class Rehearsal {
  /** @type {any} */ frame = null;
  /** @type {any} */ kind = null;
  /** @type {any} */ answer = null;
  /** @type {any} */ tally = null;
  placeKey = "";
  n = n;

  #draw;

  /** @param {() => void} draw */
  constructor(draw) {
    this.#draw = draw;
  }

  /** @param {import("../plan/scene.js").Scene} scene @param {any} kind */
  show({ frame, results, answers }, kind) {
    const key = JSON.stringify([frame.step.id, frame.step.kind, frame.step.settings]);
    this.frame = frame;
    this.kind = kind;
    this.tally = results && {
      step: frame.step.id,
      round: frame.step.round,
      version: 1,
      answers,
      results,
    };
    if (key !== this.placeKey) {
      this.placeKey = key;
      const state = kind?.listens ? null : kind?.begin(frame.step.settings, null);
      this.answer = { state, received: null, editing: false, wish: null, problem: null };
    }
  }

  get together() {
    return this.frame.step.round === "group";
  }

  /** @param {string} [label] */
  head(label) {
    const { groups, clock } = this.frame;
    return {
      aside: label ?? (this.together ? groups[0] : ""),
      clock: clock?.left ?? null,
      contact: contact({
        state: "connected",
        gone: false,
        away: false,
        online: true,
        kept: false,
        retryAt: 0,
        now: 0,
      }),
    };
  }

  /** What a kind's functions get. @returns {any} */
  at() {
    const { frame, answer, tally, together } = this;
    return {
      settings: frame.step.settings,
      state: answer.state,
      change: (/** @type {(newest: any) => any} */ next) => this.#change(next),
      now: () => this.at(),
      mine: null,
      tally,
      room: frame,
      together,
      group: together ? frame.groups[0] : null,
      piece: null,
      left: frame.clock?.left ?? null,
      ask: async () => ({}),
      draw: this.#draw,
      mode: "phone",
      tell: () => {},
      t,
      n,
      number,
    };
  }

  /** @param {number} page */
  turnTo(page) {
    this.#change((state) => ({ ...state, page }));
  }

  leave() {}

  deliver() {
    this.answer.problem = { error: t("This is only how it looks: nothing is sent.") };
    this.#draw();
  }

  /** @param {(newest: any) => any} next */
  #change(next) {
    this.answer.state = next(this.answer.state);
    this.answer.problem = null;
    this.#draw();
  }
}
