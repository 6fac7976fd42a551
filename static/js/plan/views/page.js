/** The whole page: the steps, the form, how it looks, and the way to a room. */
import { html, nothing } from "lit";
import { figures } from "../../parts/figures.js";
import { t, timeOfDay } from "../../texts.js";
import { isBlank } from "../document.js";
import * as icons from "../icons.js";
import { save } from "../loading.js";
import { make } from "../making.js";
import { dialog } from "./dialog.js";
import { list } from "./list.js";
import { ways } from "./opening.js";
import { preview } from "./preview.js";
import { share } from "./sharing.js";
import { stepForm } from "./step-form.js";

/** @typedef {import("../session.js").Session} Session */

/** @param {Session} session */
export function editor(session) {
  const begins = isBlank(session.programme) && !session.canUndo;
  return html`<div class="planning">
    ${list(session)}
    <div class="plan-middle">
      ${tools(session)}
      ${session.notice ? html`<p class="plan-notice">${session.notice}</p>` : nothing}
      ${session.alarm ? html`<p class="plan-notice wrong" role="alert">${session.alarm}</p>` : nothing}
      ${stepForm(session)}
      ${
        begins
          ? html`<section class="plan-begin" aria-labelledby="plan-begin">
              <h2 id="plan-begin">${t("Or begin with something that is there")}</h2>
              ${ways(session, session.panel?.wrong)}
            </section>`
          : nothing
      }
    </div>
    <div class="plan-right">
      <div class="plan-foot">
        ${kept(session)}
        <button type="button" class="next" @click=${() => make(session)}>
          <span class="next-text"><b>${t("Make the room")}</b><span>${t("The desk opens. You can still plan on here.")}</span></span>
          ${icons.arrow}
        </button>
      </div>
      ${preview(session)}
    </div>
  </div>
  ${dialog(session)}`;
}

/** @param {Session} session */
function tools(session) {
  const { canUndo, canRedo, programme } = session;
  const empty = isBlank(programme);
  return html`<div class="plan-bar" role="toolbar" aria-label=${t("The programme")}>
    ${tool(t("Undo"), "Ctrl+Z", icons.undo, canUndo, () => session.undo(), true)}
    ${tool(t("Redo"), "Ctrl+Y", icons.redo, canRedo, () => session.redo(), true)}
    <span class="plan-gap"></span>
    ${tool(t("Open …"), "", icons.open, true, () => session.set({ panel: { name: "open" } }))}
    ${tool(t("Save as file"), "", icons.download, !empty, () => save(programme))}
    ${tool(t("Share"), "", icons.link, !empty, () => share(session))}
  </div>`;
}

/** @param {string} name @param {string} key @param {unknown} icon @param {boolean} able @param {() => unknown} act
 * @param {boolean} [bare] */
function tool(name, key, icon, able, act, bare = false) {
  return html`<button type="button" class="button small ${bare ? "bare" : ""}" aria-label=${bare ? name : nothing}
    title=${key ? `${name} (${key})` : nothing} aria-disabled=${able ? "false" : "true"} @click=${() => able && act()}>
    ${icon}${bare ? nothing : html`<span>${name}</span>`}
  </button>`;
}

/** Where what is written is kept. @param {Session} session */
function kept({ keeps, keptAt, away }) {
  if (!keeps) {
    return html`<p class="plan-kept wrong">${t("This browser keeps nothing. Save the programme as a file.")}</p>`;
  }
  if (away) {
    return html`<p class="plan-kept">${icons.warning}<span>${t("The server does not answer. You can write on: it is kept here.")}</span></p>`;
  }
  const time = timeOfDay(keptAt || Date.now());
  return keptAt
    ? html`<p class="plan-kept">${icons.check}<span>${t("Kept in this browser")} <b class="n">${figures(time)}</b></span></p>`
    : html`<p class="plan-kept"><span>${t("What you write is kept in this browser.")}</span></p>`;
}
