/** A list of texts, one a line; or the same list from an earlier step. */
import { html, nothing } from "lit";
import { n, t } from "../../texts.js";
import { isObject } from "../document.js";
import { pasted, readLines, shownLines, writeLines } from "../lists.js";
import { frame } from "./frame.js";
import { area } from "./single.js";
import { earlier, firstOf, sourceFields } from "./source.js";

/**
 * @typedef {import("../scope.js").Scope} Scope
 * @typedef {import("../document.js").Path} Path
 * @typedef {import("../document.js").Field} Field
 */

const ROWS = 4;

/** @param {Scope} scope @param {Path} path @param {Field} field */
export function texts(scope, path, field) {
  const value = scope.get(path);
  const from = isObject(value);
  const able = scope.takesFrom(path) && (from || earlier(scope).length > 0);
  return html`<div class="plan-list">
    ${able ? sourceOrOwn(scope, path, field, from) : nothing}
    ${from ? sourceFields(scope, path, value) : written(scope, path, field)}
  </div>`;
}

/** @param {Scope} scope @param {Path} path @param {Field} field @param {boolean} from */
function sourceOrOwn(scope, path, field, from) {
  const name = `${scope.idOf(path)}-whence`;
  /** @param {boolean} wanted */
  const turn = (wanted) => {
    const list = scope.get(path);
    if (wanted) scope.type(path, writeLines(list), firstOf(earlier(scope)));
    else scope.set(path, readLines(scope.typed(path) ?? ""));
  };
  return html`<fieldset class="plan-whence">
    <legend>${t("{list}: where they come from", { list: field.label })}</legend>
    <label><input type="radio" name=${name} .checked=${!from} @change=${() => turn(false)} />${t("Written here")}</label>
    <label><input type="radio" name=${name} .checked=${from} @change=${() => turn(true)} />${t("From an earlier step")}</label>
  </fieldset>`;
}

/** @param {Scope} scope @param {Path} path @param {Field} field */
function written(scope, path, field) {
  const value = scope.get(path);
  const count = Array.isArray(value) ? value.length : 0;
  const about = {
    label: t("{list}, one a line", { list: field.label }),
    help: field.help,
    inLines: true,
    aside: count ? n("{count} line", "{count} lines", count) : "",
  };
  return frame(scope, path, about, scope.claims.within(path), (ties) =>
    area(
      ties,
      shownLines(value, scope.typed(path)),
      (text) => scope.type(path, text, readLines(text)),
      { rows: ROWS, paste },
    ),
  );
}

/** What was copied in a spreadsheet becomes lines. @param {ClipboardEvent} event */
function paste(event) {
  const field = /** @type {HTMLTextAreaElement} */ (event.target);
  const text = event.clipboardData?.getData("text/plain") ?? "";
  if (!/[\t\n\r]/.test(text.trim())) return;
  event.preventDefault();
  const before = field.value.slice(0, field.selectionStart);
  const after = field.value.slice(field.selectionEnd);
  const own = [
    before && !before.endsWith("\n") ? "\n" : "",
    after && !after.startsWith("\n") ? "\n" : "",
  ];
  field.setRangeText(
    `${own[0]}${pasted(text)}${own[1]}`,
    field.selectionStart,
    field.selectionEnd,
    "end",
  );
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
}
