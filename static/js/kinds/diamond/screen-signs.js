/** Small signs of the diamond, the same in drawing and legend. */
import { html } from "lit";

/** Three on top: the diamond's two uppermost rows. */
export function topSign() {
  return html`<svg class="diamond-top" viewBox="0 0 13 10" aria-hidden="true">
    <path d="M4 0h5v4h-5zM0 6h5.5v4h-5.5zM7.5 6h5.5v4h-5.5z" fill="currentColor" />
  </svg>`;
}

/** A card's mark: one line for each of the five rows, as long as its share. */
export function markSign() {
  return html`<svg viewBox="0 0 16 16" aria-hidden="true">
    <path d="M5 1h6v2h-6zM1 5h14v2h-14zM5 9h6v2h-6zM7 13h2v2h-2z" fill="currentColor" />
  </svg>`;
}

/** The amber plate of the card on which people disagree most. */
export function plateSign() {
  return html`<i class="diamond-plate-key">
    <svg viewBox="0 0 16 16" aria-hidden="true">
      <path d="M5 1h6v2h-6zM2 5h12v2h-12zM6 9h4v2h-4zM3 13h10v2h-10z" fill="currentColor" />
    </svg>
  </i>`;
}
