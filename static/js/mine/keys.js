/** What the server is asked about the desk keys in this browser, which no script can read. */
import { page } from "../texts.js";

/**
 * @typedef {{ code: string, title: string, steps: number, people: number, used: number, ends: number }} Own
 *   a room whose desk this browser can open; times are Unix milliseconds
 * @typedef {{ code: string, desk_key: string }} Key
 * @typedef {{ server: string, rooms: (Key & Record<string, string>)[] }} Recovery
 */

/** @returns {Promise<Own[] | null>} null where the server does not answer */
export async function list() {
  const said = await asked("GET", "");
  return said && (await said.json()).rooms;
}

/** @param {Key[]} rooms
 * @returns {Promise<{ added: string[], missing: number, left_out: number } | null>} */
export async function add(rooms) {
  const said = await asked("POST", "", { rooms });
  return said ? said.json() : null;
}

/** @returns {Promise<Recovery | null>} */
export async function recovery() {
  const said = await asked("POST", "/keys", {});
  return said ? said.json() : null;
}

/** @param {string} code @returns {Promise<boolean>} */
export async function forget(code) {
  return Boolean(await asked("DELETE", `/${code}`));
}

/** @param {string} method @param {string} path @param {object} [content] @returns {Promise<Response | null>} */
async function asked(method, path, content) {
  try {
    const answer = await fetch(`/api/mine${path}?language=${page.language}`, {
      method,
      ...(content && {
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(content),
      }),
    });
    return answer.ok ? answer : null;
  } catch {
    return null;
  }
}
