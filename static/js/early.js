/**
 * Joins the room while the page's own script is still on its way: stands in the page itself, and is
 * continued by `parts/line.js`. A slow line needs four turns to join, and has the time for them here.
 */

const code = location.pathname.slice(1);
const language = document.documentElement.lang;
const search = new URLSearchParams(location.search);
const group = search.get("group") ?? search.get("table") ?? undefined;
const socket = new WebSocket(
  `${location.origin.replace("http", "ws")}/socket.io/?EIO=4&transport=websocket`,
);
/** @type {import("./parts/line.js").Early} */
const early = { socket, said: [], heard: [] };
/** @type {Record<string, string>} what follows on what, by how it begins */
const turns = {
  0: "40",
  40: `420${JSON.stringify(["join", { code, as: "phone", language, group }])}`,
};

socket.onmessage = (event) => {
  early.heard.push(event);
  const next = turns[/^\d*/.exec(event.data)?.[0] ?? ""];
  if (!next) return;
  early.said.push(next);
  socket.send(next);
};

/** @type {any} */ (globalThis).early = early;
