/** One phone for several people after each other, and one's own place on another phone. */
import { html, nothing } from "lit";
import { t } from "../texts.js";
import { wayBack } from "./menu.js";
import { shell, statement } from "./shell.js";

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
    const { frame } = this.#app.room;
    return Boolean(this.#place === this.#askedAt && frame?.shared);
  }

  /** Where the phone is: at one answer, or at the list of the steps at its own pace. */
  get #place() {
    const { pace, placeKey, room } = this.#app;
    if (pace.isListed) return "list";
    return room.frame?.open ? placeKey : "";
  }

  /** @param {boolean} asks */
  ask(asks) {
    this.#askedAt = asks ? this.#place : "none";
    this.error = "";
    this.#draw();
  }

  handOn = async () => {
    const { pace, room } = this.#app;
    if (this.#busy) return;
    this.#busy = true;
    const ack = await room.request("next_person", { seat: room.seat });
    const joined = ack.seat ? await room.join({}) : ack;
    this.#busy = false;
    this.ask(!joined.room);
    if (joined.room && pace.step) pace.list();
    if (joined.room) return;
    this.error = joined.error || t("The server does not answer. Try again in a moment.");
    this.#draw();
  };
}

/** Asks before the phone goes on to somebody else. @param {import("./app.js").App} app */
export function turn(app) {
  const { turns, pace } = app;
  const own = pace.isListed || pace.step;
  return shell({
    ...app.head(),
    clock: null,
    name: "turn",
    body: statement({
      title: t("Is somebody else to answer on this phone?"),
      text: own
        ? t("Your answers stay counted. They are no longer shown or changed here.")
        : t("Your answer stays counted. It is no longer shown or changed here."),
      more: html`<p class="lead">
          ${
            own
              ? t(
                  "What you have begun and not sent is deleted. The next person has all the steps before them.",
                )
              : t("In the next step you take turns again.")
          }
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
export function nextPerson(app) {
  const { shared, open, step } = app.frame;
  return shared && open && step?.round === "person" ? handOver(app) : nothing;
}

/** @param {import("./app.js").App} app */
export function handOver({ turns }) {
  return html`<button class="button link" type="button" @click=${() => turns.ask(true)}>
    ${t("Next person on this phone")}
  </button>`;
}

/** That one's place is open on another phone too. @param {import("./app.js").App} app @param {unknown} [more] */
export function elsewhere({ room }, more = nothing) {
  const said = room.elsewhere
    ? t("Your place is on another phone too: what is sent last counts.")
    : nothing;
  if (said === nothing && more === nothing) return nothing;
  return html`<p class="small-print change-phone"><span>${said} ${more}</span></p>`;
}

/** The same, and the way to one's place on another phone, where there is room for both.
 * @param {import("./app.js").App} app */
export function changePhone(app) {
  return elsewhere(app, html`<a href=${wayBack()}>${t("Change phone")}</a>`);
}
