/** Asks the server what is wrong in what is being written, a moment after the last change. */

const PAUSE_MS = 250;
const AGAIN_MS = 4_000;

/**
 * @typedef {{ problems: { where: string, error: string }[], steps: (Record<string, any> | null)[] }} Said
 * @typedef {import("./document.js").Programme} Programme
 */

export class Check {
  #heard;
  #away;
  #example;
  #timer = 0;
  #asking = new AbortController();

  /**
   * @param {(said: Said, programme: Programme) => void} heard
   * @param {(away: boolean) => void} away whether the server answers
   * @param {() => number} example which step's result is looked at, -1: none
   */
  constructor(heard, away, example) {
    this.#example = example;
    this.#heard = heard;
    this.#away = away;
  }

  /** @param {Programme} programme @param {number} [ms] */
  soon(programme, ms = PAUSE_MS) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.now(programme), ms);
  }

  /** @param {Programme} programme @param {number} [example] the step whose result is made up, -1: none
   * @returns {Promise<Said | null>} null where the server does not answer */
  async now(programme, example = this.#example()) {
    clearTimeout(this.#timer);
    this.#asking.abort();
    this.#asking = new AbortController();
    const { signal } = this.#asking;
    try {
      const response = await post("/api/programmes/check", programme, { signal, example });
      if (!response.ok) throw new Error(`${response.status}`);
      const said = await response.json();
      this.#away(false);
      this.#heard(said, programme);
      return said;
    } catch {
      if (signal.aborted) return null;
      this.#away(true);
      this.soon(programme, AGAIN_MS);
      return null;
    }
  }
}

/**
 * @param {string} address @param {unknown} content
 * @param {{ signal?: AbortSignal, headers?: Record<string, string>, example?: number }} [more]
 */
export function post(address, content, { signal, headers, example = -1 } = {}) {
  const language = encodeURIComponent(document.documentElement.lang);
  return fetch(`${address}?language=${language}${example < 0 ? "" : `&example=${example}`}`, {
    method: "POST",
    headers: { "Content-Type": "application/json", ...headers },
    body: JSON.stringify(content),
    signal: signal ?? null,
  });
}
