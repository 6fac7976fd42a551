/** The programme as it is written: plain JSON, never changed in place. What is not known here is kept as it is. */

/**
 * @typedef {Record<string, any>} Programme as `/api/programmes/ID` gives it
 * @typedef {Record<string, any>} Step
 * @typedef {(string | number)[]} Path such as `["steps", 2, "settings", "items"]`
 * @typedef {{ as: string, name: string, label: string, help: string | null, default?: any,
 *   fields?: Field[], least?: number } & Record<string, any>} Field what a kind says of a setting
 */

const ID = /^[\p{L}\p{N}_-]{1,40}$/u;

/** @param {string} language @returns {Programme} */
export function blank(language) {
  return { title: "", language, start: "09:00", groups: [], steps: [] };
}

/** Whether nothing has been written yet. @param {Programme} programme */
export function isBlank({ title, groups, steps }) {
  return !title && !groups?.length && !steps?.length;
}

/**
 * What was loaded from somewhere, with an id of its own on every step; null where it is no programme.
 *
 * @param {any} raw
 * @returns {Programme | null}
 */
export function tidy(raw) {
  if (!isObject(raw) || !Array.isArray(raw.steps ?? []) || !(raw.steps ?? []).every(isObject)) {
    return null;
  }
  /** @type {Step[]} */
  const steps = [];
  for (const step of raw.steps ?? []) {
    const known = typeof step.id === "string" && ID.test(step.id);
    const free = known && !steps.some(({ id }) => id === step.id);
    steps.push(free ? step : { ...step, id: freeId(steps, known ? step.id : nameOf(step)) });
  }
  return { ...raw, steps };
}

/** @param {any} value */
export function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** @param {any} holder @param {Path} path @returns {any} */
export function at(holder, path) {
  return path.reduce((inside, name) => inside?.[name], holder);
}

/**
 * The same with `value` at `path`; undefined takes away what is there. What stands in the way is replaced.
 *
 * @param {any} holder @param {Path} path @param {any} value @returns {any}
 */
export function put(holder, [name, ...rest], value) {
  const next = rest.length ? put(holder?.[name], rest, value) : value;
  if (typeof name === "number") {
    const list = Array.isArray(holder) ? [...holder] : [];
    if (next === undefined) list.splice(name, 1);
    else list[name] = next;
    return list;
  }
  const { [name]: _before, ...others } = isObject(holder) ? holder : {};
  if (next === undefined) return others;
  return name in (holder ?? {}) && isObject(holder)
    ? { ...holder, [name]: next }
    : { ...others, [name]: next };
}

/** @param {Programme} programme @param {string} id */
export function indexOf({ steps }, id) {
  return steps.findIndex((/** @type {Step} */ step) => step.id === id);
}

/** @param {Programme} programme @param {Step} step @param {number} index @returns {Programme} */
export function insert(programme, step, index) {
  const steps = [...programme.steps];
  const whole = { ...step, id: freeId(steps, step.id ?? nameOf(step)) };
  steps.splice(index, 0, whole);
  return { ...programme, steps };
}

/** @param {Programme} programme @param {string} id @returns {Programme} */
export function without(programme, id) {
  return {
    ...programme,
    steps: programme.steps.filter((/** @type {Step} */ step) => step.id !== id),
  };
}

/** The step to another place, counted among the others. @param {Programme} programme @param {string} id
 * @param {number} to @returns {Programme} */
export function move(programme, id, to) {
  const from = indexOf(programme, id);
  const place = Math.max(0, Math.min(programme.steps.length - 1, to));
  if (from === place || from < 0) return programme;
  const steps = [...programme.steps];
  const [step] = steps.splice(from, 1);
  steps.splice(place, 0, step);
  return { ...programme, steps };
}

/**
 * What a setting has before anybody has written anything; undefined where it is better left out.
 *
 * @param {Field} field
 */
export function beginning(field) {
  if (field.as === "texts") return [];
  if (field.as === "group") return undefined;
  if (field.as === "groups") {
    return Array.from({ length: Math.max(1, field.least ?? 0) }, () =>
      settings(field.fields ?? []),
    );
  }
  if (field.as === "line" || field.as === "lines") return "";
  return field.default ?? undefined;
}

/** @param {Field[]} fields @returns {Record<string, any>} */
export function settings(fields) {
  return Object.fromEntries(
    fields
      .map((field) => [field.name, beginning(field)])
      .filter(([, value]) => value !== undefined),
  );
}

/** @param {Step[]} steps @param {string} wanted */
function freeId(steps, wanted) {
  const taken = new Set(steps.map(({ id }) => String(id).toLowerCase()));
  const stem = wanted.replace(/-\d+$/, "").slice(0, 36) || "step";
  let id = wanted;
  for (let count = 2; taken.has(id.toLowerCase()); count += 1) id = `${stem}-${count}`;
  return id;
}

/** @param {Step} step */
function nameOf({ kind }) {
  return typeof kind === "string" && ID.test(kind) ? kind : "step";
}
