/** A step's rounds beside each other: what each said of every item, and the way from the first to the last. */
import "./rounds.css";
import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { candidates, fit } from "./chart-fit.js";
import { glide } from "./chart-glide.js";
import { answers, figure } from "./chart-said.js";
import { axis } from "./chart-scale.js";
import { percent, styled } from "./chart-style.js";
import { table as tableOf } from "./chart-table.js";
import { largest, lines, pages, roundsOf } from "./rounds-lines.js";
import { soften } from "./soften.js";

/**
 * @typedef {import("./chart-types.js").At} At
 * @typedef {import("./chart-types.js").Round} Round
 * @typedef {import("./rounds-lines.js").Line} Line
 * @typedef {import("./rounds-lines.js").Value} Value
 * @typedef {{ title?: string, values: (round: Round) => Value[] }} Side
 * @typedef {object} Way how a kind is compared
 * @property {(at: At) => Side[]} sides what is compared, one list or several after each other
 * @property {(value: number, at: At) => string} said a value as it stands on the screen
 * @property {(shift: number, at: At) => string} [shifted] a difference, without its sign; as a value where left out
 * @property {number} [most] where every value lies from 0 to this
 * @typedef {{ side: Side, all: Line[], shown: Line[] }} Page
 */

const MOST_TICKS = 5;
const NEARLY = 1e-9;
const LABELS = candidates([2.375, 2.125, 2, 1.75, 1.625, 1.5], 2);
const LABELS_OF_FEW = candidates([3.4, 3, 2.625, 2.375, 2.125, 2, 1.75, 1.5], 2.125);
const FEW_ROWS = 7;

/** @param {Way} way @returns {import("./chart-types.js").Comparison} */
export function rounds(way) {
  return {
    result: (at) => drawing(at, way),
    legend: (at) => legend(at, way),
    count,
    table: (at) => tables(at, way),
    pages: (at) => pagesOf(at, way).length,
  };
}

/** @param {string} round @param {At["t"]} t */
export function roundName(round, t) {
  if (round === "group") return t("In groups");
  return round === "room" ? t("All together") : t("Each alone");
}

/** How many stand behind each round. @param {At} at */
export function count(at) {
  const { t, n } = at;
  return roundsOf(at)
    .map(({ round, answers }) => {
      if (round === "room") return roundName(round, t);
      const many = n("{count} answer", "{count} answers", answers);
      return t("{round}: {answers}", { round: roundName(round, t), answers: many });
    })
    .join(", ");
}

/** Whether one of the rounds that are compared is still being answered. @param {At} at */
function isGrowing(at) {
  return at.room.open && answers(at) > 0;
}

/** @param {At} at @param {Way} way @returns {Page[]} */
function pagesOf(at, way) {
  const all = roundsOf(at);
  return way.sides(at).flatMap((side) => {
    const found = lines(all.map(side.values), { open: isGrowing(at) });
    return pages(found).map((shown) => ({ side, all: found, shown }));
  });
}

/** @param {At} at @param {Way} way */
function pageOf(at, way) {
  const all = pagesOf(at, way);
  return all[(at.state?.page ?? 0) % all.length];
}

/** @param {At} at @param {Way} way */
function drawing(at, way) {
  const { side, all, shown } = pageOf(at, way);
  const compared = roundsOf(at).map(({ round }) => round);
  const { max, ticks } = way.most ? fixed(way.most) : axis(largest(all), MOST_TICKS);
  const labels = shown.map(({ item }) => item).join("\n");
  return html`<div class="rounds-chart" data-rounds=${compared.length} aria-hidden="true"
    ${styled({ "--rows": shown.length, "--values": compared.length })}
    ${fit(labels, shown.length <= FEW_ROWS ? LABELS_OF_FEW : LABELS)} ${glide(labels)}>
    ${side.title ? html`<h2 class="rounds-side">${soften(side.title)}</h2>` : nothing}
    ${compared.map(
      (round, at_) =>
        html`<p class="rounds-name" data-last=${at_ === compared.length - 1} ${styled({ "grid-column": 3 + at_ })}>
          ${soften(roundName(round, at.t))}</p>`,
    )}
    <p class="rounds-name" data-last="true" ${styled({ "grid-column": -2 })}>${at.t("Shift")}</p>
    <div class="rounds-axis">
      ${ticks.map((tick) => html`<i ${styled({ left: percent(tick / max) })}></i>`)}
    </div>
    ${repeat(
      shown,
      ({ item }) => item,
      (line, index) => row(at, way, line, max, index + 2),
    )}
  </div>`;
}

