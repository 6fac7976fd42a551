/** A phone inside the editor: the step that is being written, drawn by the real phone's own pages. */
import "../css/tokens.css";
import "../css/base.css";
import "../css/phone.css";
import "../css/phone-head.css";
import "../css/phone-pages.css";
import "../css/phone-wide.css";
import "../css/phone-forced.css";
import phones from "kinds:phone";
import { render } from "lit";
import { answering, result } from "./phone/step.js";
import { fetchTypeface, putOn } from "./phone/typeface.js";
import { hears } from "./preview/hears.js";
import { Rehearsal } from "./preview/rehearsal.js";

/** @type {Record<string, any>} */
const kinds = phones;
const home = /** @type {HTMLElement} */ (document.getElementById("app"));
const rehearsal = new Rehearsal(draw);

function draw() {
  const app = /** @type {any} */ (rehearsal);
  putOn();
  render(rehearsal.kind?.listens || !rehearsal.frame.open ? result(app) : answering(app), home);
}

fetchTypeface();
hears((scene) => {
  rehearsal.show(scene, kinds[scene.frame.step.kind]);
  draw();
});
