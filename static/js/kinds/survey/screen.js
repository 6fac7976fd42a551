/** A survey on the screen: a rating of its factors, drawn as one. Which statement is whose is shown to nobody. */
import "./screen.css";
import { html } from "lit";
import { candidates, fit } from "../../parts/chart-fit.js";
import { answered } from "../../parts/chart-said.js";
import { scale } from "../../parts/distribution.js";
import { pages } from "../../parts/distribution-rows.js";
import { distributionTable } from "../../parts/distribution-table.js";
import { distributions, legend, rowsOf } from "../../parts/distributions.js";

/**
 * @typedef {import("../../parts/chart-types.js").At} At
 * @typedef {{ name: string, mean: number | null, counts: number[] | null, answers: number }} Line
 */

const TYPES = candidates([6, 5, 4.2, 3.6, 3], 3.6);

/** @type {import("../../parts/chart-types.js").Face} */
export default {
  task,
  result,
  legend: (at) => legend(asRating(at), rowsOf(asRating(at))),
  count: answered,
  table: (at) => distributionTable(rowsOf(asRating(at)), asRating(at)),
  pages: (at) => pages(rowsOf(asRating(at))).length,
};

/** @param {At} at */
function result(at) {
  const rating = asRating(at);
  const all = rowsOf(rating);
  const drawn = pages(all);
  return distributions(rating, all, drawn[(at.state?.page ?? 0) % drawn.length]);
}

/** @param {At} at */
function task(at) {
  const { settings, n } = at;
  const statements = settings.factors.flatMap((/** @type {any} */ factor) => factor.statements);
  const said = n(
    "{count} statement: how far do you agree?",
    "{count} statements: how far do you agree?",
    statements.length,
  );
  return html`<div class="survey-task">
    <p ${fit(said, TYPES)}><span data-fit>${said}</span></p>
    <div class="survey-scale">${scale(asRating(at).settings)}</div>
  </div>`;
}

/**
 * The factors as a rating has its items, none of them to be developed.
 *
 * @param {At} at
 * @returns {At}
 */
function asRating(at) {
  const { settings, tally, room, t } = at;
  const { factors, low_label, high_label } = settings;
  const named = Boolean(low_label || high_label);
  const lines = /** @type {Line[] | undefined} */ (tally?.results?.factors);
  return {
    ...at,
    settings: {
      ...settings,
      items: factors.map((/** @type {Line} */ { name }) => name),
      grow: 0,
      low_label: named ? low_label : t("Strongly disagree"),
      high_label: named ? high_label : t("Strongly agree"),
    },
    tally: tally && {
      ...tally,
      results: lines ? { items: lines.map(asItem), grow: [] } : null,
    },
    room: room.step
      ? { ...room, step: { ...room.step, title: room.step.title || t("Survey") } }
      : room,
  };
}

/** @param {Line} line */
function asItem({ name, ...figures }) {
  return { item: name, ...figures };
}
