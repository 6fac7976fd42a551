/** A phone that is opened without network goes on from what its room was like. */
import { page } from "../texts.js";
import { forgetOthers, keepLast, lastOf } from "./keep.js";

/** @param {import("../room.js").Room} room */
export function goOnFromLast(room) {
  const code = page.code ?? "";
  room.addEventListener("room", () => {
    // Somebody new on this phone sees nothing of who was here before.
    if (room.state === "connected" && (lastOf(code)?.seat ?? room.seat) !== room.seat)
      forgetOthers(code, room.seat);
    keepLast(code, room);
  });
  // Somebody new began in another tab.
  addEventListener("storage", () => {
    const seat = room.state === "connected" && lastOf(code)?.seat;
    if (seat && seat !== room.seat) room.join({});
  });
  room.addEventListener("state", () => {
    const last = room.state === "away" && lastOf(code);
    if (last) room.recall(last);
  });
}
