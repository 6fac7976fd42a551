/** A WebSocket that goes on where the page has begun already: see `early.js`. */
import { WebSocket as SocketLine } from "socket.io-client";

/**
 * @typedef {{ socket: WebSocket, said: string[], heard: MessageEvent[] }} Early what was sent and what
 *   came, as Socket.IO has it on the wire
 */

/** Has what came early before what comes, and does not say again what was said. */
export class Line extends SocketLine {
  /** @type {{ asked: number, came: number } | null} when the page itself asked to join, and was answered */
  static joined = null;

  /** The same, once. */
  static answered() {
    const { joined } = Line;
    Line.joined = null;
    return joined;
  }

  /** @type {string[]} */ #said = [];

  /**
   * @param {string} address
   * @param {string|string[]|undefined} protocols
   * @param {Record<string, unknown>} options
   */
  createSocket(address, protocols, options) {
    const home = /** @type {{ early?: Early }} */ (globalThis);
    const early = home.early;
    home.early = undefined;
    if (!early || early.socket.readyState > WebSocket.OPEN) {
      return super.createSocket(address, protocols, options);
    }
    this.#said = early.said;
    // Those who listen come in the same turn as this.
    if (early.socket.readyState === WebSocket.OPEN) queueMicrotask(() => hearAgain(early));
    return early.socket;
  }

  /** @param {any} packet @param {any} data as it goes over the line */
  doWrite(packet, data) {
    const at = this.#said.indexOf(data);
    if (at < 0) super.doWrite(packet, data);
    else this.#said.splice(at, 1);
  }
}

/** @param {Early} early */
function hearAgain({ socket, heard }) {
  socket.onopen?.(new Event("open"));
  Line.joined = joined(heard);
  for (const event of heard) socket.onmessage?.(event);
}

/** Times by this device's clock, in Unix milliseconds. @param {MessageEvent[]} heard */
function joined(heard) {
  const at = heard.findIndex(({ data }) => String(data).startsWith("43"));
  if (at < 1) return null;
  const begun = Date.now() - performance.now();
  return { asked: begun + heard[at - 1].timeStamp, came: begun + heard[at].timeStamp };
}
