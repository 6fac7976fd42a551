/** The cross in figures, and its reasons, for those who do not see the drawing. */
import { html, nothing } from "lit";
import { table } from "../../parts/chart-table.js";

/**
 * @typedef {import("../../parts/chart-types.js").At} At
 * @typedef {import("./screen-rows.js").Line} Line
 */

/**
 * @param {Line[]} lines
 * @param {At} at
 * @param {boolean} reasons whether they are shown
 */
export function tables(lines, at, reasons) {
  const { t, number, room } = at;
  const title = room.step?.title || t("Analysis cross");
  return html`${table(
    title,
    [t("Item"), t("Pleased"), t("First to improve"), t("Second to improve")],
    lines.map((line) => [
      line.item,
      number(line.pleased),
      number(line.improve_first),
      number(line.improve_second),
    ]),
  )}${reasons ? why(lines, title, at) : nothing}`;
}

/** @param {Line[]} lines @param {string} title @param {At} at */
function why(lines, title, { t }) {
  const said = (
    /** @type {string} */ item,
    /** @type {string} */ side,
    /** @type {string[]} */ all,
  ) => all.map((reason) => [item, side, reason]);
  return table(
    t("{title}: reasons", { title }),
    [t("Item"), t("Side"), t("Reason")],
    lines.flatMap(({ item, why_pleased, why_improve }) => [
      ...said(item, t("Pleased"), why_pleased),
      ...said(item, t("To improve"), why_improve),
    ]),
  );
}
