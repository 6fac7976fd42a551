/** The pages without a room: the front door and errors. */
import "../css/tokens.css";
import "../css/base.css";
import "../css/page.css";
import "../css/page-back.css";
import { goOn, takeFromAddress } from "./back.js";
import { keepLanguage } from "./phone/keep.js";
import { groupsOfThree } from "./texts.js";

const asked = new URLSearchParams(location.search).get("language");
if (asked) keepLanguage(document.documentElement.lang);

takeFromAddress();
goOn();

const field = /** @type {HTMLInputElement|null} */ (document.getElementById("code"));
field?.addEventListener("input", () => setInThrees(field));

/**
 * Sets the digits in groups of three as they are typed, and leaves the cursor where it was.
 *
 * @param {HTMLInputElement} field
 */
function setInThrees(field) {
  const cursor = field.selectionStart ?? field.value.length;
  const digitsBefore = field.value.slice(0, cursor).replace(/\D/g, "").length;
  field.value = groupsOfThree(field.value.replace(/\D/g, ""));
  let at = 0;
  for (let digits = 0; digits < digitsBefore; at += 1) if (/\d/.test(field.value[at])) digits += 1;
  field.setSelectionRange(at, at);
}
