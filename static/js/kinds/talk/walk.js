/** Who is where, with whom, and whose turn it is. Pure: from the room's frame and its clock. */
import { legAt } from "../../parts/legs.js";
import { turnAt } from "../../parts/turns.js";

export { orderOf, pieceOf } from "../../parts/order.js";

/**
 * @typedef {{ group?: string, seats: number[] }} Company
 * @typedef {{ name: string, seconds: number, turns: boolean, help?: string }} Segment
 * @typedef {object} Moment
 * @property {Segment[]} segments
 * @property {Company[]} together none before it opens, and where all talk together
 * @property {boolean} walks
 * @property {boolean} swaps whether each of a pair has all segments
 * @property {number} visits how many there are, 0 where nobody walks
 * @property {number} visit which one now, from 0
 * @property {number} at which segment now, from 0; -1 where no clock tells it
 * @property {import("../../parts/legs.js").Leg | null} leg
 * @property {boolean} open
 * @property {boolean} over whether it has been closed, or its time is up
 */

const NOBODYS = { turn: null, shared: false, turnLeft: 0 };
/** How long a part is called new, in seconds. */
const NEW_S = 10;

/** @param {any} at @returns {Moment} */
export function momentOf({ settings, room, left }) {
  const { segments } = settings;
  const { together = [], legs } = room.step ?? {};
  const leg = legAt(legs, left);
  const walks = Boolean(settings.rotate && together.length > 1);
  return {
    segments,
    together,
    walks,
    swaps: Boolean(settings.swap),
    visits: walks ? together.length - 1 : 0,
    visit: walks && leg ? Math.floor(leg.index / segments.length) : 0,
    at: leg ? leg.index % segments.length : -1,
    leg,
    open: room.open,
    over: Boolean((room.step?.together && !room.open) || (room.open && leg?.over)),
  };
}

/** Whether another part has just begun, or time has just run out. @param {Moment} moment */
export function isNew({ leg, open }) {
  if (!leg || !open) return false;
  return leg.over ? leg.left > -NEW_S : leg.index > 0 && leg.gone < NEW_S;
}

/**
 * Where the visitors of a group are during a visit: each time one group further on.
 *
 * @param {number} group from 0 @param {number} visit from 0 @param {number} groups
 */
export function goesTo(group, visit, groups) {
  return (group + visit + 1) % groups;
}

/** The group whose visitors come to `group`. @param {number} group @param {number} visit @param {number} groups */
export function comesFrom(group, visit, groups) {
  return (((group - visit - 1) % groups) + groups) % groups;
}

/**
 * What somebody does now: with whom, at which group, and whose turn it is.
 *
 * @typedef {{ own: number, place: number, host: boolean, late: boolean, with: number[], turn: number | null,
 *   shared: boolean, turnLeft: number }} Part `own`, `place`: groups from 0, -1 where there is none; `late`: they came when all were put
 *   together, and `place` is whom to join; `with`: order numbers as the turns come, own among them; `turn`: who speaks
 *   or begins, an order number; `shared`: the turns share the time, `turn` is whose it is now, and `turnLeft` the
 *   seconds left of it
 *
 * @param {Moment} moment @param {number} number one's own order number @returns {Part}
 */
export function partOf(moment, number) {
  const { together, walks, visit } = moment;
  const own = together.findIndex(({ seats }) => seats.includes(number));
  if (own < 0) {
    const place = together.length ? smallest(together, number) : -1;
    const seats = together[place]?.seats ?? [];
    return { own, place, host: false, late: place >= 0, with: seats, ...NOBODYS };
  }
  const host = walks && together[own].seats[0] === number;
  const place = walks && !host && !moment.over ? goesTo(own, visit, together.length) : own;
  const there = walks && !moment.over ? gathered(moment, place) : together[own].seats;
  return { own, place, host, late: false, with: there, ...turnOf(moment, there) };
}

/** At a group during a visit: its host, and the visitors. @param {Moment} moment @param {number} group */
function gathered({ together, visit }, group) {
  const from = together[comesFrom(group, visit, together.length)];
  return [together[group].seats[0], ...from.seats.slice(1)];
}

/** Another begins in each segment; who is host always does, and who has swapped has all. @param {Moment} moment
 * @param {number[]} seats */
function turnOf({ leg, at, segments, walks, swaps, over, open }, seats) {
  if (!leg || over || !open || seats.length < 2) return NOBODYS;
  if (swaps) {
    const turn = seats[Math.floor(leg.index / segments.length)];
    return { turn, shared: true, turnLeft: leg.left };
  }
  const first = walks ? 0 : leg.index % seats.length;
  const shared = segments[at].turns;
  const share = (leg.gone + leg.left) / seats.length;
  const { at: turns, left: turnLeft } = turnAt(shared ? leg.gone : 0, share, seats.length);
  return { turn: seats[(first + turns) % seats.length], shared, turnLeft };
}

/** Among the smallest, not all who come late at the same. @param {Company[]} together @param {number} number */
function smallest(together, number) {
  const least = Math.min(...together.map(({ seats }) => seats.length));
  const places = together.map((_, at) => at).filter((at) => together[at].seats.length === least);
  return places[number % places.length];
}
