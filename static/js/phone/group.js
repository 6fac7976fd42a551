/** Choosing one's group. */
import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import * as icons from "../parts/icons.js";
import { soften } from "../parts/soften.js";
import { written } from "../parts/written.js";
import { t } from "../texts.js";
import { door } from "./door.js";
import { shell } from "./shell.js";

const SHORT = 12;

/** @param {import("./app.js").App} app */
export function group(app) {
  const { room, frame, groups } = app;
  const needed = frame.step?.round === "group" && frame.open && !room.group;
  const short = frame.groups.every((name) => name.length <= SHORT);
  return shell({
    ...app.head(),
    aside: undefined,
    name: "groups",
    body: html`<div class="heading">
        <h1 tabindex="-1">${t("Which group are you in?")}</h1>
        <p class="prompt">${
          needed
            ? t(
                "The groups are answering now. Choose the one you sit in, or take a place in the smallest.",
              )
            : t("A group gives one answer together, from all its phones.")
        }</p>
      </div>
      <div class="group-list ${short ? "two" : ""}" role="group" aria-label=${t("Groups")}>
        ${repeat(
          frame.groups,
          (name) => name,
          (name) => html`<button
            class="choice ${name === (groups.wish.name ?? room.group) ? "chosen" : ""}"
            type="button"
            aria-pressed=${String(name === (groups.wish.name ?? room.group))}
            @click=${() => groups.choose(name)}
          >
            <span lang=${written(frame)}>${soften(name)}</span>${name === room.group ? icons.check : nothing}
          </button>`,
        )}
      </div>
      ${groups.wish.error ? html`<p class="wrong" role="alert">${groups.wish.error}</p>` : nothing}
      ${frame.step ? nothing : door()}`,
    foot: needed
      ? html`<button class="button" type="button" @click=${groups.place}>
          ${t("Give me a place")}
        </button>`
      : html`<button class="button" type="button" @click=${groups.leave}>
          ${room.group ? t("Keep the group") : t("Choose later")}
        </button>`,
  });
}
