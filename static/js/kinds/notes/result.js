/** The wall on a phone: every column with its notes, and one's own marked. */
import { html, nothing } from "lit";
import { behind, ownMark, ownName } from "../../parts/own.js";
import { soften } from "../../parts/soften.js";
import { number, t } from "../../texts.js";
import { isVoted, wallOf } from "./wall.js";

/** @param {any} at */
export function result({ tally, mine, together, room }) {
  const wall = wallOf(tally);
  const own = new Set((mine?.notes ?? []).map((/** @type {{ id: string }} */ { id }) => id));
  const voted = isVoted(wall);
  return html`${own.size ? ownMark(together) : nothing}
    ${behind(
      room,
      [
        t("Note"),
        t("Column"),
        ...(voted ? [t("Votes")] : []),
        ...(own.size ? [ownName(together)] : []),
      ],
      wall.columns.flatMap(({ column, notes }) =>
        notes.map(({ id, text, votes }) => [
          text,
          column,
          ...(voted ? [votes === null ? "–" : number(votes)] : []),
          ...(own.size ? [own.has(id) ? t("Yes") : "–"] : []),
        ]),
      ),
    )}
    <div aria-hidden="true">
      ${wall.columns.map(
        ({
          column,
          notes,
          count,
        }) => html`<h2 class="note-head">${soften(column)} <span class="n">${number(count)}</span></h2>
          <ul class="note-list">
            ${notes.map(
              ({ id, text, votes, theme }) => html`<li>
                <span class="lines">${theme ? html`<small>${theme}</small>` : nothing}${soften(text)}</span>
                ${own.has(id) ? html`<i class="own"></i>` : nothing}
                ${voted && votes ? html`<b class="n">${number(votes)}</b>` : nothing}
              </li>`,
            )}
          </ul>`,
      )}
    </div>`;
}
