/** What a group's round begins with, where its members have answered before it. */
import { nothing } from "lit";
import { page, t } from "../../texts.js";
import { choice } from "../fields/single.js";
import { rounds } from "../times.js";

/** What a step with other rounds keeps of it. @param {import("../document.js").Step} step @param {string[]} by */
export function kept({ start }, by) {
  return start !== undefined && groupsAfterMembers(by) ? { start } : {};
}

/** @param {string[]} by */
function groupsAfterMembers(by) {
  return by.includes("person") && by.indexOf("person") < by.indexOf("group");
}

/** @param {import("../scope.js").Scope} scope */
export function beginning(scope) {
  const { whole: step } = scope;
  const may = page.forms[step.kind]?.combines && groupsAfterMembers(rounds(step));
  if (!may && step.start === undefined) return nothing;
  return choice(scope, ["start"], {
    as: "choice",
    name: "start",
    label: t("The groups begin with"),
    help: t("Three members must have answered, so that nobody's own answer is seen."),
    options: {
      blank: t("A blank sheet"),
      combined: t("What their members' answers have in common"),
    },
    default: "blank",
  });
}
