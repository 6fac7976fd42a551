/** After a break nobody waits long, and not all come at once. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { Patience } from "../../static/js/parts/patience.js";

const FIRST_MS = 700;
const LONGEST_MS = 12_000;
const HALL = 1_000;

/** When each of a hall's phones is back, in ms after the server is, which was away for so long. */
function returns(awayMs) {
  return Array.from({ length: HALL }, () => {
    let now = 0;
    const clock = {
      now: () => now,
      later: (run, ms) => {
        due = { run, at: now + ms };
      },
    };
    let due;
    const patience = new Patience(FIRST_MS, LONGEST_MS, clock);
    let back = -1;
    const attempt = () => {
      if (now >= awayMs) back = now - awayMs;
      else patience.wait(attempt);
    };
    patience.wait(attempt);
    while (back < 0) {
      now = due.at;
      due.run();
    }
    return back;
  }).sort((one, other) => one - other);
}

/** The most that come within any `windowMs`. */
function mostWithin(times, windowMs) {
  return Math.max(
    ...times.map(
      (time, first) => times.slice(first).filter((later) => later < time + windowMs).length,
    ),
  );
}

for (const awayMs of [0, 2_000, 5_000, 15_000, 60_000]) {
  test(`after ${awayMs} ms without a server everybody is back, and never all at once`, () => {
    const times = returns(awayMs);
    assert.equal(times.length, HALL);
    assert.ok(times[HALL - 1] <= LONGEST_MS * 1.5);
    assert.ok(mostWithin(times, 200) < HALL * 0.4, `${mostWithin(times, 200)} within 200 ms`);
  });
}

test("the wait grows from try to try, and is short again after it worked", () => {
  const waits = [];
  const patience = new Patience(100, 1_000, { now: () => 0, later: (_run, ms) => waits.push(ms) });
  for (let tries = 0; tries < 9; tries += 1) patience.wait(() => {});
  patience.reset();
  assert.equal(patience.until, 0);
  patience.wait(() => {});
  for (const [at, pause] of [100, 200, 400, 800, 1000, 1000, 1000, 1000, 1000, 100].entries()) {
    assert.ok(waits[at] >= pause * 0.5 && waits[at] <= pause * 1.5, `wait ${at}: ${waits[at]}`);
  }
});
