/** The papers for the tables: a code for each group, to be printed. */
import "../css/tokens.css";
import "../css/base.css";
import "../css/button.css";
import "../css/tables.css";
import { soften } from "./parts/soften.js";

for (const name of document.querySelectorAll(".table h2"))
  name.textContent = soften(name.textContent ?? "");
document.getElementById("print")?.addEventListener("click", () => print());
