/** Fields of one value: a line, a text, a whole number, a duration, yes or no, one of some. */
import { html, nothing } from "lit";
import { live } from "lit/directives/live.js";
import { styled } from "../../parts/chart-style.js";
import { t } from "../../texts.js";
import { readMinutes, writeMinutes } from "../times.js";
import { frame, helping, tied, wrong } from "./frame.js";

/**
 * @typedef {import("../scope.js").Scope} Scope
 * @typedef {import("../document.js").Path} Path
 * @typedef {import("../document.js").Field} Field
 * @typedef {import("./frame.js").Ties} Ties
 */

const MOST_ROWS = 14;
/** About as many letters as stand on a row. */
const A_ROW = 58;

/** @param {any} value */
const asText = (value) => (value === undefined || value === null ? "" : String(value));

/** @param {Scope} scope @param {Path} path @param {Field} field */
export function line(scope, path, field) {
  return frame(scope, path, field, scope.claims.within(path), (ties) =>
    input(ties, asText(scope.get(path)), (text) => scope.set(path, text)),
  );
}

/** @param {Scope} scope @param {Path} path @param {Field} field */
export function lines(scope, path, field) {
  const value = asText(scope.get(path));
  return frame(scope, path, field, scope.claims.within(path), (ties) =>
    area(ties, value, (text) => scope.set(path, text)),
  );
}

/** @param {Scope} scope @param {Path} path @param {Field} field */
export function whole(scope, path, field) {
  const value = scope.get(path) ?? field.default;
  return frame(scope, path, field, scope.claims.within(path), (ties) =>
    input(
      ties,
      asText(value),
      (text) => {
        const given = text.trim();
        const empty = field.default == null ? undefined : "";
        scope.set(path, given ? (/^-?\d{1,9}$/.test(given) ? Number(given) : text) : empty);
      },
      { mode: "numeric", short: true },
    ),
  );
}

/** @param {Scope} scope @param {Path} path @param {Field} field */
export function seconds(scope, path, field) {
  const about = { ...field, aside: t("minutes") };
  return frame(scope, path, about, minutesWrong(scope, path), (ties) =>
    minutes(scope, path, ties, scope.get(path) ?? field.default),
  );
}

/**
 * What is wrong in a time: our own sentence where it is no time at all, since the server counts in seconds.
 *
 * @param {Scope} scope @param {Path} path
 */
export function minutesWrong(scope, path) {
  const problems = scope.claims.within(path);
  const error = t("Write minutes, such as 7 or 7:30.");
  return typeof scope.get(path) === "string"
    ? problems.map((one) => ({ ...one, error }))
    : problems;
}

/**
 * @param {Scope} scope @param {Path} path @param {Ties} ties @param {any} value @param {(value: any) => void} [set]
 * @param {string} [hint]
 */
export function minutes(
  scope,
  path,
  ties,
  value,
  set = (next) => scope.set(path, next ?? undefined),
  hint = "",
) {
  const typed = scope.typed(path);
  const shown =
    typed !== undefined && readMinutes(typed) === (value ?? null) ? typed : writeMinutes(value);
  return input(
    ties,
    shown,
    (text) => {
      scope.session.typed.set(scope.keyOf(path), text);
      set(readMinutes(text));
    },
    { mode: "decimal", short: true, hint },
  );
}

/** @param {Scope} scope @param {Path} path @param {Field} field */
export function toggle(scope, path, field) {
  const problems = scope.claims.within(path);
  const ties = tied(scope, path, problems, field.help);
  return html`<div class="plan-field">
    <label class="plan-check">
      <input type="checkbox" id=${ties.id} aria-describedby=${ties.described} aria-invalid=${ties.invalid}
        .checked=${live((scope.get(path) ?? field.default) === true)}
        @change=${(/** @type {any} */ event) => scope.set(path, event.target.checked)} />
      <span>${field.label}</span>
    </label>
    ${helping(ties.id, field.help)} ${wrong(scope, path, problems)}
  </div>`;
}

/** @param {Scope} scope @param {Path} path @param {Field} field `options`: values with what they are called */
export function choice(scope, path, field) {
  const value = scope.get(path) ?? field.default;
  return frame(scope, path, field, scope.claims.within(path), (ties) =>
    select(ties, field.options, value, (chosen) => scope.set(path, chosen)),
  );
}

/**
 * @param {Ties} ties @param {Record<string, string>} options @param {any} value @param {(value: string) => void} set
 */
export function select(ties, options, value, set) {
  const known = value in options;
  return html`<select class="field" id=${ties.id} aria-describedby=${ties.described} aria-invalid=${ties.invalid}
    @blur=${ties.touch} @change=${(/** @type {any} */ event) => set(event.target.value)}>
    ${known ? nothing : html`<option value="" selected disabled>${asText(value)}</option>`}
    ${Object.entries(options).map(
      ([name, label]) =>
        html`<option value=${name} .selected=${live(name === value)}>${label}</option>`,
    )}
  </select>`;
}

/**
 * @param {Ties} ties @param {string} value @param {(text: string) => void} set
 * @param {{ mode?: string, short?: boolean, hint?: string }} [how] `hint`: what holds where nothing is written
 */
export function input(ties, value, set, { mode, short, hint } = {}) {
  return html`<input class="field ${short ? "n short" : ""}" id=${ties.id} type="text" autocomplete="off"
    inputmode=${/** @type {any} */ (mode ?? nothing)} aria-describedby=${ties.described} aria-invalid=${ties.invalid}
    placeholder=${hint || nothing} .value=${live(value)} @blur=${ties.touch}
    @input=${(/** @type {any} */ event) => set(event.target.value)} />`;
}

/**
 * A field of several lines, as high as what stands in it.
 *
 * @param {Ties} ties @param {string} value @param {(text: string) => void} set
 * @param {{ rows?: number, paste?: (event: ClipboardEvent) => void }} [how]
 */
export function area(ties, value, set, { rows = 2, paste } = {}) {
  const needed = value
    .split("\n")
    .reduce((sum, one) => sum + 1 + Math.floor(one.length / A_ROW), 0);
  const high = Math.min(MOST_ROWS, Math.max(rows, needed));
  return html`<textarea class="field" id=${ties.id} spellcheck="true" rows=${rows}
    ${styled({ "--rows": high })} aria-describedby=${ties.described} aria-invalid=${ties.invalid}
    .value=${live(value)} @blur=${ties.touch} @paste=${paste ?? nothing}
    @input=${(/** @type {any} */ event) => set(event.target.value)}></textarea>`;
}
