/** A place in an order, drawn and said; equals are told apart from those who stand alone. */
import { html, nothing } from "lit";

/** @typedef {{ place: number, shared: boolean } | null} Rank */

/**
 * @param {Rank} rank
 * @param {(source: string) => string} t
 */
export function placeOf(rank, t) {
  if (!rank) return nothing;
  return html`${rank.shared ? html`<small>${t("tied")}</small> ` : nothing}${rank.place}`;
}

/**
 * @param {Rank} rank
 * @param {(source: string, values?: Record<string, any>) => string} t
 */
export function placeSaid(rank, t) {
  if (!rank) return "–";
  const { place } = rank;
  return rank.shared ? t("tied for {place}", { place }) : String(place);
}
