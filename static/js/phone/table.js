/** The group that a QR code on a table leads to: asked for once, when this phone comes in. */

/**
 * @param {import("../room.js").Room} room
 * @param {import("../room.js").Asked} asked how the room is asked, again after every break
 * @param {import("./groups.js").Groups} groups
 */
export function comeFromTable(room, asked, groups) {
  if (!asked.group) return;
  history.replaceState(null, "", location.pathname);
  // Later the facilitator may have moved this phone.
  room.addEventListener("state", () => {
    if (room.state === "connected") asked.group = undefined;
  });
  room.addEventListener("refused", () => asked.group && without());

  /** The group is not to be had; perhaps the room is. */
  async function without() {
    asked.group = undefined;
    groups.refused(room.refusal?.error ?? "");
    room.refusal = null;
    const ack = await room.join({});
    if (!ack.error) return;
    room.refusal = ack;
    groups.refused(ack.error);
  }
}
