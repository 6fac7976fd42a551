/** What is sent between a page and its room, as the contract has it. */
export {};

/**
 * @typedef {{ id: string, kind: string, title: string, prompt: string, settings: Record<string, any>,
 *   by: string[], round: string, epoch: number, reading?: string, waits?: boolean, private?: boolean, legs?: number[],
 *   start?: string, start_least?: number, together?: { group?: string, seats: number[] }[], opening?: string,
 *   turn_s?: number, roles?: { name: string, rule: string }[] }} Step `reading`: the id of a note;
 *   `waits`: own words are let through by the facilitator; `private`: nobody sees what others answer; `legs`: the
 *   parts of its time, in seconds; `start`: what a group begins with, from so many members on; `together`: who
 *   does it together, by the order of their coming; `opening`: another from one opening to the next; `turn_s`: how long
 *   each of a group speaks in turn, in seconds; `roles`: those of a group
 * @typedef {import("./parts/grace.js").Clock} Clock
 * @typedef {{ version: number, code: string, title: string, language: string, step: Step|null,
 *   open: boolean, shown: boolean, clock: Clock|null, groups: string[], now: number,
 *   view?: string, shared?: boolean, group_choice?: string, programme?: any, pace?: import("./phone/pace.js").Paced }} Frame
 *   `view`: what screens show instead of the step; `group_choice`: "drawn" where nobody chooses a group
 * @typedef {{ step: string, round: string, version: number, answers: number, results: any,
 *   waiting_for?: number, held?: any[] }} Tally
 * @typedef {{ step: string, round: string, epoch: number, answer: any, version: number,
 *   draft: boolean, begins?: boolean }} Mine
 * @typedef {{ people: number, answered: number, groups?: number }} Here `groups`: in a group's round how many of them can
 *   answer or have: those that nobody sits in are left out
 * @typedef {import("./phone/groups.js").Seated} Seated
 * @typedef {{ shape: string, fill: string, number: number }} Piece
 * @typedef {{ code: string, as: "phone"|"screen"|"desk", language?: string, key?: string,
 *   group?: string, place?: boolean }} Asked `place`: who has no group gets one
 * @typedef {{ error?: string, code?: string, [name: string]: any }} Ack
 */
