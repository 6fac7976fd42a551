/** The step in hand as people will see it: the real faces in frames of their own, which hear of every change. */
import { html, nothing } from "lit";
import { createRef, ref } from "lit/directives/ref.js";
import { page, t } from "../../texts.js";
import * as icons from "../icons.js";
import { scene } from "../scene.js";

/** @typedef {import("../session.js").Session} Session */

const FACES = /** @type {const} */ (["screen", "phone"]);
const frames = { screen: frameRef(), phone: frameRef() };
/** The frames that have said that they are there, and what each was last told. @type {Map<string, string>} */
const told = new Map();
/** @type {unknown} */
let newest = null;

addEventListener("message", ({ origin, source, data }) => {
  if (origin !== location.origin || data?.says !== "ready") return;
  const face = FACES.find((one) => frames[one].value?.contentWindow === source);
  if (!face) return;
  told.set(face, "");
  tell();
});

/** @param {Session} session */
export function preview(session) {
  const { step, programme } = session;
  const listName = page.forms[step?.kind]?.list_name ?? null;
  const read = step ? session.read.get(step.id) : null;
  newest = scene(
    programme,
    read,
    listName,
    (number) => t("From before: {number}", { number }),
    session.afterwards,
  );
  queueMicrotask(tell);
  return html`<section class="plan-preview" aria-label=${t("How it looks")}>
    ${newest ? nothing : html`<p class="plan-nothing">${nothingYet(session)}</p>`}
    ${newest ? whens(session, Boolean(read?.example)) : nothing}
    <div class="plan-faces" ?hidden=${!newest}>
      <h2>${icons.screen}<span>${t("The screen")}</span></h2>
      <div class="plan-picture screen" ${ref(measure)}>${frame("screen", t("The screen, as it will look"))}</div>
      <h2>${icons.phone}<span>${t("A phone")}</span></h2>
      <div class="plan-picture phone" ${ref(measure)}>${frame("phone", t("A phone, as it will look"))}</div>
    </div>
  </section>`;
}

/**
 * The two moments in which one looks at a step, where answers can be made up for it.
 *
 * @param {Session} session
 * @param {boolean} made whether they have been
 */
function whens(session, made) {
  const { step, afterwards } = session;
  if (!step || !page.forms[step.kind]?.answered || step.results === "private") return nothing;
  const when = (/** @type {string} */ name, /** @type {boolean} */ wanted) =>
    html`<button type="button" class="button small" aria-pressed=${afterwards === wanted}
      @click=${() => session.looks(wanted)}>${name}</button>`;
  return html`<div class="plan-when" role="group" aria-label=${t("How it looks")}>
    ${when(t("While people answer"), false)} ${when(t("Afterwards"), true)}
    ${afterwards && made ? html`<p class="plan-help">${t("With answers that are made up.")}</p>` : nothing}
  </div>`;
}

/** @param {Session} session */
function nothingYet({ step }) {
  return step
    ? t("What people will see stands here as soon as the form has what it needs.")
    : t("Choose a step, and what people will see stands here.");
}

/** @param {"screen" | "phone"} face @param {string} title */
function frame(face, title) {
  return html`<iframe ${ref(frames[face])} title=${title} src="/plan/preview/${face}?language=${page.language}"></iframe>`;
}

/** @returns {import("lit/directives/ref.js").Ref<HTMLIFrameElement>} */
function frameRef() {
  return createRef();
}

/** Hands the newest scene to the frames that do not have it yet. */
function tell() {
  if (!newest) return;
  const text = JSON.stringify(newest);
  for (const [face, before] of told) {
    if (before === text) continue;
    told.set(face, text);
    frames[/** @type {"screen"} */ (face)].value?.contentWindow?.postMessage(
      newest,
      location.origin,
    );
  }
}

const SIZES = { screen: 1280, phone: 390 };

/** Each frame is as large as its place: its own picture stays as wide as a screen or a phone. */
const measured = new ResizeObserver((entries) => {
  for (const { target, contentRect } of entries) {
    const face = target.classList.contains("screen") ? "screen" : "phone";
    const { style } = /** @type {HTMLElement} */ (target);
    style.setProperty("--scale", String(contentRect.width / SIZES[face]));
  }
});

/** @param {Element | undefined} place */
function measure(place) {
  if (place) measured.observe(place);
}
