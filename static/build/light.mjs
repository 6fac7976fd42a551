/** The packages that pages carry, without the parts of them that no page uses. */

/** `lit` stands for its templates alone: pages here have no elements of their own to define.
 * @returns {import("esbuild").Plugin} */
export function templatesOnly() {
  return {
    name: "templates-only",
    setup(build) {
      build.onResolve({ filter: /^lit$/ }, ({ kind, resolveDir }) =>
        build.resolve("lit/html.js", { kind, resolveDir }),
      );
    },
  };
}

// What our messages never use: they are text, on WebSocket or by polling.
/** @type {[RegExp, string][]} */
const UNUSED = [
  [/engine\.io-client\/build\/esm\/transports\/webtransport\.js$/, "export class WT {}"],
  [
    /engine\.io-parser\/build\/esm\/encodePacket\.browser\.js$/,
    `import { PACKET_TYPES } from "./commons.js";
    export const encodePacket = ({ type, data }, _, done) => done(PACKET_TYPES[type] + (data || ""));
    export const encodePacketToBinary = () => {};`,
  ],
  [
    /engine\.io-parser\/build\/esm\/decodePacket\.browser\.js$/,
    `import { ERROR_PACKET, PACKET_TYPES_REVERSE } from "./commons.js";
    export const decodePacket = (text) => {
      const type = typeof text === "string" && PACKET_TYPES_REVERSE[text.charAt(0)];
      return type ? { type, data: text.slice(1) || undefined } : ERROR_PACKET;
    };`,
  ],
  [
    /socket\.io-parser\/build\/esm\/is-binary\.js$/,
    "export const isBinary = () => false; export const hasBinary = () => false;",
  ],
  [
    /socket\.io-parser\/build\/esm\/binary\.js$/,
    "export const deconstructPacket = () => {}; export const reconstructPacket = () => {};",
  ],
];

/** Socket.IO without what it brings for messages that are not text. @returns {import("esbuild").Plugin} */
export function textOnly() {
  return {
    name: "text-only",
    setup(build) {
      for (const [path, contents] of UNUSED) {
        build.onLoad({ filter: path }, () => ({ contents, loader: "js" }));
      }
    },
  };
}
