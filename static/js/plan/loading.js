/** Programmes from elsewhere: a file, a ready one, a room, a link. */
import { download } from "../parts/download.js";
import { page, t } from "../texts.js";
import { tidy } from "./document.js";

/**
 * @typedef {import("./document.js").Programme} Programme
 * @typedef {{ programme: Programme } | { error: string }} Loaded
 */

/** @param {File} file @returns {Promise<Loaded>} */
export async function fromFile(file) {
  try {
    return known(JSON.parse(await file.text()), t("The file is not a programme."));
  } catch {
    return { error: t("The file is not a programme: it is not JSON.") };
  }
}

/** @param {string} id @param {string} language @returns {Promise<Loaded>} */
export async function fromReady(id, language) {
  return fetched(
    `/api/programmes/${encodeURIComponent(id)}?language=${language}`,
    {},
    (said) => said,
  );
}

/**
 * A room by its code, where this browser has its desk, or by its desk's link.
 *
 * @param {string} given
 * @returns {Promise<Loaded>}
 */
export async function fromRoom(given) {
  const [address, key] = given.trim().split("#key=");
  const code = address.replace(/^.*\/desk\//, "").replace(/\D/g, "");
  if (!code) return { error: t("Write the code of the room, or paste the link to its desk.") };
  const headers = key ? { Authorization: `Bearer ${key}` } : undefined;
  return fetched(
    `/api/rooms/${code}?language=${page.language}`,
    { headers },
    (said) => said.programme,
  );
}

/** @param {string} address @param {RequestInit} how @param {(said: any) => any} pick @returns {Promise<Loaded>} */
async function fetched(address, how, pick) {
  try {
    const response = await fetch(address, how);
    const said = await response.json();
    return response.ok ? known(pick(said), t("That is not a programme.")) : { error: said.error };
  } catch {
    return { error: t("The server does not answer. Nothing is lost: try again in a moment.") };
  }
}

/** @param {any} raw @param {string} error @returns {Loaded} */
export function known(raw, error) {
  const programme = tidy(raw);
  return programme ? { programme } : { error };
}

/** Hands the programme out as a file. @param {Programme} programme */
export function save(programme) {
  const text = `${JSON.stringify(programme, null, 2)}\n`;
  const name = (programme.title || t("programme"))
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
  download(`${name || "samling"}.json`, text, "application/json");
}
