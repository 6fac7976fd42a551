/** A phone and the groups of its room: whether its person chooses one now, and what came of that. */
import { t } from "../texts.js";
import { hasPutOff, putOff } from "./keep.js";

export class Groups {
  choosing = false;
  /** @type {{ name: string|null, error: string }} */ wish = { name: null, error: "" };

  #room;
  #draw;
  #asked = false;
  /** @type {string|null|undefined} */ #known;

  /** @param {import("../room.js").Room} room @param {() => void} draw */
  constructor(room, draw) {
    this.#room = room;
    this.#draw = draw;
    room.addEventListener("seated", () => this.#seated());
  }

  /** Whoever has been given a group need not choose one. */
  #seated() {
    const id = this.#room.seated?.id;
    if (id && id !== this.#known && !this.wish.error) this.choosing = false;
    this.#known = id;
  }

  /** Asks once, as soon as there is something to choose from. @param {import("../room.js").Frame|null} frame */
  ask(frame) {
    const { group, seat, groupRefusal } = this.#room;
    if (frame?.groups.length && !this.#asked) {
      const free = !group && frame.group_choice !== "drawn" && !hasPutOff(frame.code, seat);
      this.choosing = free || Boolean(groupRefusal);
      this.wish.error = groupRefusal;
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
  async choose(name) {
    this.wish = { name, error: "" };
    this.#draw();
    const ack = await this.#room.join({ group: name });
    if (ack.room) return this.leave();
    const error = ack.error || t("The server does not answer. Try again in a moment.");
    this.wish = { name: null, error };
    this.#draw();
  }
}
