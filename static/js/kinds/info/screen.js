/** Something to be told, on the screen: as large as it can stand, and on pages where that is small. */
import "./screen.css";
import { html } from "lit";
import { fit } from "../../parts/chart-fit.js";
import { pagesOf } from "../../parts/chart-pages.js";
import { written } from "../../parts/written.js";
import { blocksOf, content, picture } from "./content.js";
import { FLOOR_U, heightOf, ROOM_U, typesFor, WIDTH_U } from "./layout.js";

/** @typedef {import("../../parts/chart-types.js").At} At */

export default {
  listens: true,

  task: () => html``,

  /** @param {At} at */
  result(at) {
    const pages = pagesIn(at);
    const page = pages[(at.state?.page ?? 0) % pages.length];
    const about = at.tally?.results.picture ? "beside" : "alone";
    const types = typesFor(pages.length);
    return html`<div class="told" data-picture=${about} lang=${written(at.room)} aria-hidden="true">
      ${page.length ? html`<div class="told-text" ${fit(JSON.stringify(page), types)}>${content(page, false)}</div>` : ""}
      ${picture(at, false)}
    </div>`;
  },

  count: () => "",

  /** @param {At} at */
  table(at) {
    return html`<div class="told-read" lang=${written(at.room)}>
      ${content(blocksOf(at), false)} ${picture(at, true)}
    </div>`;
  },

  /** @param {At} at */
  pages: (at) => pagesIn(at).length,
};

/** @param {At} at */
function pagesIn(at) {
  const width = at.tally?.results?.picture ? WIDTH_U / 2 : WIDTH_U;
  return pagesOf(blocksOf(at), (block) => heightOf(block, width, FLOOR_U), ROOM_U);
}
