/** The page where a room is made works without this; this spares the facilitator a click. */

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
