/** The page where a room is made works without this; this spares the facilitator a click, and what was chosen. */
import { bearer } from "../parts/bearer.js";

/** Choosing a file chooses «my own file», and choosing a ready programme lets the file go. */
export function offerFile() {
  const file = /** @type {HTMLInputElement | null} */ (document.querySelector("#file"));
  const own = /** @type {HTMLInputElement | null} */ (document.querySelector("#own"));
  if (!file || !own) return;
  file.addEventListener("change", () => {
    own.checked = own.checked || Boolean(file.files?.length);
  });
  for (const ready of document.querySelectorAll("input[name=programme]")) {
    ready.addEventListener("change", () => {
      if (own.checked) file.click();
      else file.value = "";
    });
  }
}

/** A wrong password is told on the page as it stands: a file that was chosen would be gone from a new one. */
export function askBeforehand() {
  const form = /** @type {HTMLFormElement | null} */ (document.querySelector(".new-form"));
  const field = /** @type {HTMLInputElement | null} */ (document.querySelector("#password"));
  if (!form || !field) return;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const wrong = await refused(field.value);
    if (wrong) tell(field, wrong);
    else form.submit();
  });
}

/**
 * Why the server would make no room, "" where it would or does not answer.
 *
 * @param {string} password
 */
async function refused(password) {
  try {
    const language = document.documentElement.lang;
    const answer = await fetch(`/api/password?language=${language}`, {
      method: "POST",
      headers: bearer(password),
    });
    return [403, 429].includes(answer.status) ? String((await answer.json()).error) : "";
  } catch {
    return "";
  }
}

/** @param {HTMLInputElement} field @param {string} wrong */
function tell(field, wrong) {
  const id = "password-wrong";
  const said = document.getElementById(id) ?? document.createElement("p");
  Object.assign(said, { id, className: "problem", textContent: "" });
  said.setAttribute("role", "alert");
  field.parentElement?.append(said);
  said.textContent = wrong;
  field.setAttribute("aria-invalid", "true");
  field.setAttribute("aria-describedby", `password-about ${id}`);
  field.focus();
  field.select();
}
