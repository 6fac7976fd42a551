/** A password or key as a header that brings it. */

/**
 * Letters past Latin-1 travel as the bytes that the server reads.
 *
 * @param {string} secret
 * @returns {Record<string, string>}
 */
export function bearer(secret) {
  const bytes = Array.from(new TextEncoder().encode(secret), (byte) => String.fromCharCode(byte));
  return { Authorization: `Bearer ${bytes.join("")}` };
}