/** @param {number} most */
function fixed(most) {
  return { max: most, ticks: [0, most / 2, most] };
}

/** @param {At} at @param {Way} way @param {Line} line @param {number} max @param {number} place */
function row(at, way, line, max, place) {
  const { item, values, rank, moved, most } = line;
  const cell = (/** @type {number} */ column) =>
    styled({ "grid-column": column, "grid-row": place });
  const key = (/** @type {string} */ part) => `${item}/${part}`;
  const last = values.length - 1;
  return html`
    <div class="rounds-rank n" data-key=${key("rank")} ${cell(1)}>
      ${rank ? html`${rank.place} <small>${went(moved)}</small>` : nothing}
    </div>
    <div class="rounds-label row-label" data-fit data-key=${key("label")} ${cell(2)}>${soften(item)}</div>
    ${values.map(
      (
        value,
        round,
      ) => html`<div class="rounds-value n" data-last=${round === last} data-key=${key(`${round}`)}
        ${cell(3 + round)}>${value === null ? "–" : figure(way.said(value, at))}</div>`,
    )}
    <div class="rounds-plot figure" data-key=${key("plot")} ${cell(3 + values.length)}>
      ${journey(values, max, most)}
    </div>
    <div class="rounds-shift n" data-most=${most} data-key=${key("shift")} ${cell(4 + values.length)}>
      ${figure(shiftSaid(line, way, at))}
    </div>
  `;
}

/** From where it was to where it is. @param {(number | null)[]} values @param {number} max @param {boolean} most */
function journey(values, max, most) {
  const known = values.flatMap((value) => (value === null ? [] : [value / max]));
  const [from, to] = [Math.min(...known), Math.max(...known)];
  const last = values.length - 1;
  return html`
    ${known.length > 1 ? html`<i class="rounds-way" data-most=${most} ${styled({ left: percent(from), width: percent(to - from) })}></i>` : nothing}
    ${values.map((value, round) =>
      value === null
        ? nothing
        : html`<i class="rounds-mark" data-round=${round === last ? "last" : round} ${styled({ left: percent(value / max) })}></i>`,
    )}
  `;
}

/** @param {number} moved places up, or down below 0 */
function went(moved) {
  if (!moved) return "";
  return moved > 0 ? `▲${moved}` : `▼${-moved}`;
}

/** @param {Line} line @param {Way} way @param {At} at */
function shiftSaid({ shift }, way, at) {
  if (shift === null) return "–";
  const said = (way.shifted ?? way.said)(Math.abs(shift), at);
  if (Math.abs(shift) < NEARLY || !/[1-9]/.test(said)) return "0";
  return shift > 0 ? `+${said}` : `−${said}`;
}

/** @param {At} at @param {Way} way */
function legend(at, way) {
  const { t } = at;
  const compared = roundsOf(at);
  const most = pageOf(at, way).shown.some((line) => line.most);
  return html`<p class="legend">
    ${compared.map(
      ({ round }, index) =>
        html`<span><i class="rounds-key" data-round=${index === compared.length - 1 ? "last" : index}></i>${roundName(round, t)}</span>`,
    )}
    ${most ? html`<span class="attention"><i class="rounds-key-way"></i>${t("largest shift")}</span>` : nothing}
  </p>`;
}

/** @param {At} at @param {Way} way */
function tables(at, way) {
  const { t, room } = at;
  const compared = roundsOf(at);
  const open = isGrowing(at);
  return html`${way.sides(at).map((side) => {
    const all = lines(compared.map(side.values), { open });
    return tableOf(
      side.title ?? (room.step?.title || t("The rounds beside each other")),
      [
        t("Item"),
        ...(open ? [] : [t("Place")]),
        ...compared.map(({ round }) => roundName(round, t)),
        t("Shift"),
      ],
      all.map((line) => [
        line.item,
        ...(open ? [] : [line.rank ? `${line.rank.place}${movedSaid(line.moved, at)}` : "–"]),
        ...line.values.map((value) => (value === null ? "–" : way.said(value, at))),
        line.most
          ? t("{shift}, the largest", { shift: shiftSaid(line, way, at) })
          : shiftSaid(line, way, at),
      ]),
    );
  })}`;
}

/** @param {number} moved @param {At} at */
function movedSaid(moved, { n }) {
  if (!moved) return "";
  const said =
    moved > 0
      ? n("{count} place up", "{count} places up", moved)
      : n("{count} place down", "{count} places down", -moved);
  return `, ${said}`;
}
