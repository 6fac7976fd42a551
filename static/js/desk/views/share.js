/** The way in: code, QR and addresses, for the waiting room and whenever they are asked for. */

import { html, nothing } from "lit";
import { unsafeSVG } from "lit/directives/unsafe-svg.js";
import { setSound, soundIsOn } from "../../parts/chime.js";
import { soften } from "../../parts/soften.js";
import { groupsOfThree, page } from "../../texts.js";
import * as icons from "../icons.js";
import { deskLink } from "../key.js";
import { paceList } from "./own-pace.js";
import { toggle } from "./parts.js";
import { presenter } from "./presenter.js";

/**
 * @typedef {import("../session.js").Session} Session
 * @typedef {import("../types.js").Frame} Frame
 */

/** The drawing of the code, as the server put it into the page. */
const QR = globalThis.document?.getElementById("qr")?.innerHTML ?? "";

/**
 * Before the first step: the way in, large.
 *
 * @param {Session} session
 * @param {Frame} frame
 */
export function welcome(session, frame) {
  const { t, n } = session.tongue;
  const count = frame.programme?.steps.length ?? 0;
  const own = frame.pace?.own;
  return html`<div class="stage">
    <header class="stage-head">
      <p class="where">${own ? t("At people’s own pace") : t("Waiting room")}</p>
      <h1>${soften(frame.title)}</h1>
      <p class="prompt">
        ${n("{count} step is ready.", "{count} steps are ready.", count)}
        ${
          own
            ? t("Send people the reminder below. They answer when it suits them.")
            : t("Open the screen on the projector, and let people come in.")
        }
      </p>
    </header>
    <div class="stage-body">
      ${presenter(session, frame)} ${own ? paceList(session, frame) : nothing} ${entrance(session)}
    </div>
  </div>`;
}

/** @param {Session} session */
export function entrance(session) {
  const { t } = session.tongue;
  const { join_url: join = "", screen_url: screen = "" } = page;
  return html`<div class="entrance">
    <div class="entrance-code">
      <div class="qr-frame" role="img" aria-label=${t("QR code for {address}", { address: bare(join) })}>${unsafeSVG(QR)}</div>
      <div class="entrance-words">
        <p>${t("Scan, or write the code at")} <b>${host(join)}</b></p>
        <p class="code n">${groupsOfThree(page.code ?? "")}</p>
      </div>
    </div>
    <ul class="ways">
      ${way(session, { name: t("For phones"), address: join, copies: "join" })}
      ${way(session, { name: t("The screen"), address: screen, copies: "screen", opens: true })}
      <li>
        <span class="way-name">${t("Your desk link")}</span>
        <span class="way-text">
          ${t("It is your key: keep it. With it you run this from another computer or your phone, and let a colleague in.")}
          ${t("Give it to nobody else.")}
        </span>
        <span class="way-acts">${copyButton(session, "desk", t("Copy the desk link"), () => deskLink(page.code ?? ""))}</span>
      </li>
    </ul>
  </div>`;
}

/**
 * Sound for this desk: off until it is turned on here.
 *
 * @param {Session} session
 */
export function sound(session) {
  const { t } = session.tongue;
  const on = soundIsOn();
  return html`<div class="sound">
    ${toggle(session, {
      name: t("Sound on this desk"),
      meaning: t("A soft tone when everybody has answered and when the time is up"),
      on,
      turn: () => {
        setSound(!on);
        session.changed();
      },
    })}
  </div>`;
}

/**
 * @param {Session} session
 * @param {{name: string, address: string, copies: string, opens?: boolean}} way
 */
function way(session, { name, address, copies, opens }) {
  const { t } = session.tongue;
  return html`<li>
    <span class="way-name">${name}</span>
    <span class="way-text address">${bare(address)}</span>
    <span class="way-acts">
      ${
        opens
          ? html`<a class="button main" href=${address} target="_blank" rel="noopener">
              ${icons.screen}<span>${t("Open the screen")}</span><span class="vh">${t("(in a new window)")}</span>
            </a>`
          : nothing
      }
      ${copyButton(session, copies, t("Copy"), async () => address, name)}
    </span>
  </li>`;
}

/**
 * @param {Session} session
 * @param {string} which
 * @param {string} text
 * @param {() => Promise<string | null>} give
 * @param {string} [name]
 */
export function copyButton(session, which, text, give, name) {
  const { t } = session.tongue;
  const done = session.copied === which;
  return html`<button
    type="button"
    class="button ${done ? "done" : ""}"
    aria-label=${name ? `${text}: ${name}` : nothing}
    @click=${() => copy(session, which, give)}
  >
    ${done ? icons.check : icons.copy}<span>${done ? t("Copied") : text}</span>
  </button>`;
}

/**
 * @param {Session} session
 * @param {string} which
 * @param {() => Promise<string | null>} give
 */
async function copy(session, which, give) {
  const { t } = session.tongue;
  const text = await give();
  if (!text) {
    return session.set({
      notice: { tone: "wrong", text: t("The server did not answer. Try again.") },
    });
  }
  try {
    await navigator.clipboard.writeText(text);
    session.set({ copied: which });
    session.say(t("Copied"));
  } catch {
    // Plain HTTP on a local network has no clipboard: the address is shown to be copied by hand.
    session.set({ panel: { name: "address", text, back: session.panel } });
  }
}

/** @param {string} address */
function bare(address) {
  return address.replace(/^https?:\/\//, "");
}

/** @param {string} address */
function host(address) {
  return bare(address).split("/")[0];
}
