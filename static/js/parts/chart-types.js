/**
 * What a drawing is given, and nothing else: it depends on this, on `--u` and on its container.
 *
 * @typedef {object} At
 * @property {Record<string, any>} settings the step's settings
 * @property {{ page?: number }} [state] which page is shown, counted from 0
 * @property {(import("../room.js").Tally & Beside) | null} tally
 * @property {import("../room.js").Tally | null} [settled] the tally when answering last closed
 * @property {import("../room.js").Here | null} [here]
 * @property {import("../room.js").Frame} room
 * @property {number | null} [left] seconds on the room's clock; below 0 when time has run over; null without one
 * @property {(source: string, values?: Record<string, any>) => string} t
 * @property {(one: string, many: string, count: number, values?: Record<string, any>) => string} n
 * @property {(value: number, digits?: number, fixed?: boolean) => string} number
 * @property {"screen" | "desk" | "phone"} [mode]
 *
 * @typedef {import("lit").TemplateResult} Template
 *
 * @typedef {object} Face how a kind looks on the screen
 * @property {boolean} [listens] whether nobody answers this kind: its drawing is there at once
 * @property {boolean} [gathers] whether people are put together when it opens; its own clock is in the drawing
 * @property {boolean} [dated] whether its results have deadlines
 * @property {(at: At) => Template} task what people are asked, while the results are out of sight
 * @property {(at: At) => Template} result the drawing
 * @property {(at: At) => Template} [legend] what its signs mean
 * @property {(at: At) => string} count who is behind it, as a sentence
 * @property {(at: At) => Template} table the same figures for those who do not see the drawing
 * @property {(at: At) => number} [pages] how many pages the drawing has; 1 where this is left out
 * @property {Comparison} [rounds] the same for the step's rounds beside each other, where that means something
 * @property {Comparison} [groups] the same for each group's own answer
 *
 * @typedef {Required<Pick<Face, "result" | "legend" | "count" | "table" | "pages">>} Comparison
 * @typedef {{ round: string, answers: number, results: any }} Round
 * @typedef {{ rounds?: Round[], groups?: { group: string, results: any }[] }} Beside the step's other rounds, and what
 *   each group gave, on a screen that compares them
 */

export {};
