/**
 * One answer on its way: kept on the device until the server has it, sent again after a break, and
 * in a group made again on whatever the others did meanwhile. Knows no page and no socket.
 */
import { Patience } from "./parts/patience.js";
import { alike } from "./parts/same.js";

/**
 * @typedef {{
 *   begin(settings: any, answer: any, before?: any): any,
 *   hand?(settings: any, state: any): any,
 *   missing(settings: any, state: any): string,
 *   answer(settings: any, state: any): any,
 *   draft?(settings: any, state: any): any,
 *   rebase?(settings: any, before: any, mine: any, newest: any): any,
 * } & Record<string, any>} Kind the part of a kind that answering needs; `hand`: the state once what was
 *   begun in it is handed over
 * @typedef {{ code: string, step: string, round: string, epoch: number, group?: string|null }} Place
 * @typedef {{ answer: any, version: number, draft: boolean, begins?: boolean }} Known the server's; `begins`: nobody's yet
 * @typedef {{ answer: any, version: number, at: number|null }} Received `at` in ms; null: not seen here
 * @typedef {{ state: any, known: Known|null, received: Received|null, wish: { at: number }|null,
 *   editing: boolean, wasOpen: boolean }} Kept
 * @typedef {{ load(): Kept|null, save(kept: Kept): void }} Keep
 * @typedef {{
 *   kind: Kind, settings: any, place: Place, together: boolean, keep: Keep,
 *   send(event: "cast"|"draft", payload: object): Promise<any>,
 *   connected(): boolean, now?(): number, later?(run: () => void, ms: number): any,
 * }} Means `together`: the answer is a group's
 */

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 15_000;
const COME_AGAIN = ["away", "slow_down"];

/** Says `change` whenever something of it changed. */
export class Answer extends EventTarget {
  /** What the person sees and changes. */ state;
  /** @type {Known|null} */ known = null;
  /** @type {Received|null} */ received = null;
  /** The person has asked for the answer to be delivered, at this time. @type {{at: number}|null} */
  wish = null;
  /** The person works on it, although an answer has been received. */
  editing = false;
  /** Why the last sending failed. @type {{code: string, error: string}|null} */
  problem = null;
  open = false;
  /** The step has been open while this phone was here. */
  wasOpen = false;

  #means;
  #busy = false;
  #seen = false;
  #patience;
  /** @type {any} */ #refused = null;

  /** @param {Means} means */
  constructor(means) {
    super();
    this.#means = { now: Date.now, ...means };
    this.#patience = new Patience(FIRST_PAUSE_MS, LONGEST_PAUSE_MS, means);
    this.place = means.place;
    this.state = means.kind.begin(means.settings, null);
    Object.assign(this, means.keep.load());
    // What comes in the turn in which the page is made is there before anybody has seen it.
    queueMicrotask(() => {
      this.#seen = true;
    });
  }

  /** Whether what lies here has been received and nobody works on it. */
  get isReceived() {
    return Boolean(this.received && !this.wish && !this.editing);
  }

  /** Whether something is here that the server has not got. */
  get isUnsent() {
    return Boolean(this.wish) || this.#isChanged();
  }

  /** When it is sent again, in ms; 0 when nothing waits. */
  get retryAt() {
    return this.#patience.until;
  }

