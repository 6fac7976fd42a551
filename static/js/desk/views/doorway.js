/** Who is let in: a door that can be closed, and how many there is room for. */

import { html } from "lit";
import { toggle } from "./parts.js";

const MOST = 100_000;

/** @typedef {import("../session.js").Session} Session */

/** @param {Session} session */
export function doorway(session) {
  const { t } = session.tongue;
  const { locked, seats, shared = false } = session.desk?.door ?? { locked: false, seats: null };
  return html`<div class="doorway">
    ${toggle(session, {
      name: t("The door is open"),
      meaning: locked
        ? t("Nobody new can come in. Those who were in can come back.")
        : t("Everybody who has the code can come in"),
      on: !locked,
      turn: () => session.move(() => ({ locked: !locked })),
    })}
    ${toggle(session, {
      name: t("One phone can serve several people"),
      meaning: shared
        ? t("Who has answered can let the next person answer on the same phone")
        : t("Each phone is one person's"),
      on: shared,
      turn: () => session.move(() => ({ shared: !shared })),
    })}
    <p class="room-for">
      <label for="room-for">${t("Room for at most")}</label>
      <input
        id="room-for"
        class="field n"
        type="text"
        inputmode="numeric"
        autocomplete="off"
        placeholder=${t("any number")}
        aria-describedby="room-for-said"
        .value=${seats ? String(seats) : ""}
        ?disabled=${!session.connected}
        @change=${(/** @type {Event} */ { target }) => limit(session, /** @type {HTMLInputElement} */ (target))}
      />
      <span id="room-for-said" class="field-said" role="status">${session.said}</span>
    </p>
  </div>`;
}

/**
 * @param {Session} session
 * @param {HTMLInputElement} field
 */
function limit(session, { value }) {
  const { t } = session.tongue;
  const number = Number(value.replace(/\s/g, ""));
  if (!value.trim()) {
    session.set({ said: "" });
    return session.move(() => ({ seats: null }));
  }
  if (!Number.isInteger(number) || number < 1 || number > MOST) {
    return session.set({ said: t("Write a number of people, or leave it empty.") });
  }
  session.set({ said: "" });
  return session.move(() => ({ seats: number }));
}
