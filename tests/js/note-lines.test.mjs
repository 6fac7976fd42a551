/** The facilitator's notes, as the desk sets them. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { noteLines } from "../../static/js/desk/note-lines.js";

test("each line that holds something is one, and what it begins with is told from the rest", () => {
  assert.deepEqual(noteLines("Hensikt: Alle blir hørt.\n\n  Si dette: «Hei»  \nHusk pausen"), [
    { label: "Hensikt:", text: "Alle blir hørt." },
    { label: "Si dette:", text: "«Hei»" },
    { label: "", text: "Husk pausen" },
  ]);
  assert.deepEqual(noteLines(""), []);
});

test("a colon inside a sentence or a time of day makes no label", () => {
  for (const line of [
    "Vent til klokka 12:30",
    "Gi dem tid, og si så: «Takk»",
    "https://eksempel.no",
    "Ta en pause her nå: fem minutter",
    "Tid:",
  ]) {
    assert.deepEqual(noteLines(line), [{ label: "", text: line }]);
  }
});
