/** The language of what the facilitator wrote, where it is another than the page's. */
import { nothing } from "lit";
import { page } from "../texts.js";

/**
 * For a lang attribute: the room's language, or nothing.
 *
 * @param {{ language: string }|null|undefined} room its frame
 */
export function written(room) {
  return room && room.language !== page.language ? room.language : nothing;
}
