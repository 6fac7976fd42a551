/** What the page knows of one's rooms, and what can be done with them: what the views are drawn from. */
import { deleteRoom, deskLink } from "../desk/key.js";
import { download } from "../parts/download.js";
import { kept } from "../plan/draft.js";
import { groupsOfThree, n, page, t } from "../texts.js";
import * as keys from "./keys.js";
import { keysIn, written } from "./recovery.js";

/**
 * @typedef {import("./keys.js").Own} Own
 * @typedef {{ name: "link" | "forget" | "delete", room: Own, link?: string, said?: string, copied?: boolean | null }} Panel
 */

export class Session {
  /** Null until the server has answered. @type {Own[] | null} */ rooms = null;
  /** What is being planned in this browser. @type {any} */ draft = null;
  /** @type {Panel | null} */ panel = null;
  away = false;
  /** What came of what was pressed. */
  notice = "";
  /** Why it could not be done. */
  alarm = "";
  /** What was wrong with the file. */
  fileWrong = "";
  /** Where the focus goes when the page is drawn: a selector. */
  focus = "";

  #draw;

  /** @param {() => void} draw */
  constructor(draw) {
    this.#draw = draw;
  }

  /** @param {Partial<Session>} state */
  set(state) {
    const isNews = "notice" in state || "alarm" in state || "fileWrong" in state;
    Object.assign(this, isNews ? { notice: "", alarm: "", fileWrong: "" } : {}, state);
    this.#draw();
  }

  /** Reads the list again. */
  async look() {
    const rooms = await keys.list();
    this.set({ draft: kept(), away: !rooms, rooms: rooms ?? this.rooms });
  }

  /** Opens a dialog that shows the room's desk link. @param {"link" | "forget"} name @param {Own} room */
  async opens(name, room) {
    const link = await deskLink(room.code);
    if (link) this.set({ panel: { name, room, link } });
    else this.#unanswered();
  }

  /** @param {Own} room */
  async forget(room) {
    if (!(await keys.forget(room.code))) return this.#unanswered();
    await this.#without(room, t("Removed from the list: {title}", { title: named(room) }));
  }

  /** @param {Own} room @param {string} typed the room's code, as a confirmation */
  async delete(room, typed) {
    if (typed.replace(/\s/g, "") !== room.code) {
      return this.#said(room, t("This is not the room's code."));
    }
    if (!(await deleteRoom(room.code))) {
      return this.#said(room, t("The server did not answer. Try again."));
    }
    await keys.forget(room.code);
    const code = groupsOfThree(room.code);
    await this.#without(room, t("The room {code} is deleted", { code }));
  }

  /** Hands out a file with all addresses and keys. */
  async saveKeys() {
    const recovery = await keys.recovery();
    if (!recovery) return this.#unanswered();
    download(t("samling-desks.json"), written(recovery), "application/json");
    const { length } = recovery.rooms;
    this.set({
      notice: n("Saved, with {count} room.", "Saved, with {count} rooms.", length),
    });
  }

  /** Takes in such a file. @param {File} file */
  async loadKeys(file) {
    const found = keysIn(await file.text());
    if ("error" in found) return this.set({ fileWrong: found.error, focus: "#recovery-file" });
    const said = await keys.add(found.rooms);
    if (!said) return this.#unanswered();
    const { added, missing, left_out: leftOut } = said;
    const told = [
      n(
        "{count} room was put into the list.",
        "{count} rooms were put into the list.",
        added.length,
      ),
      missing &&
        n(
          "{count} is no longer on this server, or has another key.",
          "{count} are no longer on this server, or have another key.",
          missing,
        ),
      leftOut &&
        n(
          "{count} was left out: the list holds {most}.",
          "{count} were left out: the list holds {most}.",
          leftOut,
          { most: page.most },
        ),
    ];
    this.set({ notice: told.filter(Boolean).join(" "), focus: "#heading" });
    await this.look();
  }

  /** @param {Own} room @param {string} notice */
  async #without(room, notice) {
    const rooms = (this.rooms ?? []).filter(({ code }) => code !== room.code);
    this.set({ panel: null, rooms, notice, focus: "#heading" });
    await this.look();
  }

  /** @param {Own} room @param {string} said */
  #said(room, said) {
    this.set({ panel: { name: "delete", room, said } });
  }

  #unanswered() {
    this.set({ panel: null, alarm: t("The server did not answer. Try again.") });
  }
}

/** What a room is called in the list. @param {{ title: string }} room */
export function named({ title }) {
  return title || t("A gathering without a title");
}
