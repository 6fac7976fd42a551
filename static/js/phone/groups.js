/** A phone and the groups of its room: whether its person chooses one now, and what came of that. */
import { t } from "../texts.js";
import { hasPutOff, putOff } from "./keep.js";

/**
 * @typedef {{ group: string|null, id: string|null, people: number, order?: number[] }} Seated the group of this phone: its
 *   name, what it is known by whatever it is called, how many sit in it, and the order of their turns
 */

export class Groups {
  choosing = false;
  /** @type {{ name: string|null, error: string }} */ wish = { name: null, error: "" };

  #room;
  #draw;
  #asked = false;
  /** @type {string|null} */ #known = null;

  /** @param {import("../room.js").Room} room @param {() => void} draw */
  constructor(room, draw) {
    this.#room = room;
    this.#draw = draw;
    room.addEventListener("seated", () => this.#seated());
  }

  /** Asks once, as soon as there is something to choose from. @param {import("../room.js").Frame|null} frame */
  ask(frame) {
    const { group, seat, seated } = this.#room;
    this.#known = seated?.id ?? null;
    if (frame?.groups.length && !this.#asked) {
      const free = !group && frame.group_choice !== "drawn" && !hasPutOff(frame.code, seat);
      this.choosing = free || Boolean(this.wish.error);
    }
    this.#asked = true;
  }

  open = () => {
    this.choosing = true;
    this.#draw();
  };

  leave = () => {
    const { frame, group, seat } = this.#room;
    if (frame && !group) putOff(frame.code, seat);
    this.choosing = false;
    this.wish = { name: null, error: "" };
    this.#draw();
  };

  /** @param {string} name */
  choose(name) {
    return this.#join(name, { group: name });
  }

  /** A place in the smallest, for who does not know which to choose. */
  place = () => this.#join(null, { place: true });

  /** @param {string|null} name @param {{ group?: string, place?: boolean }} wish */
  async #join(name, wish) {
    this.wish = { name, error: "" };
    this.#draw();
    const ack = await this.#room.join(wish);
    if (ack.room) return this.leave();
    this.refused(ack.error || t("The server does not answer. Try again in a moment."));
  }

  /** @param {string} error why a group was not to be had */
  refused(error) {
    this.wish = { name: null, error };
    this.#draw();
  }

  /** The facilitator has moved this phone, or what it is told of its group is otherwise now. */
  #seated() {
    const room = this.#room;
    const id = room.seated?.id ?? null;
    if (id === this.#known) return;
    this.#known = id;
    if (id) this.leave();
    if (room.frame?.step?.round !== "group") return;
    // In another group there is another answer, which only a join brings.
    room.mine = null;
    room.join({});
  }
}
