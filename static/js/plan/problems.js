/** What is wrong, and where: the server's sentences at the fields they are about. Pure. */

/**
 * @typedef {import("./document.js").Path} Path
 * @typedef {{ step: string, path: Path, error: string }} Problem `step`: its id, "" for the programme itself;
 *   `path` is inside it
 */

/**
 * `steps[1].settings.items[2]` as a path.
 *
 * @param {string} where
 * @returns {Path}
 */
export function pathOf(where) {
  return Array.from(where.matchAll(/([^.[\]]+)|\[(\d+)\]/g), ([, name, index]) =>
    index === undefined ? name : Number(index),
  );
}

/**
 * What the server said of `programme`, by the ids that its steps had then.
 *
 * @param {{ where: string, error: string }[]} said
 * @param {import("./document.js").Programme} programme
 * @returns {Problem[]}
 */
export function placed(said, { steps }) {
  return said.map(({ where, error }) => {
    const path = pathOf(where);
    const step = path[0] === "steps" ? steps[Number(path[1])] : undefined;
    return step ? { step: step.id, path: path.slice(2), error } : { step: "", path, error };
  });
}

/** Hands out problems to the fields that claim them; what nobody claims is left over. */
export class Claims {
  #left;

  /** @param {Problem[]} problems of one step, or of the programme itself */
  constructor(problems) {
    this.#left = new Set(problems);
  }

  /** Those of exactly this field. @param {Path} path */
  exactly(path) {
    return this.#take((problem) => String(problem.path) === String(path));
  }

  /** Those of this field and of everything inside it. @param {Path} path */
  within(path) {
    return this.#take(({ path: other }) => path.every((name, at) => other[at] === name));
  }

  get left() {
    return [...this.#left];
  }

  /** @param {(problem: Problem) => boolean} wanted */
  #take(wanted) {
    const found = this.left.filter(wanted);
    for (const problem of found) this.#left.delete(problem);
    return found;
  }
}
