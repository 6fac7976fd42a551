/** The desk's key: out of the address at once, traded for a cookie that no script can read. */

/**
 * The key in an address, in its fragment, or in what somebody pasted; empty where there is none.
 *
 * @param {string} text
 */
export function keyIn(text) {
  const found = /(?:^|[#&?])key=([^&\s]+)/.exec(text);
  if (found) return decodeURIComponent(found[1]);
  return /^[\w-]+$/.test(text.trim()) ? text.trim() : "";
}

/**
 * Takes the key out of the address bar and the history, before anything else happens.
 *
 * @returns {string} empty where the address has none
 */
export function takeKeyFromAddress() {
  if (!location.hash.startsWith("#key=")) return "";
  const key = keyIn(location.hash);
  history.replaceState(history.state, "", location.pathname + location.search);
  return key;
}

/**
 * Trades the key for the desk's cookie.
 *
 * @param {string} code
 * @param {string} key
 * @returns {Promise<"in" | "wrong" | "slow" | "gone" | "away">}
 */
export async function trade(code, key) {
  const answer = await post(`/desk/${code}/key`, { key });
  if (!answer) return "away";
  if (answer.ok) return "in";
  if (answer.status === 429) return "slow";
  if (answer.status === 404) return "gone";
  return answer.status < 500 ? "wrong" : "away";
}

/**
 * A desk link for a colleague, or null where the server does not answer.
 *
 * @param {string} code
 * @returns {Promise<string | null>}
 */
export async function deskLink(code) {
  const answer = await post(`/desk/${code}/link`, {});
  return answer?.ok ? (await answer.json()).desk_url : null;
}

/**
 * Deletes the room and everything in it.
 *
 * @param {string} code
 * @returns {Promise<boolean>} whether it is gone
 */
export async function deleteRoom(code) {
  try {
    const answer = await fetch(`/api/rooms/${code}`, { method: "DELETE" });
    return answer.ok || answer.status === 404;
  } catch {
    return false;
  }
}

/**
 * @param {string} path
 * @param {object} body
 * @returns {Promise<Response | null>}
 */
async function post(path, body) {
  try {
    return await fetch(path, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
  } catch {
    return null;
  }
}
