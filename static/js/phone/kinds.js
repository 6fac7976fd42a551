/** The kinds of exercise that are here: the one that came in the page, and those fetched since. */
import core from "kinds:core";
import { Patience } from "../parts/patience.js";
import { page } from "../texts.js";

/**
 * @typedef {import("../answers.js").Kind} Kind
 * @typedef {(core: object, take: (kind: Kind) => void) => void} Maker
 */

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 8_000;
const WITHIN_MS = 10_000;
// After so many tries a server that answers has other files than this page names.
const TRIES = 3;

const home = /** @type {{ kinds?: Record<string, Maker> }} */ (globalThis);
/** Where kinds' scripts put their makers. */
home.kinds ??= {};
const makers = home.kinds;

/** Says `change` when a kind has come, and when a try to fetch the wanted one has failed. */
export class Kinds extends EventTarget {
  #here = new Set(Object.keys(makers));
  /** @type {Record<string, Kind>} */ #made = {};
  #wanted = "";
  #all = false;
  #patience = new Patience(FIRST_PAUSE_MS, LONGEST_PAUSE_MS);

  constructor() {
    super();
    addEventListener("online", () => this.retry());
  }

  /** The phone's part of a kind, where it has come. @param {string} name @returns {Kind|undefined} */
  of(name) {
    if (!this.#here.has(name)) return undefined;
    if (!this.#made[name]) {
      makers[name](core, (kind) => {
        this.#made[name] = kind;
      });
    }
    return this.#made[name];
  }

  /** Whether a kind has a part for phones that is not here yet. @param {string} name */
  lacks(name) {
    return Boolean(page.kind_files?.[name]) && !this.#here.has(name);
  }

  /** How often the wanted kind was asked for in vain. */
  get tries() {
    return this.#patience.tries;
  }

  /** Whether this page may be older than what the server has. */
  get isOld() {
    return this.tries > TRIES;
  }

  /** Sees to it that a kind comes, however long that takes. @param {string} name */
  want(name) {
    if (name === this.#wanted) return;
    this.#wanted = name;
    this.#patience.reset();
    this.#fetchWanted();
  }

  /** Does not wait any longer with the next try. */
  retry() {
    if (this.#patience.until) this.#fetchWanted();
  }

  /** All of them, for steps to come. A phone that was opened without network has them kept. */
  async bringAll() {
    if (this.#all) return;
    this.#all = true;
    if (await this.#bring(Object.keys(page.kind_files), page.later.kinds)) return;
    setTimeout(() => {
      this.#all = false;
    }, LONGEST_PAUSE_MS);
  }

  async #fetchWanted() {
    this.#patience.stop();
    const name = this.#wanted;
    if (!this.lacks(name)) return;
    const files = page.kind_files[name].map((/** @type {string} */ file) => `/static/${file}`);
    const came = await this.#bring([name], files);
    if (came || name !== this.#wanted || !this.lacks(name)) return;
    this.#patience.wait(() => this.#fetchWanted());
    this.#say();
  }

  /** @param {string[]} names @param {string[]} files what these are made of */
  async #bring(names, files) {
    const come = await fetched(files);
    if (!come) return false;
    for (const name of names) this.#here.add(name);
    this.#say();
    return true;
  }

  #say() {
    this.dispatchEvent(new CustomEvent("change"));
  }
}

/** Whether all these files have come; of those that have not, nothing is left. @param {string[]} files */
async function fetched(files) {
  const elements = files.map((file) =>
    file.endsWith(".css")
      ? Object.assign(document.createElement("link"), { rel: "stylesheet", href: file })
      : Object.assign(document.createElement("script"), { src: file }),
  );
  const come = elements.map(
    (element) =>
      new Promise((resolve, reject) => {
        element.onload = resolve;
        element.onerror = reject;
        setTimeout(reject, WITHIN_MS);
      }),
  );
  document.head.append(...elements);
  try {
    await Promise.all(come);
    return true;
  } catch {
    for (const element of elements) element.remove();
    return false;
  }
}

/** Loads the page again, if it can be had: it brings what its step needs. */
export function openAnew() {
  fetch(location.href).then(
    ({ ok }) => ok && location.reload(),
    () => undefined,
  );
}
