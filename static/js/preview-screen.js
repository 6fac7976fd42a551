/** The screen inside the editor: the step that is being written, drawn by the real screen's own parts. */
import "../css/tokens.css";
import "../css/base.css";
import "./parts/chart.css";
import "../css/screen.css";
import "./screen/step.css";
import "./screen/foot.css";
import kinds from "kinds:screen";
import { render } from "lit";
import { hears } from "./preview/hears.js";
import { step } from "./screen/step.js";
import { n, number, t } from "./texts.js";

/** @type {Record<string, import("./parts/chart-types.js").Face>} */
const faces = kinds;
const home = /** @type {HTMLElement} */ (document.getElementById("app"));
/** Nothing here can be pressed. @type {any} */
const does = {};

hears(({ frame, results, answers }) => {
  const { id, kind, round, settings } = frame.step;
  const tally = results && { step: id, round, version: 1, answers, results };
  const words = { t, n, number, mode: /** @type {const} */ ("screen") };
  const state = { page: 0 };
  const here = { people: answers, answered: answers };
  const { clock } = frame;
  render(
    step({
      at: /** @type {any} */ ({
        settings,
        state,
        tally,
        settled: null,
        here,
        room: frame,
        left: clock?.left ?? null,
        ...words,
      }),
      face: faces[kind],
      time: clock && { seconds: clock.left, running: true },
      does,
    }),
    home,
  );
});
