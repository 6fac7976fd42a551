/** The recovery file: what is written into it, and what is read out of one. Pure. */
import { t } from "../texts.js";

/** @param {import("./keys.js").Recovery} recovery */
export function written(recovery) {
  const about = t(
    "Whoever has this file can open the desks of these rooms. Open it on the page /mine in another browser.",
  );
  return `${JSON.stringify({ about, ...recovery }, null, 2)}\n`;
}

/**
 * @param {string} text
 * @returns {{ rooms: import("./keys.js").Key[] } | { error: string }}
 */
export function keysIn(text) {
  const content = parsed(text);
  if (Array.isArray(content?.steps)) {
    return { error: t("This is a programme. Open it on the page where you plan.") };
  }
  const rooms = Array.isArray(content?.rooms) ? content.rooms.filter(hasKey) : [];
  if (!rooms.length) return { error: t("There are no desk keys in this file.") };
  return {
    rooms: rooms.map((/** @type {any} */ { code, desk_key }) => ({ code, desk_key })),
  };
}

/** @param {string} text @returns {any} */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** @param {any} room */
function hasKey(room) {
  return typeof room?.code === "string" && typeof room.desk_key === "string";
}
