/** Talking together, on the screen: the part that runs, its clock, and who moves where. */
import "./screen.css";
import { html, nothing } from "lit";
import { candidates, fit } from "../../parts/chart-fit.js";
import { pagesOf } from "../../parts/chart-pages.js";
import { figure } from "../../parts/chart-said.js";
import { styled } from "../../parts/chart-style.js";
import { soften } from "../../parts/soften.js";
import { written } from "../../parts/written.js";
import { duration, t } from "../../texts.js";
import { called, groupName, how } from "./said.js";
import { goesTo, isNew, momentOf } from "./walk.js";

/** @typedef {import("../../parts/chart-types.js").At} At @typedef {import("./walk.js").Moment} Moment */

const GROUPS_ON_A_PAGE = 12;
const SAID_TYPES = candidates([5, 4.5, 4, 3.5, 3, 2.625, 2.375], 99);
const NAME_TYPES = candidates([3, 2.625, 2.375, 2, 1.75, 1.5], 99);
/** The width that a clock may fill, in u, and how much of its type a reading takes. */
const WIDE_U = 52;
const NARROW_U = 36;
const DIGIT_EM = 0.64;
const COLON_EM = 0.3;
const TALLEST_U = 26;
const LOWEST_U = 15;

export default {
  listens: true,
  gathers: true,

  /** @param {At} at */
  task: (at) => html`<p class="talk-how">${how(at)}</p>`,

  /** @param {At} at */
  result(at) {
    const moment = momentOf(at);
    const news = isNew(moment) ? called(moment) : "";
    const walk = moment.walks && moment.open;
    return html`<div class="talking" data-walks=${walk} aria-hidden="true">
      ${news ? html`<p class="talking-new">${news}</p>` : nothing}
      <div class="talking-now">
        ${clock(at, moment, walk)}
        <div class="talking-said" ${fit(`${said(at, moment)} ${prompt(at)}`, SAID_TYPES)}>
          <p data-fit>${said(at, moment)}</p>
          ${walk ? nothing : html`<p class="talking-prompt lines" data-fit lang=${written(at.room)}>${soften(prompt(at))}</p>`}
          ${walk ? visits(moment) : nothing}
        </div>
      </div>
      ${track(at, moment)} ${walk ? moves(at, moment) : nothing}
    </div>`;
  },

  count: () => "",

  /** @param {At} at */
  table(at) {
    const moment = momentOf(at);
    const { segments, walks, visits, visit, open, over, together } = moment;
    return html`<div lang=${written(at.room)}>
      <p>${said(at, moment)}</p>
      <p>${prompt(at)}</p>
      <table>
        <caption>${t("The parts of the talk")}</caption>
        <thead><tr><th scope="col">${t("Part")}</th><th scope="col">${t("Time")}</th></tr></thead>
        <tbody>
          ${segments.map(
            (
              { name, seconds },
              index,
            ) => html`<tr aria-current=${open && !over && index === moment.at ? "step" : nothing}>
              <th scope="row">${name}</th><td>${duration(seconds)}</td></tr>`,
          )}
        </tbody>
      </table>
      ${
        walks
          ? html`<table>
              <caption>${t("Visit {visit} of {visits}", { visit: visit + 1, visits })}</caption>
              <thead><tr><th scope="col">${t("Visitors from")}</th><th scope="col">${t("go to")}</th></tr></thead>
              <tbody>
                ${together.map(
                  (_, index) => html`<tr><th scope="row">${groupName(moment, index, at)}</th>
                    <td>${groupName(moment, over ? index : goesTo(index, visit, together.length), at)}</td></tr>`,
                )}
              </tbody>
            </table>`
          : nothing
      }
    </div>`;
  },

  /** @param {At} at */
  pages(at) {
    const moment = momentOf(at);
    return moment.walks && moment.open ? walkPages(moment).length : 1;
  },
};

