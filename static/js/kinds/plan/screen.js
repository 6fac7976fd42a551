/** The plan on the screen: one table, with how the deadlines lie. */
import "../../parts/chart.css";
import "./screen.css";
import { html, nothing } from "lit";
import { fit } from "../../parts/chart-fit.js";
import { list } from "../../parts/chart-list.js";
import { percent, styled } from "../../parts/chart-style.js";
import { table as tableOf } from "../../parts/chart-table.js";
import { soften } from "../../parts/soften.js";
import { titleOf } from "../../parts/title.js";
import { dayOf, monthName } from "./dates.js";
import { byGoal, MOST_SHOWN, months, pages } from "./layout.js";
import { groups } from "./screen-compared.js";

/**
 * @typedef {import("../../parts/chart-types.js").At} At
 * @typedef {import("./layout.js").Line} Line
 */

/** @type {(wrap: import("../../parts/chart-fit.js").Candidate["wrap"], ...types: number[]) => any[]} */
const as = (wrap, ...types) => types.map((type) => ({ type, wrap }));
const CANDIDATES = [
  ...as("words", 2.625, 2.375, 2.125),
  ...as("hyphens", 2.375, 2.125, 2, 1.75, 1.625, 1.5),
  ...as("anywhere", 1.5, 1.25, 1),
];

/** @type {import("../../parts/chart-types.js").Face} */
export default {
  dated: true,
  task,
  result,
  count,
  table,
  pages: (at) => pagesIn(at).length,
  groups,
};

/** @param {At} at */
function task({ settings }) {
  return list(settings.for);
}

/** @param {At} at */
function result(at) {
  const { t } = at;
  const all = pagesIn(at);
  const page = all[(at.state?.page ?? 0) % all.length];
  const when = months(all.flat());
  return html`<div class="plan" aria-hidden="true" ${fit(JSON.stringify(page), CANDIDATES)}>
    <div class="plan-row plan-head">
      <p>${t("Goal")}</p><p>${t("Action")}</p><p>${t("Responsible")}</p><p>${t("Deadline")}</p>
      <div class="plan-when">
        ${when?.marks.map(({ at: along, month, label }) =>
          label
            ? html`<span ${styled({ left: percent(along) })}>${monthName(month, when.years)}</span>`
            : nothing,
        )}
      </div>
    </div>
    ${page.map((row) => line(row, when, t))}
  </div>`;
}

/** @param {Line} row @param {ReturnType<typeof months>} when @param {At["t"]} t */
function line({ for: goal, action, owner, due, first }, when, t) {
  const lacks = owner ? "" : "lacks";
  return html`<div class="plan-row" data-first=${first}>
    <p data-fit>${first ? html`<b>${soften(goal)}</b>` : nothing}</p>
    <p data-fit>${soften(action)}</p>
    <p data-fit>${owner ? soften(owner) : html`<i class="plan-lacks">${t("missing")}</i>`}</p>
    <p data-fit>${due ? dayOf(due, "short") : "–"}</p>
    <div class="plan-when ${lacks}">
      ${when?.marks.map(({ at }) => html`<s ${styled({ left: percent(at) })}></s>`)}
      ${
        when && due
          ? html`<u ${styled({ width: percent(when.along(due)) })}></u>
            <i class="plan-dot" ${styled({ left: percent(when.along(due)) })}></i>`
          : nothing
      }
    </div>
  </div>`;
}

/** @param {At} at */
function count(at) {
  const { n } = at;
  const actions = rowsOf(at);
  const lacking = actions.filter(({ owner }) => !owner).length;
  const count = actions.length + (at.tally?.results?.others ?? 0);
  const later = Math.max(0, count - MOST_SHOWN);
  const all = `${n("{count} action", "{count} actions", count)} ${from(at)}`.trim();
  if (later) {
    return `${all}, ${n("{count} not shown", "{count} not shown", later)}`;
  }
  return lacking
    ? `${all}, ${n("{count} without a name", "{count} without a name", lacking)}`
    : all;
}

/** Whose they are, but for what the room has agreed on. @param {At} at */
function from({ room, tally, n }) {
  const answers = tally?.answers ?? 0;
  if (room.step?.round === "room") return "";
  if (room.step?.round === "group") return n("from {count} group", "from {count} groups", answers);
  return n("from {count} answer", "from {count} answers", answers);
}

/** @param {At} at */
function table(at) {
  const { t, room } = at;
  return tableOf(
    room.step ? titleOf(room.step) : "",
    [t("Action"), t("Goal"), t("Responsible"), t("Deadline")],
    rowsOf(at).map((row) => [
      row.action,
      row.for,
      row.owner || t("missing"),
      row.due ? dayOf(row.due) : "–",
    ]),
  );
}

/** @param {At} at @returns {import("./answer.js").Action[]} */
function rowsOf({ tally, settings }) {
  return byGoal(tally?.results?.actions ?? [], settings.for);
}

/** @param {At} at */
function pagesIn({ tally, settings }) {
  const earliest = (tally?.results?.actions ?? []).slice(0, MOST_SHOWN);
  return pages(byGoal(earliest, settings.for));
}
