/**
 * A programme inside a link, after the #: it is never sent to a server, and nothing is kept anywhere.
 *
 * `z` and the packed text where the browser can pack (deflate, the raw form), `j` and the plain one where it cannot;
 * both in the letters of addresses.
 */

// Browsers take far longer ones, but programs for mail and talk begin to cut them here.
export const LONGEST_LINK = 12_000;
// As much as the server takes, so that no small link unpacks into something huge.
const LARGEST = 256_000;
const MARK = "programme=";

/** @param {import("./document.js").Programme} programme @returns {Promise<string>} what stands after the # */
export async function pack(programme) {
  const text = new TextEncoder().encode(JSON.stringify(programme));
  const packed =
    "CompressionStream" in globalThis
      ? await through(text, new CompressionStream("deflate-raw"))
      : null;
  return `${MARK}${packed ? `z${letters(packed)}` : `j${letters(text)}`}`;
}

/**
 * @param {string} fragment what stands after the #
 * @returns {Promise<any>} the programme, undefined where no programme is shared here, null where it cannot be read
 */
export async function unpack(fragment) {
  if (!fragment.startsWith(MARK)) return undefined;
  try {
    const [form, ...rest] = fragment.slice(MARK.length);
    const bytes = Uint8Array.from(
      atob(rest.join("").replace(/-/g, "+").replace(/_/g, "/")),
      (letter) => letter.charCodeAt(0),
    );
    const text =
      form === "z" ? await through(bytes, new DecompressionStream("deflate-raw")) : bytes;
    return JSON.parse(new TextDecoder().decode(text));
  } catch {
    return null;
  }
}

/** @param {Uint8Array} bytes @param {CompressionStream | DecompressionStream} stream */
async function through(bytes, stream) {
  const writer = stream.writable.getWriter();
  // What goes wrong is heard where it is read.
  writer.write(/** @type {any} */ (bytes)).catch(() => {});
  writer.close().catch(() => {});
  const reader = stream.readable.getReader();
  /** @type {number[]} */
  const found = [];
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    if (found.length + part.value.length > LARGEST) throw new RangeError("too large");
    for (const byte of part.value) found.push(byte);
  }
  return Uint8Array.from(found);
}

/** @param {Uint8Array} bytes */
function letters(bytes) {
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return btoa(text).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}
