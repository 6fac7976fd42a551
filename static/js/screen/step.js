/** A step on the screen: its head, the task or the drawing, and the way in at the foot. */
import { html, nothing } from "lit";
import { candidates, fit } from "../parts/chart-fit.js";
import { answered, answers, figuresStrong } from "../parts/chart-said.js";
import { soften } from "../parts/soften.js";
import { n, t } from "../texts.js";
import { clock } from "./clock.js";
import { can, everybody, everybodySaid } from "./everybody.js";
import { foot } from "./foot.js";
import { boxes } from "./pieces.js";
import { hasRoles, roles } from "./roles.js";
import { heading, showsResult, whyNoResult } from "./status.js";

/**
 * @typedef {import("../parts/chart-types.js").At} At
 * @typedef {import("../parts/chart-types.js").Face} Face
 * @typedef {{ seconds: number, running: boolean } | null} Time
 * @typedef {{ at: At, face: Face | undefined, time: Time, task?: boolean,
 *   does: Record<import("./keys.js").Wish, () => void> }} Scene `task`: the task is shown, whatever result there is
 */

const TITLE_TYPES = candidates([4, 3.6, 3.2, 2.8, 2.4, 2], 3.2);
const PROMPT_TYPES = candidates([3, 2.625, 2.375, 2.125, 2, 1.75, 1.5], 99);
const BOXES = { width: 34, height: 13 };
const BOXES_ALONE = { width: 34, height: 24 };

/** @param {Scene} scene */
export function step(scene) {
  const { at, face } = scene;
  const result = face && !scene.task && showsResult(at.room, at.tally, face.listens);
  return html`<div class="chart step" data-shows=${result ? "result" : "task"}>
    ${head(scene, Boolean(result))}
    ${result ? drawing(at, face) : task(scene)}
    ${foot(scene, result ? face.count(at) : "", result ? (face.pages?.(at) ?? 1) : 1)}
  </div>`;
}

/** The clock alone, as large as the picture allows, where there is one. @param {Scene} scene */
export function clockPicture(scene) {
  const { time } = scene;
  return html`<div class="chart step clock-picture" data-shows="clock">
    ${head(scene, false)}
    ${time ? clock(time.seconds, time.running, "alone") : nothing}
    ${foot(scene, "", 1)}
  </div>`;
}

/**
 * @param {Scene} scene
 * @param {boolean} result
 */
function head({ at, face, time }, result) {
  const { room } = at;
  const title = heading(room);
  const ticking = result && (room.open || face?.listens) && !face?.gathers && time;
  return html`<header class="head">
    <div class="head-about">
      <p class="eyebrow">${above(room)}</p>
      <h1 ${fit(title, TITLE_TYPES)}><span data-fit>${soften(title)}</span></h1>
    </div>
    <div class="head-beside">
      ${ticking ? clock(time.seconds, time.running, "small") : nothing}
      ${result ? face?.legend?.(at) : nothing}
    </div>
  </header>`;
}

/**
 * What stands above the title: the gathering, and the round where a step has more than one.
 *
 * @param {At["room"]} room
 */
function above({ step, title }) {
  if (!step || step.by.length < 2) return title;
  const round = step.by.indexOf(step.round) + 1;
  return t("{title}, round {round} of {rounds}", { title, round, rounds: step.by.length });
}

/**
 * @param {At} at
 * @param {Face} face
 */
function drawing(at, face) {
  return html`<div class="drawing">
    ${face.result(at)}
    <div class="vh">${face.table(at)}</div>
  </div>`;
}

/** @param {Scene} scene */
function task({ at, face, time }) {
  const { room } = at;
  const prompt = room.step?.title ? room.step.prompt : "";
  return html`<div class="task">
    <section class="task-asked">
      ${
        prompt
          ? html`<div class="prompt" ${fit(prompt, PROMPT_TYPES)}><p data-fit>${soften(prompt)}</p></div>`
          : nothing
      }
      <div class="task-list">${face?.task(at)}</div>
    </section>
    <aside class="task-side">
      ${time ? clock(time.seconds, time.running, "large") : nothing}
      ${face?.listens ? nothing : beside(at)}
    </aside>
  </div>`;
}

/** Before a group's round begins its roles, then who has answered. @param {At} at */
function beside(at) {
  return !at.room.open && !answers(at) && hasRoles(at.room) ? roles(at.room) : progress(at);
}

/** Who has answered, and what is waited for. @param {At} at */
function progress(at) {
  const { room, tally } = at;
  const why = whyNoResult(room, tally, { t, n });
  const all = everybody(at);
  return html`<div class="task-answered">
        ${
          all
            ? html`<p class="everybody">${everybodySaid(room, t)}</p>`
            : html`<p class="answered">${figuresStrong(answered(at))}</p>`
        }
        ${boxes(answers(at), can(at), room.clock ? BOXES : BOXES_ALONE, all)}
        <p class="why">${why}</p>
      </div>`;
}
