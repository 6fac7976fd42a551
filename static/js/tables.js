/** The papers for the tables: a code for each group, to be printed. */
import "../css/tokens.css";
import "../css/base.css";
import "../css/button.css";
import "../css/tables.css";

document.getElementById("print")?.addEventListener("click", () => print());
