/** The programme as it is typed and pasted: its times, its lists, its tables. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { pasted, readLines, shownLines } from "../../static/js/plan/lists.js";
import { pastedGroups, withPasted } from "../../static/js/plan/pasting.js";
import * as times from "../../static/js/plan/times.js";

test("times are read as people write them, and what is none stays as it is", () => {
  assert.deepEqual(["7", " 7:30 ", "7.05", "", "sju", "7:75", "-1"].map(times.readMinutes), [
    420,
    450,
    425,
    null,
    "sju",
    "7:75",
    "-1",
  ]);
  assert.deepEqual([420, 450, 425, null, "sju"].map(times.writeMinutes), [
    "7",
    "7:30",
    "7:05",
    "",
    "sju",
  ]);
  assert.deepEqual(["9", "9.15", "0915", "09:15", "25", "ni"].map(times.readTime), [
    "09:00",
    "09:15",
    "09:15",
    "09:15",
    "25",
    "ni",
  ]);
});

test("a list is one a line, and stays as it was typed while that means the same", () => {
  assert.deepEqual(readLines(" Tillit\n\n  Mot  og vilje\r\n"), ["Tillit", "Mot og vilje"]);
  assert.equal(shownLines(["Tillit"], "Tillit\n"), "Tillit\n");
  assert.equal(shownLines(["Mot"], "Tillit\n"), "Mot");
  assert.equal(shownLines(undefined, undefined), "");
});

test("what is copied in a spreadsheet or a text becomes lines", () => {
  assert.equal(pasted("Tillit\tMot\r\nRespekt\t\r\n"), "Tillit\nMot\nRespekt");
  assert.equal(pasted('"To\nlinjer"\t"Han sa ""hei"""\n'), 'To linjer\nHan sa "hei"');
  assert.equal(
    pasted("• Tillit\n- Mot\n2. Raushet\n10) Humor\n2026 var et år"),
    "Tillit\nMot\nRaushet\nHumor\n2026 var et år",
  );
});

const PARTS = [
  { as: "line", name: "name" },
  { as: "seconds", name: "seconds", default: 180 },
  { as: "switch", name: "turns", default: false },
  { as: "texts", name: "help" },
];
const FACTORS = [
  { as: "line", name: "name" },
  { as: "texts", name: "statements" },
];

test("rows of a spreadsheet become parts, with what is left of a row as their lines", () => {
  const pasted =
    "1. Fortell\t4\tHva skjedde?\tHva tenkte du?\r\nLytt\tBare lytt\r\n\r\nSammen\t2:30\r\n";
  assert.deepEqual(pastedGroups(pasted, PARTS), [
    { name: "Fortell", seconds: 240, turns: false, help: ["Hva skjedde?", "Hva tenkte du?"] },
    { name: "Lytt", seconds: 180, turns: false, help: ["Bare lytt"] },
    { name: "Sammen", seconds: 150, turns: false, help: [] },
  ]);
});

test("rows that go on with the same name, or with none, are more of the same list", () => {
  const pasted = "Mestring\tJeg lærer\nMestring\tJeg får til\n\tJeg vil mer\nTillit\tVi er trygge";
  assert.deepEqual(pastedGroups(pasted, FACTORS), [
    { name: "Mestring", statements: ["Jeg lærer", "Jeg får til", "Jeg vil mer"] },
    { name: "Tillit", statements: ["Vi er trygge"] },
  ]);
  assert.deepEqual(pastedGroups("Tillit\nTillit", FACTORS).length, 2);
});

test("what is pasted takes the place it is pasted in, and of empty ones after it", () => {
  const [empty, kept] = [
    { name: "", statements: [] },
    { name: "Mot", statements: ["a"] },
  ];
  const pasted = [{ name: "Ny", statements: [] }];
  assert.deepEqual(withPasted([kept, empty, empty, kept], 1, pasted, FACTORS), [
    kept,
    ...pasted,
    kept,
  ]);
});
