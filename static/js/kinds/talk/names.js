/** First names on a phone: in this page's memory alone, until the talk is closed. */
import { html, nothing } from "lit";
import { t } from "../../texts.js";

const AGAIN_MS = 4_000;

/** What is known of one opening of one step. */
let known = begin("");

/** @param {string} opening */
function begin(opening) {
  return { opening, own: "", names: /** @type {Record<string, string>} */ ({}), wrong: "", due: 0 };
}

/** The names told in one's company, by order number; asks for them while the talk is open. @param {any} at */
export function namesOf(at) {
  const { step } = at.room;
  const opening = at.ask && asks(at) ? `${step.id} ${step.opening}` : "";
  if (opening !== known.opening) known = begin(opening);
  if (opening && Date.now() >= known.due) ask(at);
  return known.names;
}

/** @param {any} at */
function asks({ room, settings }) {
  return settings.names && room.open && !room.step.waits && room.step.together?.length;
}

/** @param {any} at */
async function ask(at) {
  const asked = known;
  asked.due = Date.now() + AGAIN_MS;
  setTimeout(at.draw, AGAIN_MS);
  const { own } = asked;
  const ack = await at.ask("company", { step: at.room.step.id, ...(own && { name: own }) });
  if (ack.names) asked.names = ack.names;
  // What the server does not take is not told again and again.
  if (ack.error && own) Object.assign(asked, { own: "", wrong: ack.error });
  at.draw();
}

/** The field for one's own. @param {any} at */
export function nameField(at) {
  if (!known.opening) return nothing;
  const tell = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.currentTarget);
    known.own = String(new FormData(form).get("first-name")).trim();
    known.wrong = "";
    if (known.own) ask(at);
  };
  return html`<form class="talk-name" @submit=${tell}>
    <label for="first-name">${t("Your first name")}</label>
    <div class="foot-row">
      <input id="first-name" class="field" name="first-name" maxlength="30" autocomplete="given-name"
        aria-describedby="first-name-why" aria-invalid=${known.wrong ? "true" : nothing} />
      <button class="button">${known.own ? t("Change the name") : t("Tell it")}</button>
    </div>
    <p class="wrong" role="alert">${known.wrong || nothing}</p>
    <p id="first-name-why" class="quiet">
      ${t("Only those you talk with now see it. It is gone when the talk is over.")}
    </p>
  </form>`;
}
