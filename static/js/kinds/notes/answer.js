/** Writing notes and voting on them, as pure functions: what lies there, what can be sent. */

/**
 * @typedef {{ columns: string[], most: number, longest: number, votes: number, voting?: boolean }} Settings
 * @typedef {{ id: string, column: string, text: string }} Note
 * @typedef {{ notes: Note[], votes: string[], column: string, text: string, id: string, had: boolean }} State `text` is being
 *   written, under `column`; `id`: of the note that it changes, "" for a new one; `had`: notes have been sent
 * @typedef {{ notes?: Note[], votes?: string[] }} Answer
 */

const ID_BYTES = 8;

/** @param {Settings} settings @param {Answer|null} answer @param {State} [before] @returns {State} */
export function begin({ columns }, answer, before) {
  const column = before && columns.includes(before.column) ? before.column : columns[0];
  return {
    notes: answer?.notes ?? [],
    votes: answer?.votes ?? [],
    column,
    text: before?.text ?? "",
    id: before?.id ?? "",
    had: Boolean(before?.had || answer?.notes?.length),
  };
}

/** @param {Settings} _settings @param {State} state @returns {Answer} */
export function answer(_settings, { notes, votes }) {
  return { notes, votes };
}

/** Whether there is room for what is being written. @param {Settings} settings @param {State} state */
export function hasRoom({ most }, { notes, id }) {
  return id !== "" || notes.length < most;
}

/** What is being written hangs with the others. @param {Settings} settings @param {State} state @returns {State} */
export function hand(settings, state) {
  const { notes, column, id } = state;
  const text = state.text.trim();
  if (settings.voting || !text || !hasRoom(settings, state)) return state;
  const note = { id: id || made(), column, text };
  const changed = notes.some((one) => one.id === id)
    ? notes.map((one) => (one.id === id ? note : one))
    : [...notes, note];
  return { ...state, notes: changed, text: "", id: "" };
}

/** @param {State} state @param {Note} note @returns {State} */
export function open(state, { id, column, text }) {
  return { ...state, id, column, text };
}

/** @param {State} state @param {string} id @returns {State} */
export function remove(state, id) {
  const gone = state.id === id ? { id: "", text: "" } : {};
  return { ...state, ...gone, notes: state.notes.filter((note) => note.id !== id) };
}

/** A vote given or taken back; one more than there are changes nothing. @param {Settings} settings
 * @param {State} state @param {string} name @returns {State} */
export function vote({ votes: most }, state, name) {
  const others = state.votes.filter((one) => one !== name);
  if (others.length < state.votes.length) return { ...state, votes: others };
  return others.length < most ? { ...state, votes: [...others, name] } : state;
}

/**
 * The notes that were changed, taken down and hung up between `before` and `mine`, made again on `newest`.
 *
 * @param {Settings} settings @param {Answer|null} before @param {Answer} mine @param {Answer|null} newest
 * @returns {Answer}
 */
export function rebase(settings, before, mine, newest) {
  const was = new Map((before?.notes ?? []).map((note) => [note.id, note]));
  const own = new Map((mine.notes ?? []).map((note) => [note.id, note]));
  const kept = (newest?.notes ?? []).flatMap((note) => {
    const here = own.get(note.id);
    if (!here) return was.has(note.id) ? [] : [note];
    return [here.text === was.get(note.id)?.text ? note : here];
  });
  const added = [...own.values()].filter(
    ({ id }) => !was.has(id) && !kept.some((note) => note.id === id),
  );
  const had = before?.votes ?? [];
  const left = (newest?.votes ?? []).filter((id) => !had.includes(id) || mine.votes?.includes(id));
  const given = (mine.votes ?? []).filter((id) => !had.includes(id) && !left.includes(id));
  return {
    notes: [...kept, ...added].slice(0, settings.most),
    votes: [...left, ...given].slice(0, settings.votes),
  };
}

/** An id that no other phone makes. */
function made() {
  const bytes = crypto.getRandomValues(new Uint8Array(ID_BYTES));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
