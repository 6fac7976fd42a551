/** What is told, block by block: headings, texts and lists, all of it as text. */
import { html, nothing } from "lit";
import { soften } from "../../parts/soften.js";

/**
 * @typedef {{ text: string, strong?: boolean, em?: boolean, code?: boolean, href?: string }} Run
 * @typedef {{ as: "heading" | "text" | "item" | "quote" | "code", depth: number, mark: string, runs: Run[] }} Block
 */

/**
 * The blocks of a step: its text, or its prompt where it has none.
 *
 * @param {any} at
 * @returns {Block[]}
 */
export function blocksOf({ tally, room }) {
  const content = tally?.results?.content ?? [];
  const prompt = room.step?.title ? room.step.prompt : "";
  if (content.length || !prompt) return content;
  return [{ as: "text", depth: 0, mark: "", runs: [{ text: prompt }] }];
}

/**
 * @param {Block[]} blocks
 * @param {boolean} leads whether links can be followed
 */
export function content(blocks, leads) {
  return together(blocks).map((some) =>
    some[0].as === "item"
      ? html`<ul class="told-list">${some.map((block) => item(block, leads))}</ul>`
      : one(some[0], leads),
  );
}

/** Items that follow each other are one list. @param {Block[]} blocks */
function together(blocks) {
  /** @type {Block[][]} */
  const found = [];
  for (const block of blocks) {
    const last = found[found.length - 1];
    if (block.as === "item" && last?.[0].as === "item") last.push(block);
    else found.push([block]);
  }
  return found;
}

/** @param {Block} block @param {boolean} leads */
function item({ depth, mark, runs }, leads) {
  const numbered = /\d/.test(mark);
  return html`<li data-depth=${Math.min(depth, 4)}>
    <b aria-hidden=${numbered ? nothing : "true"}>${mark}</b><span>${runs.map((run) => said(run, leads))}</span>
  </li>`;
}

/** @param {Block} block @param {boolean} leads */
function one({ as, depth, runs }, leads) {
  const text = runs.map((run) => said(run, leads));
  if (as === "heading") return html`<h2 data-depth=${depth}>${text}</h2>`;
  if (as === "quote") return html`<blockquote>${text}</blockquote>`;
  return as === "code" ? html`<pre>${text}</pre>` : html`<p>${text}</p>`;
}

/** @param {Run} run @param {boolean} leads */
function said({ text, strong, em, code, href }, leads) {
  /** @type {unknown} */
  let words = code ? html`<code>${text}</code>` : soften(text);
  if (em) words = html`<em>${words}</em>`;
  if (strong) words = html`<strong>${words}</strong>`;
  if (!href || !leads) return words;
  return html`<a href=${href} target="_blank" rel="noopener noreferrer">${words}</a>`;
}

/**
 * The picture, where there is one; one that does not come leaves no hole.
 *
 * @param {any} at
 * @param {boolean} heard whether it is described here
 */
export function picture({ tally }, heard) {
  const { picture, picture_text } = tally?.results ?? {};
  if (!picture) return nothing;
  return html`<img class="told-picture" src=${picture} alt=${heard ? picture_text : ""}
    @error=${(/** @type {Event} */ { target }) => /** @type {Element} */ (target).remove()} />`;
}
