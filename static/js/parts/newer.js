/** Whether what arrives is newer than what is held: the network may turn the order round. */

/** @typedef {{ step: string, round: string, version: number, epoch?: number }} Placed */

/** @param {Placed|null} held @param {Placed} next */
export function isOlder(held, next) {
  if (!held || held.step !== next.step || held.round !== next.round) return false;
  const [before, after] = [held.epoch ?? 0, next.epoch ?? 0];
  return after < before || (after === before && next.version < held.version);
}

/**
 * Whether something still belongs to where the room is, once it may have moved on.
 *
 * @param {Placed|null} held
 * @param {{ id: string, round: string, epoch: number }|null} step where the room is
 * @param {{ id: string, round: string, epoch: number }|null|undefined} before where it was
 */
export function belongs(held, step, before) {
  if (!held || !step || held.step !== step.id || held.round !== step.round) return false;
  if (held.epoch !== undefined) return held.epoch === step.epoch;
  const stayed = before?.id === step.id && before.round === step.round;
  return !stayed || before.epoch === step.epoch;
}
