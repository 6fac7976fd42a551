/** What a listener hears from the desk: what matters, once, and not every answer. */

import { chime } from "../parts/chime.js";
import { everybodyAnswered } from "./plan.js";
import { told, toldByClock } from "./told.js";

/**
 * @typedef {import("./types.js").Frame} Frame
 */

/** Set behind a sentence that is said twice in a row: without it a listener would hear it once. */
const AGAIN = "\u00a0";

export class Telling {
  /** What is said now. */
  spoken = "";

  #looked = 0;
  #away = false;
  #stores = true;
  /** The round of which «everybody has answered» was said. */
  #complete = "";

  /** @param {import("./types.js").Tongue} tongue */
  constructor(tongue) {
    this.tongue = tongue;
  }

  /** @param {string} text nothing is said where it is empty */
  say(text) {
    if (text) this.spoken = text === this.spoken ? text + AGAIN : text;
  }

  /**
   * @param {Frame | null} before
   * @param {Frame} frame
   */
  arrived(before, frame) {
    this.say(told(before, frame, this.tongue));
  }

  /**
   * Everybody has answered: said and heard once a round.
   *
   * @param {Frame | null} frame
   * @param {import("./types.js").Here} here
   */
  counted(frame, here) {
    if (!frame?.step || !everybodyAnswered(frame, here)) return;
    const { id, round, epoch } = frame.step;
    const place = `${id}/${round}/${epoch}`;
    if (place === this.#complete) return;
    this.#complete = place;
    this.say(this.tongue.t("Everybody has answered"));
    chime("all");
  }

  /**
   * Looks at the clock.
   *
   * @param {Frame | null} frame
   * @param {number} nowMs
   */
  ticked(frame, nowMs) {
    if (frame && this.#looked) {
      const { text, up } = toldByClock(frame, this.#looked, nowMs, this.tongue);
      this.say(text);
      if (up) chime("time");
    }
    this.#looked = nowMs;
  }

  /** @param {boolean} does whether what is answered is stored now */
  stored(does) {
    const { t } = this.tongue;
    if (does === this.#stores) return;
    this.#stores = does;
    this.say(
      does ? t("Answers are stored again") : t("The server cannot store anything right now."),
    );
  }

  /** @param {string} state of the connection */
  connection(state) {
    const { t } = this.tongue;
    const away = state === "away";
    if (state === "connecting" || away === this.#away) return;
    this.#away = away;
    this.say(away ? t("No contact with the server. Trying again.") : t("There is contact again"));
  }
}
