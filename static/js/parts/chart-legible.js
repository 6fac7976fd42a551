/**
 * How large figures stand on the screen, so that they are read from the back row.
 *
 * The rule: somebody with decimal acuity 0.5, which is what a driving licence asks for, makes out figures that
 * are 10 minutes of arc tall. From 12 metres that is 35 mm, on a picture two metres wide 2.1u, and a digit of
 * ours is 0.7 of its type tall: type of 3u for every number that carries the result (a row's main number, the
 * counts, the clock, the code). Numbers beside it (axis, quartiles, small diamonds) are 2.375u where there is
 * room, which is read from 9.5 metres, and nothing is ever below 1.5u.
 */

/** The picture is 120u wide. */
export const PICTURE_U = 120;
/** The height of a digit in its type: 0.705 to 0.715, as a browser measures Schibsted Grotesk. */
export const DIGIT_EM = 0.7;
/** Type of numbers that carry the result, of numbers beside them, and the floor, in u. */
export const MAIN_U = 3;
export const BESIDE_U = 2.375;
export const FLOOR_U = 1.5;

const SEEN_ARC_MINUTES = 10;
// A camera finds a QR from about ten times its width.
const QR_WIDTHS = 10;

/**
 * The smallest type whose figures are read from a distance, in u.
 *
 * @param {number} metres from the eye to the picture
 * @param {number} width of the picture in metres
 */
export function legibleType(metres, width) {
  const angle = (SEEN_ARC_MINUTES / 60) * (Math.PI / 180);
  return ((metres * Math.tan(angle)) / width) * (PICTURE_U / DIGIT_EM);
}

/**
 * How far a QR scans, in metres.
 *
 * @param {number} size of the QR, its quiet zone included, in u
 * @param {number} width of the picture in metres
 */
export function scansFrom(size, width) {
  return (size / PICTURE_U) * width * QR_WIDTHS;
}