  /** The person changed something. @param {any} next the new state, or what makes it of the newest */
  change(next) {
    const before = this.state;
    this.state = typeof next === "function" ? next(before) : next;
    this.problem = null;
    this.editing ||= Boolean(this.received) && !alike(this.#draft(before), this.#draft(this.state));
    this.#keep();
    this.#flush();
  }

  /** The person wants to change what was received. */
  edit() {
    this.editing = true;
    this.wish = null;
    this.#keep();
  }

  /** The person leaves it as it was received. */
  leave() {
    if (!this.received) return;
    const { kind, settings } = this.#means;
    this.state = kind.begin(settings, this.received.answer, this.state);
    this.editing = false;
    this.#keep();
    this.#flush();
  }

  /** The person wants it delivered. */
  deliver() {
    const { kind, settings, now } = this.#means;
    this.state = kind.hand?.(settings, this.state) ?? this.state;
    this.wish = { at: now() };
    this.problem = null;
    this.#keep();
    return this.#flush();
  }

  /** The step opened or closed. @param {boolean} open */
  setOpen(open) {
    if (this.open === open) return;
    this.open = open;
    this.wasOpen ||= open;
    this.#keep();
    if (open) this.resume();
  }

  /** The settings changed while the step stands. @param {any} settings */
  setSettings(settings) {
    if (alike(settings, this.#means.settings)) return;
    const { kind } = this.#means;
    const answer = this.#draft(this.state);
    this.#means.settings = settings;
    this.state = kind.begin(settings, answer, this.state);
    this.#keep();
  }

  /** There is a connection again, or the person does not want to wait. */
  resume() {
    this.#patience.stop();
    return this.#flush();
  }

  /** What the server has: with a join, also when it has nothing; later when another phone changed it.
   * @param {Known|null} mine */
  take(mine) {
    if (!mine) this.#takeNothing();
    else if (!this.known || mine.version > this.known.version) this.#takeNewer(mine);
    this.#keep();
    return this.#flush();
  }

  /** This seat has nothing there: what is here counts as not sent. */
  #takeNothing() {
    this.known = null;
    this.received = null;
    this.editing = false;
  }

  /** @param {Known} mine */
  #takeNewer(mine) {
    const { kind, settings, together, now } = this.#means;
    const changed = this.#isChanged() || Boolean(this.wish);
    if (!changed && (together || !this.editing)) {
      // What is seen for the first time has not just been moved by somebody; what was begun stays.
      const blank = alike(this.state, kind.begin(settings, null));
      const begun = this.known || !blank || (this.#seen && !mine.begins);
      this.state = kind.begin(settings, mine.answer, begun ? this.state : undefined);
    } else if (together && kind.rebase) {
      const before = this.known?.answer ?? null;
      const newest = kind.rebase(settings, before, this.#draft(this.state), mine.answer);
      this.state = kind.begin(settings, newest, this.state);
      if (kind.missing(settings, this.state)) this.wish = null;
    }
    const seen = this.received?.version === mine.version ? this.received.at : null;
    this.known = { answer: mine.answer, version: mine.version, draft: mine.draft };
    if (!mine.draft) {
      const at = seen ?? (together && this.open ? now() : null);
      this.received = { answer: mine.answer, version: mine.version, at };
    }
    if (together && !this.wish) this.editing = mine.draft || this.#isChanged();
  }

  async #flush() {
    const { kind, settings, place, together, send, connected } = this.#means;
    this.#say();
    if (this.#busy || this.retryAt || !this.open || !connected()) return;
    const event = this.wish ? "cast" : "draft";
    if (event === "draft" && !(together && kind.draft && this.#isChanged())) return;
    const answer = this.wish ? kind.answer(settings, this.state) : this.#draft(this.state);
    if (event === "draft" && alike(answer, this.#refused)) return;
    const { step, round, epoch } = place;
    const base = together ? { base: this.known?.version ?? 0 } : {};
    this.#busy = true;
    const ack = await send(event, { step, round, epoch, answer, ...base });
    this.#busy = false;
    this.#settle(event, answer, ack);
    this.#keep();
    await this.#flush();
  }

  /** @param {"cast"|"draft"} event @param {any} answer what was sent @param {any} ack */
  #settle(event, answer, ack) {
    if (ack.code === undefined) return this.#accepted(event, answer, ack.version);
    if (COME_AGAIN.includes(ack.code)) return this.#patience.wait(() => this.resume());
    if (ack.code === "stale" && ack.mine) return this.#takeNewer(ack.mine);
    if (ack.code === "closed") return this.setOpen(false);
    this.problem = { code: ack.code, error: ack.error ?? "" };
    this.#refused = answer;
    this.wish = null;
    this.editing = Boolean(this.received);
  }

  /** @param {"cast"|"draft"} event @param {any} answer @param {number} version */
  #accepted(event, answer, version) {
    this.#patience.reset();
    this.#refused = null;
    const draft = event === "draft";
    if (version >= (this.known?.version ?? 0)) this.known = { answer, version, draft };
    if (draft) return;
    this.received = { answer, version, at: this.#means.now() };
    this.wish = null;
    this.editing = false;
  }

  #isChanged() {
    const { kind, settings } = this.#means;
    const server = kind.begin(settings, this.known?.answer ?? null);
    return !alike(this.#draft(server), this.#draft(this.state));
  }

  /** @param {any} state */
  #draft(state) {
    const { kind, settings } = this.#means;
    return (kind.draft ?? kind.answer)(settings, state);
  }

  #keep() {
    const { state, known, received, wish, editing, wasOpen } = this;
    this.#means.keep.save({ state, known, received, wish, editing, wasOpen });
    this.#say();
  }

  #say() {
    this.dispatchEvent(new CustomEvent("change"));
  }
}
