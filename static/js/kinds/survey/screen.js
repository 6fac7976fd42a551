/** A survey on the screen: a rating of its factors, drawn as one. Which statement is whose is shown to nobody. */
import "./screen.css";
import { html } from "lit";
import { candidates, fit } from "../../parts/chart-fit.js";
import { answered } from "../../parts/chart-said.js";
import rating from "../rating/screen.js";
import { scale } from "../rating/screen-row.js";

/**
 * @typedef {import("../../parts/chart-types.js").At} At
 * @typedef {{ name: string, mean: number | null, counts: number[] | null, answers: number }} Line
 */

const TYPES = candidates([6, 5, 4.2, 3.6, 3], 3.6);

/** @type {import("../../parts/chart-types.js").Face} */
export default {
  task,
  result: (at) => rating.result(asRating(at)),
  legend: (at) => rating.legend?.(asRating(at)) ?? html``,
  count: answered,
  table: (at) => rating.table(asRating(at)),
  pages: (at) => rating.pages?.(asRating(at)) ?? 1,
};

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