/** @param {At} at */
function prompt({ room }) {
  return room.step?.title ? room.step.prompt : "";
}

/** What everybody does now, in a sentence or two. @param {At} at @param {Moment} moment */
function said(at, moment) {
  const { open, over, walks, together } = moment;
  if (over && !open) return t("The talk is over");
  if (over) return walks ? t("Time is up. Go back to your own group") : t("Time is up");
  if (walks) return t("Visitors go one group on. Hosts stay.");
  if (open && together.length) return `${how(at)}. ${t("Your phone shows with whom.")}`;
  return how(at);
}

/** @param {At} at @param {Moment} moment @param {boolean} narrow */
function clock(at, { leg, segments, at: now, open, over }, narrow) {
  if (!leg || (over && !open)) return nothing;
  const runs = open && !over;
  const text = duration(leg.left);
  const em = [...text].reduce((sum, letter) => sum + (letter === ":" ? COLON_EM : DIGIT_EM), 0);
  const type = Math.min((narrow ? NARROW_U : WIDE_U) / em, narrow ? LOWEST_U : TALLEST_U);
  const look = over ? "over" : open && at.room.clock?.running ? "running" : "still";
  return html`<div class="talking-clock" ${styled({ "--width": narrow ? NARROW_U : WIDE_U })}>
    <p class="clock" data-size="large" data-look=${look} ${styled({ "--type": Math.round(type * 100) / 100 })}>
      <span class="n">${figure(text)}</span>
    </p>
    <p class="talking-part" lang=${written(at.room)} ${fit(segments[now].name, NAME_TYPES)}>
      <b data-fit>${soften(segments[now].name)}</b>
    </p>
    ${runs && look === "still" ? html`<p class="talking-still">${t("The clock stands still")}</p>` : nothing}
  </div>`;
}

/** The segments side by side, as long as they last. @param {At} at @param {Moment} moment */
function track(at, { segments, leg, at: now, open, over }) {
  const share = leg ? leg.gone / (leg.gone + leg.left || 1) : 0;
  return html`<ol class="talking-track" lang=${written(at.room)} ${fit(segments.map(({ name }) => name).join(), NAME_TYPES)}>
    ${segments.map(({ name, seconds }, index) => {
      const done = over || (open && index < now) ? 1 : open && index === now ? share : 0;
      return html`<li data-now=${open && !over && index === now} ${styled({ "--part": seconds, "--done": Math.min(1, done) })}>
        <i></i><span data-fit>${soften(name)} <b class="n">${duration(seconds)}</b></span>
      </li>`;
    })}
  </ol>`;
}

/** @param {Moment} moment */
function visits({ visit, visits, over }) {
  if (over) return nothing;
  return html`<p class="talking-visits">${t("Visit {visit} of {visits}", { visit: visit + 1, visits })}
    ${visits <= GROUPS_ON_A_PAGE ? Array.from({ length: visits }, (_, index) => html`<i data-done=${index <= visit}></i>`) : nothing}
  </p>`;
}

/** Each group and where its visitors are. @param {At} at @param {Moment} moment */
function moves(at, moment) {
  const pages = walkPages(moment);
  const page = pages[(at.state?.page ?? 0) % pages.length];
  const { together, visit, over } = moment;
  const name = (/** @type {number} */ index) => groupName(moment, index, at);
  return html`<ul class="talking-moves" lang=${written(at.room)} data-many=${page.length > 6}
    ${fit(together.map(({ group }) => group).join(), NAME_TYPES)}>
    ${page.map(
      (index) => html`<li>
        <span data-fit>${name(index)}</span>
        <b data-fit>${over ? t("home") : html`→ ${name(goesTo(index, visit, together.length))}`}</b>
      </li>`,
    )}
  </ul>`;
}

/** @param {Moment} moment */
function walkPages({ together }) {
  const all = together.map((_, index) => index);
  return pagesOf(all, () => 1, GROUPS_ON_A_PAGE);
}
