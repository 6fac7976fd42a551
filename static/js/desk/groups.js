/** Who sits in which group, as far as the desk is told, while somebody looks at it. */

const AGAIN_MS = 2_500;
const SOON_MS = 800;

/**
 * @typedef {{ group: string, people: number, away: number, here: number[] }} Seats `people`: how many of it are here;
 *   `here`: the first of their order numbers; `away`: how many more have a place there
 * @typedef {{ groups: Seats[], people: number, without: number[], gone?: string[],
 *   roles?: { set: string, list: Role[] } }} Sitting `people`, `without`: those
 *   who have no group; `gone`: groups that were taken away and have answers that count still
 * @typedef {{ name: string, rule: string }} Role
 */

export class Groups {
  /** @type {Sitting | null} */ sitting = null;
  /** Roles that are being written here. @type {Role[] | null} */ written = null;

  /** @type {import("./session.js").Session} */ #session;
  #asked = 0;

  /** @param {import("./session.js").Session} session */
  constructor(session) {
    this.#session = session;
    session.room.addEventListener("room", () => this.follow(0));
    session.room.addEventListener("here", () => this.follow(SOON_MS));
  }

  /** Asks while the list is open, unless it has lately. @param {number} [within] ms */
  follow(within = AGAIN_MS) {
    if (this.#session.panel?.name !== "groups" || !this.#session.connected) return;
    if (Date.now() >= this.#asked + within) this.#ask();
  }

  async #ask() {
    this.#asked = Date.now();
    const said = await this.#session.room.request("sitting", {});
    if (!said.groups) return;
    this.sitting = /** @type {Sitting} */ (said);
    this.#session.changed();
  }

  /** Opens the list. */
  open() {
    this.written = null;
    this.#session.set({ panel: { name: "groups" } });
    this.follow(0);
  }

  /** @param {Role[] | null} roles */
  write(roles) {
    this.written = roles;
    this.#session.changed();
  }

  /** The roles of a group, as they are from now on. What somebody begins to write meanwhile stays.
   * @param {string | Role[]} roles */
  async give(roles) {
    const { written } = this;
    const done = await this.wish({ roles });
    if (done) await this.#ask();
    if (done && this.written === written) this.write(null);
    return done;
  }

  /** One wish about the groups. @param {object} wish @returns {Promise<boolean>} whether it was done */
  wish(wish) {
    return this.#session.ask("groups", () => wish);
  }
}
