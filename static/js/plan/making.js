/** From a programme to a room: made by the server, and its desk opened. */
import { bearer } from "../parts/bearer.js";
import { page, t } from "../texts.js";
import { post } from "./check.js";

/** @typedef {import("./session.js").Session} Session */

/**
 * @param {Session} session
 * @param {string} [password]
 */
export async function make(session, password = "") {
  session.set({ notice: "" });
  const wrong = await session.everythingWrong();
  if (!wrong)
    return session.set({
      alarm: t("The server does not answer. Nothing is lost: try again in a moment."),
    });
  if (wrong.length) return showFirst(session);
  if (page.password_needed && !password) return session.set({ panel: { name: "password" } });
  session.keepNow();
  try {
    const headers = password ? bearer(password) : {};
    const response = await post("/api/rooms", session.programme, { headers });
    const said = await response.json();
    if (response.ok) return location.assign(said.desk_url);
    if (said.where === "password" || response.status === 429) {
      return session.set({ panel: { name: "password", wrong: said.error } });
    }
    session.set({ panel: null, alarm: said.error });
  } catch {
    session.set({
      panel: null,
      alarm: t("The server does not answer. Nothing is lost: try again in a moment."),
    });
  }
}

/** Goes to the first field that is wrong. @param {Session} session */
function showFirst(session) {
  const { steps } = session.programme;
  const order = ["", ...steps.map((/** @type {any} */ step) => step.id)];
  const [first] = [...session.problems].sort(
    (a, b) => order.indexOf(a.step) - order.indexOf(b.step),
  );
  const alarm = steps.length
    ? t("Something is missing before the room can be made. It is marked in red.")
    : t("Add a step before you make the room.");
  session.select(first.step, steps.length ? '.plan-form [aria-invalid="true"]' : ".plan-add");
  session.set({ alarm, spoken: `${alarm} ${first.error}` });
}
