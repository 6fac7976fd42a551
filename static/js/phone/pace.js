/** Steps at people's own pace: the one that this phone has in hand is what its room stands at, for its pages. */
import { alike } from "../parts/same.js";
import { Room } from "../room.js";
import { keepFor } from "./keep.js";

/**
 * @typedef {import("../room.js").Step & { open: boolean, opens: number|null, until: number|null,
 *   results?: any }} PaceStep its `settings` come when it opens; `results`: what is told, where nobody answers
 * @typedef {{ own: boolean, steps: PaceStep[] }} Paced `own`: the whole room is so
 * @typedef {import("../room.js").Frame & { own?: PaceStep }} OwnFrame `own`: it is this phone's alone
 * @typedef {{ answered: boolean, unsent: boolean }} Standing `unsent`: something is kept here that was not sent
 */

const LIST = "";
const GATHERING = "gathering";

/** A room that remembers this phone's own answers to such steps. */
export class OwnRoom extends Room {
  /** @type {Record<string, import("../room.js").Mine>} by step */ allMine = {};

  /** @param {string} event @param {any} payload @param {{ timeout?: number }} [options] */
  async request(event, payload, options) {
    const ack = await super.request(event, payload, options);
    if (event === "join" && ack.room) this.allMine = ack.all_mine ?? {};
    if (event === "cast" && ack.version) {
      const { step, round, epoch, answer } = payload;
      this.allMine[step] = { step, round, epoch, answer, version: ack.version, draft: false };
    }
    return ack;
  }
}

export class Pace {
  /** What the person chose: a step's id, the list, or what everybody does together. @type {string|null} */
  #chosen = null;
  /** Where the room was led last. */
  #led = "";
  #room;

  /** @param {OwnRoom} room */
  constructor(room) {
    this.#room = room;
    /** The room as the phone's pages see it. */
    this.room = this.#seen();
    room.addEventListener("room", () => this.#follow());
  }

  get steps() {
    return this.#room.frame?.pace?.steps ?? [];
  }

  /** Whether the whole room is so. */
  get own() {
    return Boolean(this.#room.frame?.pace?.own);
  }

  /** The step in hand. @returns {PaceStep|undefined} */
  get step() {
    if (!this.#chosen) return undefined;
    return this.steps.find(({ id, settings }) => id === this.#chosen && settings);
  }

  get isListed() {
    const { frame } = this.#room;
    if (!frame || !this.steps.length || this.step) return false;
    if (this.#chosen === GATHERING) return this.own && !frame.step;
    if (this.#chosen === LIST || this.own) return true;
    return !frame.open && this.steps.some(({ open }) => open);
  }

  /** What everybody does together now, where it is something else than the list. */
  get gathering() {
    const { frame } = this.#room;
    if (!frame?.step) return null;
    const together = !this.own || votes(frame) || (frame.shown && !frame.open);
    return together ? frame.step : null;
  }

  list = () => this.choose(LIST);
  gather = () => this.choose(GATHERING);

  /** @param {string} chosen a step's id */
  choose(chosen) {
    this.#chosen = chosen;
    this.#room.dispatchEvent(new CustomEvent("room"));
  }

  /**
   * @param {PaceStep} step
   * @param {import("../answers.js").Kind|undefined} kind where it is here
   * @returns {Standing}
   */
  standing({ id, round, epoch, settings }, kind) {
    const { frame, seat, allMine } = this.#room;
    const place = { code: frame?.code ?? "", step: id, round, epoch, group: null };
    const kept = keepFor(place, seat).load();
    const known = allMine[id]?.epoch === epoch || Boolean(kept?.received);
    const draft = (/** @type {any} */ state) => (kind?.draft ?? kind?.answer)?.(settings, state);
    const begun = (/** @type {any} */ state) =>
      kind?.begin && !alike(draft(state), draft(kind.begin(settings, kept?.known?.answer ?? null)));
    return { answered: known, unsent: Boolean(kept && (kept.wish || begun(kept.state))) };
  }

  /** The facilitator goes on, or asks for votes: everybody is there, whatever they had in hand. */
  #follow() {
    const { frame } = this.#room;
    const { id, round } = frame?.step ?? {};
    const isVote = votes(frame);
    const led = JSON.stringify([id, round, frame?.open, isVote]);
    const isOwn = this.own || this.steps.some((step) => step.id === id);
    const goesOn = isVote || (this.#led && id && !isOwn);
    if (goesOn && led !== this.#led) this.#chosen = GATHERING;
    this.#led = led;
  }

  /** @returns {Room} */
  #seen() {
    const ours = new Map(
      /** @type {[string | symbol, () => unknown][]} */ ([
        ["frame", () => this.#frame()],
        ["mine", () => this.#mine()],
        ["tally", () => (this.step ? told(this.step) : this.#room.tally)],
        ["secondsLeft", () => () => (this.step ? null : this.#room.secondsLeft())],
      ]),
    );
    return new Proxy(this.#room, {
      get(room, name) {
        const own = ours.get(name);
        if (own) return own();
        const value = /** @type {any} */ (room)[name];
        return typeof value === "function" ? value.bind(room) : value;
      },
    });
  }

  /** What the server has of this phone's for the step that is shown, also where all have just come to it. */
  #mine() {
    const { frame, mine, allMine } = this.#room;
    const id = this.step?.id ?? frame?.step?.id ?? "";
    const own = this.steps.some((step) => step.id === id) ? (allMine[id] ?? null) : null;
    return this.step ? own : (mine ?? own);
  }

  /** @returns {OwnFrame|null} */
  #frame() {
    const { step } = this;
    const { frame } = this.#room;
    if (!frame || !step) return frame;
    const shown = Boolean(step.results && step.open);
    return { ...frame, step, open: step.open, shown, clock: null, own: step };
  }
}

/** Whether all vote now. @param {import("../room.js").Frame|null} frame */
function votes(frame) {
  return Boolean(frame?.open && frame.step?.settings?.voting);
}

/** What is told in a step that nobody answers. @param {PaceStep} step @returns {import("../room.js").Tally|null} */
function told({ id, round, results }) {
  return results ? { step: id, round, version: 1, answers: 0, results } : null;
}
