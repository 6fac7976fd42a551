/** The groups of a programme: their names, how people come into them, and what each in a group does. */
import { html, nothing } from "lit";
import { page, t } from "../../texts.js";
import { field } from "../fields/field.js";
import { frame } from "../fields/frame.js";
import { choice, seconds, select } from "../fields/single.js";
import { texts } from "../fields/texts.js";

/** @typedef {import("../scope.js").Scope} Scope */

const OWN = "own";
const FIELDS = () => [
  { as: "line", name: "name", label: t("Role"), help: null },
  { as: "line", name: "rule", label: t("Who gets it"), help: null },
];

/** @param {Scope} scope */
export function groupFields(scope) {
  const options = {
    phone: t("People choose on their phones, or by a QR code on the table"),
    drawn: t("Everybody who comes gets a place in the smallest"),
  };
  return html`
    ${texts(scope, ["groups"], { as: "texts", name: "groups", label: t("Groups"), help: t("Needed where a step has a round in groups.") })}
    ${choice(scope, ["group_choice"], { as: "choice", name: "group_choice", label: t("How people come into a group"), help: null, options, default: "phone" })}
    ${roles(scope)}
  `;
}

/** @param {Scope} scope */
function roles(scope) {
  const value = scope.get(["roles"]);
  const own = Array.isArray(value);
  const options = { "": t("None"), ...page.role_sets, [OWN]: t("Roles of our own") };
  const about = {
    label: t("Roles in a group"),
    help: t("Phones show them in a group’s round, with the rule that finds who."),
  };
  const problems = own ? [] : scope.claims.within(["roles"]);
  return html`${frame(scope, ["roles"], about, problems, (ties) =>
    select(ties, options, own ? OWN : (value ?? ""), (chosen) =>
      scope.set(["roles"], chosen === OWN ? [{ name: "", rule: "" }] : chosen || undefined),
    ),
  )}
  ${own ? field(scope, ["roles"], { as: "groups", name: "roles", label: t("Roles of our own"), help: null, one: t("Role"), fields: FIELDS(), least: 1 }) : nothing}`;
}

/** How long each speaks in turn, where groups answer. @param {Scope} scope */
export function turnField(scope) {
  if (!page.forms[scope.whole.kind]?.answered || !scope.whole.by?.includes("group")) return nothing;
  return seconds(scope, ["turn_s"], {
    as: "seconds",
    name: "turn_s",
    label: t("Turns: how long each speaks"),
    help: t("In the group’s round phones show whose turn it is. Leave it empty for none."),
  });
}
