/** One's own place on another phone: what a QR code brought, and nothing left of who was here before. */
import { forget } from "./phone/keep.js";

/** The field takes what stands behind the mark of the address, which then goes. */
export function takeFromAddress() {
  const field = /** @type {HTMLInputElement|null} */ (document.getElementById("return-code"));
  if (!field || !location.hash) return;
  field.value = decodeURIComponent(location.hash.slice(1));
  history.replaceState(null, "", location.pathname + location.search);
}

/** The place has been taken: what this phone kept of its own place in the room is of no use any more. */
export function goOn() {
  const { code } = document.getElementById("back")?.dataset ?? {};
  if (!code) return;
  forget(code);
  location.replace(`/${code}`);
}
