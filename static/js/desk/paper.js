/** Answers that were given on paper, typed in sheet by sheet with the phone's own way of answering. */

/**
 * @typedef {import("./session.js").Session} Session
 * @typedef {{id: string, answer: any}} Sheet
 */

const MARK_BYTES = 16;

/** A mark by which the server knows a sheet again that is sent twice. */
function newMark() {
  const bytes = crypto.getRandomValues(new Uint8Array(MARK_BYTES));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The sheet that is being typed in, and the one before it. */
export class Paper {
  /** @type {any} */ state = null;
  id = "";
  /** The step that was chosen, where there are several. */ chosen = "";
  /** The group of this sheet and of those after it. */ group = "";
  /** @type {Sheet | null} */ last = null;
  correcting = false;
  busy = false;
  /** What came of the last press. */ said = "";
  wrong = "";
  #place = "";

  /**
   * @param {Session} session
   * @param {Record<string, any>} kinds how each kind is answered
   */
  constructor(session, kinds) {
    this.session = session;
    this.kinds = kinds;
  }

  /** The steps that sheets can be typed in for now: the present one, and others that are open beside it. */
  get steps() {
    const { frame } = this.session;
    const present = frame?.step && frame.open ? [frame.step] : [];
    /** @type {(import("./types.js").Present & {open: boolean})[]} */
    const beside = /** @type {any} */ (frame)?.pace?.steps ?? [];
    const others = beside.filter(({ id, open }) => open && id !== frame?.step?.id);
    return [...present, ...others].filter((step) => this.#takes(step));
  }

  /** The step that the pile of sheets belongs to. */
  get step() {
    const { steps } = this;
    return steps.find(({ id }) => id === this.chosen) ?? steps[0] ?? null;
  }

  get kind() {
    return this.kinds[this.step?.kind ?? ""] ?? null;
  }

  /** @param {import("./types.js").Present} step */
  #takes({ id, kind, round, settings }) {
    const planned = this.session.frame?.programme?.steps.find((step) => step.id === id);
    const answered = this.kinds[kind] && !this.kinds[kind].listens;
    return answered && round === "person" && !settings?.voting && planned?.results !== "private";
  }

  /** Follows the room: another step, or answers that were cleared, is another pile of sheets, and a group by another
   * name must be chosen anew. */
  follow() {
    const { session, step } = this;
    if (!session.frame?.groups.includes(this.group)) this.group = "";
    const place = step ? `${step.id}/${step.round}/${step.epoch}` : "";
    if (place === this.#place || !step) return;
    this.#place = place;
    this.last = null;
    this.said = "";
    this.#begin();
  }

  /** @param {any} next the new state, or what makes it of the newest */
  change(next) {
    this.state = typeof next === "function" ? next(this.state) : next;
    this.wrong = "";
    this.session.changed();
  }

  /** What is still missing on the sheet, in words. */
  get missing() {
    return this.kind.missing(this.step?.settings, this.state);
  }

  /** The pages of a kind that asks for one thing at a time. */
  get pages() {
    return this.kind.pages?.(this.step?.settings, this.state) ?? null;
  }

  /** One page on, or back with -1. @param {number} by */
  turn(by) {
    this.change((/** @type {any} */ newest) => ({ ...newest, page: this.pages.page + by }));
  }

  /** Sends the sheet, and begins the next. @returns {Promise<boolean>} whether it is stored */
  async save() {
    const { kind, session, step } = this;
    if (!step || this.busy) return false;
    this.state = kind.hand?.(step.settings, this.state) ?? this.state;
    if (this.missing) return false;
    const sheet = { id: this.id, answer: kind.answer(step.settings, this.state) };
    if (!(await this.#send(sheet))) return false;
    this.last = sheet;
    this.said = session.tongue.t("Saved. Next sheet.");
    this.#begin();
    session.say(this.said);
    return true;
  }

  /** The last sheet is on the table again. */
  correct() {
    if (!this.last) return;
    this.state = this.kind.begin(this.step?.settings, this.last.answer);
    this.id = this.last.id;
    this.correcting = true;
    this.said = "";
    this.session.changed();
  }

  /** The last sheet is not counted any more. */
  async takeBack() {
    if (!this.last || this.busy) return;
    if (!(await this.#send({ id: this.last.id, answer: null }))) return;
    this.last = null;
    this.said = this.session.tongue.t("The last sheet is taken back.");
    if (this.correcting) this.#begin();
    this.session.say(this.said);
  }

  /** @param {Sheet} sheet */
  async #send({ id, answer }) {
    const { session, step } = this;
    const { t } = session.tongue;
    const group = this.group ? { group: this.group } : {};
    this.busy = true;
    this.wrong = "";
    this.said = "";
    session.changed();
    const place = { step: step?.id, round: step?.round, epoch: step?.epoch };
    const { error, code } = await session.room.request("paper", { ...place, id, answer, ...group });
    this.busy = false;
    if (code !== undefined) {
      this.wrong = error || t("The server did not answer. Press again: no sheet is counted twice.");
    }
    session.changed();
    return code === undefined;
  }

  #begin() {
    this.state = this.kind.begin(this.step?.settings, null);
    this.id = newMark();
    this.correcting = false;
    this.wrong = "";
  }
}
