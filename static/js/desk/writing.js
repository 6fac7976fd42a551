/** What the whole room agreed on, written at the desk in the plenary round. */

import { Answer } from "../answers.js";

/**
 * @typedef {import("./session.js").Session} Session
 */

/** Keeps the answer of the present plenary round, from one frame to the next. */
export class Writing {
  /** @type {Answer | null} */ answer = null;
  #place = "";

  /**
   * @param {Session} session
   * @param {Record<string, any>} kinds how each kind is answered
   */
  constructor(session, kinds) {
    this.session = session;
    this.kinds = kinds;
  }

  /** The present step's kind. */
  get kind() {
    return this.kinds[this.session.frame?.step?.kind ?? ""] ?? null;
  }

  /** Follows the room: a new place is a new answer, and what the server has is taken over. */
  follow() {
    const { session, kind } = this;
    const { frame, room } = session;
    const step = frame?.step;
    const place = step?.round === "room" && kind ? `${step.id}/${step.epoch}` : "";
    if (place !== this.#place) {
      this.#place = place;
      this.answer = step && place ? this.#begin(step) : null;
      if (place) room.join({});
    }
    if (!frame || !step || !this.answer) return;
    this.answer.setSettings(step.settings);
    this.answer.setOpen(frame.open);
  }

  /** Takes over what the server has of this place. */
  take() {
    const { mine } = this.session.room;
    const step = this.session.frame?.step;
    if (mine && mine.step === step?.id && mine.round === step.round) this.answer?.take(mine);
  }

  /** @param {import("./types.js").Present} step */
  #begin(step) {
    const { session } = this;
    const code = session.frame?.code ?? "";
    const answer = new Answer({
      kind: this.kind,
      settings: step.settings,
      place: { code, step: step.id, round: step.round, epoch: step.epoch },
      together: false,
      keep: { load: () => null, save: () => {} },
      send: (event, payload) => session.room.request(event, payload),
      connected: () => session.connected,
    });
    answer.addEventListener("change", session.changed);
    return answer;
  }
}
