/** One phone for several people after each other, and one's own place on another phone. */
import { html, nothing } from "lit";
import { page, t } from "../texts.js";
import { shell, statement } from "./shell.js";

/** The page of one's own place on another phone. */
export function wayBack() {
  return `/${page.code}/back?language=${page.language}`;
}

/** Whether the next person is about to begin on this phone, and what came of that. */
export class Turns {
  error = "";

  #app;
  #draw;
  #busy = false;
  /** Where the person was asked: somewhere else it is another question. */ #askedAt = "none";

  /** @param {import("./app.js").App} app @param {() => void} draw */
  constructor(app, draw) {
    this.#app = app;
    this.#draw = draw;
  }

  /** Whether the person is asked to confirm. */
  get open() {
    const { placeKey, room } = this.#app;
    return Boolean(placeKey === this.#askedAt && room.frame?.shared && room.frame.open);
  }

  /** @param {boolean} asks */
  ask(asks) {
    this.#askedAt = asks ? this.#app.placeKey : "none";
    this.error = "";
    this.#draw();
  }

  handOn = async () => {
    const { room } = this.#app;
    if (this.#busy) return;
    this.#busy = true;
    const ack = await room.request("next_person", { seat: room.seat });
    const joined = ack.seat ? await room.join({}) : ack;
    this.#busy = false;
    this.ask(!joined.room);
    if (joined.room) return;
    this.error = joined.error || t("The server does not answer. Try again in a moment.");
    this.#draw();
  };
}

/** Asks before the phone goes on to somebody else. @param {import("./app.js").App} app */
export function turn(app) {
  const { turns } = app;
  return shell({
    ...app.head(),
    clock: null,
    name: "turn",
    body: statement({
      title: t("Is somebody else to answer on this phone?"),
      text: t("Your answer stays counted. It is no longer shown or changed here."),
      more: html`<p class="lead">
          ${t("In the next step you take turns again.")}
        </p>
        ${turns.error ? html`<p class="wrong" role="alert">${turns.error}</p>` : nothing}`,
    }),
    foot: html`<button class="button main" type="button" @click=${turns.handOn}>
        ${t("Yes, next person")}
      </button>
      <p class="hint">
        <button class="button link" type="button" @click=${() => turns.ask(false)}>
          ${t("No, I am not done")}
        </button>
      </p>`,
  });
}

/** For who shares the phone: after an answer given alone, while others may answer.
 * @param {import("./app.js").App} app */
export function nextPerson({ frame, turns }) {
  if (!frame.shared || !frame.open || frame.step?.round !== "person") return nothing;
  return html`<button class="button link" type="button" @click=${() => turns.ask(true)}>
    ${t("Next person on this phone")}
  </button>`;
}

/** The way to one's place on another phone, and that it is open there. @param {import("./app.js").App} app */
export function changePhone({ room }) {
  return html`<p class="small-print change-phone">
    <span
      >${room.elsewhere ? t("Your place is on another phone too: what is sent last counts.") : nothing}
      <a href=${wayBack()}>${t("Change phone")}</a></span
    >
  </p>`;
}
