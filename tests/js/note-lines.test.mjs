/** The facilitator's notes, as the desk sets them. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { noteLines, shownAtFirst } from "../../static/js/desk/note-lines.js";

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

test("long notes are cut between lines, and short ones are shown whole", () => {
  const line = { label: "Si:", text: "a".repeat(140) };
  const lines = (count) => Array.from({ length: count }, () => line);
  assert.equal(shownAtFirst(lines(6)), 6);
  assert.equal(shownAtFirst(lines(9)), 6);
  // Nothing is folded away for one line, and a first line is never cut.
  assert.equal(shownAtFirst(lines(7)), 7);
  assert.equal(shownAtFirst([{ label: "", text: "a".repeat(5_000) }, line, line]), 3);
  assert.equal(shownAtFirst([]), 0);
});
