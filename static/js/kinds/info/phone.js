/** Something to be told, on a phone. */
import "./phone.css";
import { html } from "lit";
import { written } from "../../parts/written.js";
import { blocksOf, content, picture } from "./content.js";

export default {
  listens: true,

  /** @param {any} at */
  result(at) {
    return html`<div class="telling" lang=${written(at.room)}>
      ${content(blocksOf(at), true)} ${picture(at, true)}
    </div>`;
  },
};
