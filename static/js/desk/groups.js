/** Who sits in which group, as far as the desk is told, while somebody looks at it. */

const AGAIN_MS = 2_500;

/**
 * @typedef {{ group: string, here: number[], away: number }} Seats `here`: order numbers of those who are here; `away`: how
 *   many more have a place there
 * @typedef {{ groups: Seats[], without: number[] }} Sitting
 */

export class Groups {
  /** @type {Sitting | null} */ sitting = null;

  /** @type {import("./session.js").Session} */ #session;
  #due = 0;

  /** @param {import("./session.js").Session} session */
  constructor(session) {
    this.#session = session;
    session.room.addEventListener("room", () => this.follow(true));
    session.room.addEventListener("here", () => this.follow(true));
  }

  /** Asks now and then while the list is open; `now`: something has changed. @param {boolean} [now] */
  follow(now = false) {
    if (this.#session.panel?.name !== "groups" || !this.#session.connected) return;
    if (now || Date.now() >= this.#due) this.#ask();
  }

  async #ask() {
    this.#due = Date.now() + AGAIN_MS;
    const said = await this.#session.room.request("sitting", {});
    if (!said.groups) return;
    this.sitting = /** @type {Sitting} */ (said);
    this.#session.changed();
  }

  /** Opens the list. */
  open() {
    this.#session.set({ panel: { name: "groups" } });
    this.follow(true);
  }

  /** One wish about the groups. @param {object} wish @returns {Promise<boolean>} whether it was done */
  wish(wish) {
    return this.#session.ask("groups", () => wish);
  }
}
