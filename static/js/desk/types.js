/**
 * The shapes that reach the desk, as the contract names them.
 *
 * @typedef {{left: number, running: boolean, ends?: number | null, grace?: number}} Clock `left` in seconds, `ends` in
 *   Unix milliseconds; `grace`: so many seconds after zero it closes the step
 *
 * @typedef {object} Step
 * @property {string} id
 * @property {string} kind
 * @property {string} title
 * @property {string} [prompt]
 * @property {string} [notes] the facilitator's own
 * @property {string[]} by the rounds, in order
 * @property {"live" | "hidden" | "private"} [results]
 * @property {number} [min_answers]
 * @property {number | null | (number | null)[]} [clock] seconds, one for all rounds or one for each
 * @property {"blank" | "combined"} [start] what a group's round begins with
 * @property {Record<string, any>} settings
 *
 * @typedef {{id: string, kind: string, title: string, prompt: string, settings: Record<string, any>,
 *   by: string[], round: string, epoch: number, reading?: string, legs?: number[],
 *   together?: {group?: string, seats: number[]}[], opening?: string}} Present as room.js has it
 *
 * @typedef {object} Frame
 * @property {number} version
 * @property {string} code
 * @property {string} title
 * @property {string} language
 * @property {Present | null} step
 * @property {boolean} open
 * @property {boolean} shown
 * @property {Clock | null} clock
 * @property {string[]} groups
 * @property {number} now Unix milliseconds
 * @property {"task" | "clock" | "code" | "blank" | "still" | "rounds" | "groups"} [view] what the screens show instead of the step
 * @property {{title: string, steps: Step[]}} [programme]
 * @property {{own: boolean}} [pace] steps at people's own pace; `own`: all of them
 *
 * @typedef {object} StepState
 * @property {string} id
 * @property {string} round
 * @property {boolean} open
 * @property {boolean} shown
 * @property {boolean} opened any round has been opened and not been cleared since
 * @property {string[]} opened_rounds which
 * @property {boolean} frozen
 * @property {number} epoch
 * @property {number} answers
 * @property {Record<string, string[]>} [merged] text -> what counts as it
 * @property {string[]} [hidden]
 * @property {{opens: number | null, until: number | null} | null} [dates] when a step at people's own pace opens and
 *   closes, Unix milliseconds; null where it could have such dates; left out where it cannot
 *
 * @typedef {{text: string, of?: string[]}} Item
 *
 * @typedef {object} Incoming
 * @property {string} step
 * @property {string | null} from
 * @property {string | null} take
 * @property {string[]} source what comes over, before anybody changes it
 * @property {Record<string, number>} counts how many answers stand behind a text, where that is known
 * @property {Item[]} items what the step will use
 * @property {boolean} prepared whether the list was changed here
 * @property {[string, string][]} alike
 * @property {Record<string, string>} [refusal] by language, why the step cannot be opened with these
 *
 * @typedef {{version: number, steps: StepState[], incoming: Incoming | null, own_texts: boolean,
 *   moderation: {words: string[], waits: boolean},
 *   door: {locked: boolean, seats: number | null, shared?: boolean}}} DeskFrame `own_texts`: people write some in the present step
 * @typedef {{name: string, text: string, why: "hidden" | "waits" | "watched", count: number, under?: string}} HeldBack
 * @typedef {{people: number, answered: number, groups?: number}} Here
 * @typedef {{step: string, round: string, version: number, answers: number,
 *   results: Record<string, any> | null, waiting_for?: number, held?: HeldBack[]}} Tally
 *
 * @typedef {(source: string, values?: Record<string, string | number>) => string} Say
 * @typedef {(one: string, many: string, count: number, values?: Record<string, string | number>) => string} SayCount
 * @typedef {{t: Say, n: SayCount}} Tongue
 *
 * @typedef {{step?: string, round?: string, open?: boolean, shown?: boolean,
 *   clock?: {left: number, running: boolean, closes?: boolean} | null, voting?: boolean, reading?: string | null, view?: string, locked?: boolean,
 *   seats?: number | null, shared?: boolean, draw?: "anew" | "late"}} Move
 */

export {};
