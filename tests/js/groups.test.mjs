/** How many groups are offered for so many people, and whose turn it is. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { offers } from "../../static/js/desk/group-sizes.js";
import { turnAt } from "../../static/js/parts/turns.js";

test("what is offered is even, of four to six wherever that can be, and never more than three", () => {
  for (let people = 1; people <= 500; people += 1) {
    const found = offers(people);
    assert.ok(found.length <= 3);
    assert.equal(found.length > 0, people >= 4);
    for (const { groups, low, high } of found) {
      assert.ok(groups >= 2 && groups <= 100);
      assert.ok(high - low <= 1 && low * groups <= people && high * groups >= people);
      if (people >= 8) assert.ok(low >= 4 && high <= 6, `${people} in ${groups}`);
    }
  }
  assert.deepEqual(offers(23), [
    { groups: 4, low: 5, high: 6 },
    { groups: 5, low: 4, high: 5 },
  ]);
});

test("everybody has as long, one after the other, and then all are done", () => {
  const [share, count] = [60, 5];
  for (let gone = 0; gone < 400; gone += 1) {
    const { at, left, over } = turnAt(gone, share, count);
    assert.equal(over, gone >= 300);
    if (over) continue;
    assert.equal(at, Math.floor(gone / 60));
    assert.equal(at * share + (share - left), gone);
  }
  assert.deepEqual(turnAt(-3, 60, 2), { at: 0, left: 63, over: false });
});
