/** The recovery file: what is written into one is read out of it, and other files are told from it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { keysIn, written } from "../../static/js/mine/recovery.js";

const room = {
  title: "Fagdag",
  code: "482736",
  desk_key: "abc",
  desk_url: "https://x/desk/482736",
};

test("what was written is read again, as codes and keys alone", () => {
  const text = written({ server: "https://x", rooms: [room] });
  assert.deepEqual(keysIn(text), { rooms: [{ code: "482736", desk_key: "abc" }] });
  assert.match(JSON.parse(text).about, /Whoever has this file/);
});

test("a programme, a file without keys and what is no JSON are told from each other", () => {
  const said = ['{"steps": []}', '{"rooms": [{"code": 1}, null]}', "[]", "{", ""].map(keysIn);
  const [programme, ...others] = said.map((each) => ("error" in each ? each.error : ""));
  assert.match(programme, /This is a programme/);
  for (const other of others) assert.match(other, /no desk keys/);
});
