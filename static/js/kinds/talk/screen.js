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
const GROUPS_ON_A_LINE = 6;
const MOST_NAMED = 6;
const SAID_TYPES = candidates([5, 4.5, 4, 3.5, 3, 2.625, 2.375], 99);
const NAME_TYPES = candidates([3, 2.625, 2.375, 2, 1.75], 99);
const GROUP_TYPES = candidates([3, 2.625, 2.375, 2, 1.75]);
const TRACK_TYPES = candidates([2.375, 2, 1.75], 99);
/** The width that a clock may fill and the type it may have, in u, and how much of its type a reading takes. */
const WIDE = { width: 52, type: 26 };
const NARROW = { width: 36, type: 15 };
const DIGIT_EM = 0.64;
const COLON_EM = 0.3;

export default {
  listens: true,
  gathers: true,

  /** @param {At} at */
  task: (at) => html`<p class="talk-how">${how(at)}</p>`,

  /** @param {At} at */
  result(at) {
    const moment = momentOf(at);
    const walk = moment.walks && moment.open;
    return html`<div class="talking" data-walks=${walk} aria-hidden="true">
      <div class="talking-now">
        ${clock(at, moment, walk)}
        <div class="talking-beside">
          ${isNew(moment) ? news(moment) : task(at, moment, walk)} ${walk ? track(at, moment) : nothing}
        </div>
      </div>
      ${walk ? moves(at, moment) : track(at, moment)}
    </div>`;
  },

  /** @param {At} at */
  legend(at) {
    const moment = momentOf(at);
    return html`${moment.walks && moment.open && !moment.over ? visits(moment) : nothing}`;
  },

  count: () => "",

  /** @param {At} at */
  table(at) {
    const moment = momentOf(at);
    const { segments, leg, walks, visits, visit, open, over, together } = moment;
    return html`<div lang=${written(at.room)}>
      <p>${isNew(moment) ? called(moment) : said(at, moment)}</p>
      ${leg && open && !over ? html`<p role="timer">${segments[moment.at].name}: ${t("{time} left", { time: duration(leg.left) })}</p>` : nothing}
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

/** @param {At} at @param {Moment} moment @param {boolean} walk */
function task(at, moment, walk) {
  const asked = walk ? "" : prompt(at);
  return html`<div class="talking-said" ${fit(said(at, moment) + asked, SAID_TYPES)}>
    <p data-fit>${said(at, moment)}</p>
    ${asked ? html`<p class="talking-prompt" data-fit lang=${written(at.room)}>${soften(asked)}</p>` : nothing}
  </div>`;
}

/** Another part has begun, or time is up: a band of colour for a while. @param {Moment} moment */
function news(moment) {
  const text = called(moment);
  return html`<div class="talking-said talking-new" ${fit(text, SAID_TYPES)}><p data-fit>${soften(text)}</p></div>`;
}

/** @param {At} at @param {Moment} moment @param {boolean} walk */
function clock(at, { leg, segments, at: now, open, over }, walk) {
  if (!leg || (over && !open)) return nothing;
  const text = duration(leg.left);
  const em = [...text].reduce((sum, letter) => sum + (letter === ":" ? COLON_EM : DIGIT_EM), 0);
  const { width, type } = walk ? NARROW : WIDE;
  const look = over ? "over" : open && at.room.clock?.running ? "running" : "still";
  return html`<div class="talking-clock" data-look=${look} ${styled({ "--width": width })}>
    <p class="talking-time n" ${styled({ "--type": Math.round(Math.min(width / em, type) * 100) / 100 })}>${figure(text)}</p>
    ${
      walk
        ? nothing
        : html`<p class="talking-part" lang=${written(at.room)} ${fit(segments[now].name, NAME_TYPES)}>
          <b data-fit>${soften(segments[now].name)}</b>
        </p>`
    }
    ${open && look === "still" ? html`<p class="talking-still">${t("The clock stands still")}</p>` : nothing}
  </div>`;
}

/** The segments side by side, the longer ones longer. @param {At} at @param {Moment} moment */
function track(at, { segments, leg, at: now, open, over }) {
  const share = leg ? leg.gone / (leg.gone + leg.left || 1) : 0;
  const names = segments.length <= MOST_NAMED;
  return html`<ol class="talking-track" lang=${written(at.room)} ${fit(segments.map(({ name }) => name).join(), TRACK_TYPES)}>
    ${segments.map(({ name, seconds }, index) => {
      const done = over || (open && index < now) ? 1 : open && index === now ? share : 0;
      return html`<li data-now=${open && !over && index === now} ${styled({ "--part": seconds, "--done": Math.min(1, done) })}>
        <i></i>${names ? html`<span data-fit>${soften(name)} <b class="n">${figure(duration(seconds))}</b></span>` : nothing}
      </li>`;
    })}
  </ol>`;
}

/** @param {Moment} moment */
function visits({ visit, visits }) {
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
  return html`<ul class="talking-moves" lang=${written(at.room)}
    ${styled({ "--columns": Math.min(GROUPS_ON_A_LINE, page.length) })}
    ${fit(together.map(({ group }) => group).join(), GROUP_TYPES)}>
    ${page.map(
      (index) => html`<li>
        <span data-fit>${name(index)} →</span>
        <b data-fit>${over ? t("home") : name(goesTo(index, visit, together.length))}</b>
      </li>`,
    )}
  </ul>`;
}

/** @param {Moment} moment */
function walkPages({ together }) {
  const all = together.map((_, index) => index);
  return pagesOf(all, () => 1, GROUPS_ON_A_PAGE);
}
