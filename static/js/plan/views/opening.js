/** Something to begin with: nothing, a ready programme, a file, a room. */
import { html, nothing } from "lit";
import { past } from "../../parts/dates-told.js";
import { kindName } from "../../parts/title.js";
import { n, page, t } from "../../texts.js";
import { blank, isBlank } from "../document.js";
import { fromFile, fromReady, fromRoom } from "../loading.js";

/**
 * @typedef {import("../session.js").Session} Session
 * @typedef {import("../session.js").Panel} Panel
 * @typedef {import("../loading.js").Loaded} Loaded
 */

/** @param {Session} session @param {Panel} panel */
export function opening(session, panel) {
  return { title: t("What do you begin with?"), content: ways(session, panel.wrong) };
}

/**
 * @param {Session} session
 * @param {{ where: "file" | "room" | "ready", error: string }} [wrong] what could not be opened
 */
export function ways(session, wrong) {
  return html`<div class="plan-ways">
    ${
      isBlank(session.programme)
        ? nothing
        : html`<button type="button" class="button" @click=${() => session.open(blank(page.language), t("A new programme"))}>
            ${t("Begin with an empty programme")}
          </button>`
    }
    ${ready(session)} ${said("ready", wrong)}
    <div class="plan-field">
      <div class="plan-label"><label for="open-file">${t("From a file")}</label></div>
      <input class="field" type="file" id="open-file" accept=".json,application/json" aria-describedby="open-file-wrong"
        @change=${(/** @type {any} */ event) => {
          const [file] = event.target.files;
          if (file) take(session, "file", fromFile(file));
        }} />
      ${said("file", wrong)}
    </div>
    <form class="plan-field" @submit=${(/** @type {SubmitEvent} */ event) => {
      event.preventDefault();
      const given = new FormData(/** @type {HTMLFormElement} */ (event.target)).get("room");
      take(session, "room", fromRoom(String(given ?? "")));
    }}>
      <div class="plan-label"><label for="open-room">${t("A copy of a room’s programme")}</label></div>
      <p class="plan-help" id="open-room-help">${t("The room’s code, where this browser has its desk, or the link to the desk.")}</p>
      <div class="plan-beside">
        <input class="field" id="open-room" name="room" autocomplete="off" aria-describedby="open-room-help open-room-wrong" />
        <button class="button">${t("Fetch")}</button>
      </div>
      ${said("room", wrong)}
    </form>
    ${
      isBlank(session.programme)
        ? nothing
        : html`<p class="plan-help">${t("What you have here now comes back with Undo.")}</p>`
    }
  </div>`;
}

/** @param {Session} session */
function ready(session) {
  return html`<div class="plan-field">
    <h3>${t("A ready programme")}</h3>
    <ul class="plan-kinds">
      ${page.programmes.map(
        (/** @type {any} */ { id, title, steps, minutes }) => html`<li>
          <button type="button" class="plan-kind" @click=${() => take(session, "ready", fromReady(id, page.language))}>
            <b>${title}</b>
            <span>${n("{count} step", "{count} steps", steps)}, ${n("{count} minute", "{count} minutes", minutes)}</span>
          </button>
        </li>`,
      )}
    </ul>
  </div>`;
}

/** @param {Session} session @param {"file" | "room" | "ready"} where @param {Promise<Loaded>} loading */
async function take(session, where, loading) {
  const loaded = await loading;
  if ("programme" in loaded) opened(session, loaded.programme);
  else session.set({ panel: { name: "open", wrong: { where, error: loaded.error } } });
}

/** @param {Session} session @param {import("../document.js").Programme} programme */
export function opened(session, programme) {
  session.open(
    { start: "09:00", ...programme },
    [
      t("Opened: {title}", { title: String(programme.title || t("A new programme")) }),
      ...passedDates(programme),
    ].join(". "),
  );
}

/** That a copy's dates have passed, and where. @param {import("../document.js").Programme} programme */
function passedDates(programme) {
  const { room, steps } = past(/** @type {any} */ (programme), Date.now());
  if (!room && !steps.length) return [];
  const where = steps.map(({ title, kind }) => title || kindName(kind));
  if (room) where.unshift(t("All steps"));
  return [t("Its dates have passed. Set new ones: {steps}", { steps: where.join(", ") })];
}

/** @param {string} where @param {{ where: string, error: string }} [wrong] */
function said(where, wrong) {
  return html`<p class="wrong" id="open-${where}-wrong" role="alert">${wrong?.where === where ? wrong.error : nothing}</p>`;
}
