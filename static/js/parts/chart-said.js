/** What all kinds say alike about who has answered. */
import { html } from "lit";

/** @typedef {import("./chart-types.js").At} At */

/** @param {Pick<At, "tally" | "here">} at */
export function answers({ tally, here }) {
  return tally?.answers ?? here?.answered ?? 0;
}

/**
 * Who has answered of those who can, in the round's own words.
 *
 * @param {At} at
 */
export function answered(at) {
  const { room, here, t, n } = at;
  const count = answers(at);
  if (room.step?.round === "room") {
    return count ? t("What we agreed on together") : t("We answer together");
  }
  if (room.step?.round === "group") return groups(at, count);
  const people = Math.max(here?.people ?? 0, count);
  if (!here) return n("{count} has answered", "{count} have answered", count);
  return n("{count} of {people} has answered", "{count} of {people} have answered", count, {
    people,
  });
}

/**
 * @param {At} at
 * @param {number} count
 */
function groups({ room, n }, count) {
  const total = room.groups.length;
  if (total < count)
    return n("{count} group has delivered", "{count} groups have delivered", count);
  return n(
    "{count} of {total} groups has delivered",
    "{count} of {total} groups have delivered",
    count,
    { total },
  );
}

/**
 * The sentence with its figures made strong.
 *
 * @param {string} sentence
 */
export function figuresStrong(sentence) {
  return sentence
    .split(/(\d[\d\s.,]*\d|\d)/u)
    .map((part, at) => (at % 2 ? html`<b class="n">${figure(part)}</b>` : part));
}

/**
 * A figure whose digits stand in columns while its comma or colon keeps its own width.
 *
 * @param {string} text
 */
export function figure(text) {
  return text.split(/([.,:])/).map((part, at) => (at % 2 ? html`<i>${part}</i>` : part));
}
