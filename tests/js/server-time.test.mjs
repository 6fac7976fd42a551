import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { ServerTime } from "../../static/js/parts/server-time.js";

const DEVICE = 1_000_000;
const ASTRAY = 600_000;

/** @param {(time: ServerTime) => void} hears @returns {number} how far off the server's clock is then, in ms */
function off(hears) {
  mock.timers.enable({ apis: ["Date"], now: DEVICE });
  try {
    const time = new ServerTime();
    hears(time);
    return time.now() - (DEVICE + ASTRAY);
  } finally {
    mock.timers.reset();
  }
}

test("what came by itself makes the server's clock as slow as the way was long, and the shortest way counts", () => {
  assert.equal(
    off((time) => time.hear(DEVICE + ASTRAY - 300, DEVICE)),
    -300,
  );
  const heard = off((time) => {
    for (const way of [300, 40, 200]) time.hear(DEVICE + ASTRAY - way, DEVICE);
  });
  assert.equal(heard, -40);
});

test("what was asked for and answered as slowly both ways is right", () => {
  const asked = DEVICE - 800;
  assert.equal(
    off((time) => time.begin(DEVICE + ASTRAY - 400, { asked, came: DEVICE })),
    0,
  );
});

test("another server is believed at once", () => {
  const heard = off((time) => {
    time.begin(DEVICE + 5 * ASTRAY, { asked: DEVICE - 10, came: DEVICE });
    time.begin(DEVICE + ASTRAY - 5, { asked: DEVICE - 10, came: DEVICE });
  });
  assert.equal(heard, 0);
});

test("a device's clock that is set right in between does no lasting harm", () => {
  const heard = off((time) => {
    time.begin(DEVICE, { asked: DEVICE - 10, came: DEVICE });
    time.hear(DEVICE + ASTRAY, DEVICE);
  });
  assert.equal(heard, 0);
});
