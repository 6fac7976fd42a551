/** A store that refuses and answers as the contract says, for tests of what a phone does with it. */

/** One answer of a group or a person on the server. */
export class Shelf {
  version = 0;
  /** @type {any} */ answer = null;
  draft = true;
  epoch = 0;
  open = true;
  /** Answers that are given instead, first come first served. @type {any[]} */
  instead = [];

  /** @param {string} event @param {any} payload */
  take(event, { answer, base, epoch }) {
    const other = this.instead.shift();
    if (other) return other;
    if (!this.open) return { error: "closed", code: "closed" };
    if (epoch < this.epoch) return { error: "cleared", code: "stale", mine: null };
    const same = JSON.stringify(answer) === JSON.stringify(this.answer);
    if (same && this.draft === (event === "draft")) return { version: this.version };
    if (base !== undefined && base !== this.version) {
      return { error: "stale", code: "stale", mine: this.mine() };
    }
    this.answer = answer;
    this.draft = event === "draft";
    this.version += 1;
    return { version: this.version };
  }

  mine() {
    return structuredClone({ answer: this.answer, version: this.version, draft: this.draft });
  }
}

/** What a phone keeps, as text. */
export function memory() {
  let text = "null";
  return {
    load: () => JSON.parse(text),
    save: (/** @type {any} */ kept) => {
      text = JSON.stringify(kept);
    },
    text: () => text,
  };
}
