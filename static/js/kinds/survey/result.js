/** How everybody answered, factor by factor, on a phone, with one's own mean beside. */
import "./result.css";
import { html, nothing } from "lit";
import { columns } from "../../parts/columns.js";
import { figures } from "../../parts/figures.js";
import { behind, ownName } from "../../parts/own.js";
import { soften } from "../../parts/soften.js";
import { written } from "../../parts/written.js";
import { n, number, t } from "../../texts.js";

/** @typedef {{ name: string, mean: number|null, counts: number[]|null }} Line */

/** @param {any} at */
export function result({ tally, settings, mine, room }) {
  /** @type {Line[]} */
  const lines = tally.results.factors;
  const most = Math.max(1, ...lines.flatMap(({ counts }) => counts ?? []));
  const own = (/** @type {Line} */ { name }) => said(ownMean(settings, mine, name));
  const steps = lines[0]?.counts?.map((_, at) => String(settings.low + at)) ?? [];
  return html`<p class="prompt">
      ${n("How {count} person answered.", "How {count} people answered.", tally.answers)}
    </p>
    ${behind(
      room,
      [t("Factor"), ...steps, t("Mean"), ...(mine ? [ownName(false)] : [])],
      lines.map((line) => [
        line.name,
        ...(line.counts ?? []).map(String),
        said(line.mean),
        ...(mine ? [own(line)] : []),
      ]),
    )}
    <ol class="survey-result" aria-hidden="true">
      ${lines.map(
        (line) => html`<li>
          <p><span lang=${written(room)}>${soften(line.name)}</span> <b class="n">${figures(said(line.mean))}</b></p>
          ${line.counts ? columns(line.counts, settings.low, most) : nothing}
          ${mine ? html`<p class="quiet"><span>${t("Your own mean. Only you see it.")}</span> <b class="n">${figures(own(line))}</b></p>` : nothing}
        </li>`,
      )}
    </ol>`;
}

/**
 * The mean of one's own answers to a factor; null where none of them is known, as when factors were merged.
 *
 * @param {import("./answer.js").Settings} settings
 * @param {import("./answer.js").Answer|null} mine
 * @param {string} name
 */
function ownMean({ factors }, mine, name) {
  const statements = factors.find((factor) => factor.name === name)?.statements ?? [];
  const scores = statements.flatMap((text) => mine?.scores[text] ?? []);
  return scores.length ? scores.reduce((sum, score) => sum + score, 0) / scores.length : null;
}

/** @param {number|null} mean */
function said(mean) {
  return mean === null ? "–" : number(mean, 1, true);
}
