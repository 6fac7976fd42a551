/** A gentle sound for two moments: everybody has answered, and time is up. Off until somebody turns it on. */

/** @typedef {"all" | "time"} Moment */

const KEPT_AS = "samling:sound";
const LOUDNESS = 0.12;
const RINGS_S = 1.4;
const BETWEEN_S = 0.22;

/** Two soft tones in Hz: upwards for what is done, downwards for what is over. @type {Record<Moment, number[]>} */
const TONES = { all: [523.25, 783.99], time: [659.25, 523.25] };

/** @type {AudioContext | null} */ let audio = null;

/** Whether this device has sound turned on. */
export function soundIsOn() {
  try {
    return localStorage.getItem(KEPT_AS) === "on";
  } catch {
    return false;
  }
}

/**
 * Turns sound on or off for this device. Called by a press of somebody's, or the browser keeps silent.
 *
 * @param {boolean} on
 */
export function setSound(on) {
  try {
    if (on) localStorage.setItem(KEPT_AS, "on");
    else localStorage.removeItem(KEPT_AS);
  } catch {
    // Where nothing can be kept, sound stays off.
  }
  wake();
}

/**
 * Sounds, where sound is on.
 *
 * @param {Moment} moment
 */
export function chime(moment) {
  if (!wake() || audio?.state !== "running") return;
  TONES[moment].forEach((tone, at) => {
    ring(/** @type {AudioContext} */ (audio), tone, at * BETWEEN_S);
  });
}

/** After a reload a browser lets sound out from the first touch or key on. */
export function wakeSound() {
  for (const event of ["pointerdown", "keydown"]) addEventListener(event, wake, { once: true });
}

/** Readies the browser's sound; false where it is off or there is none. */
function wake() {
  if (!soundIsOn() || !globalThis.AudioContext) return false;
  audio ??= new AudioContext();
  // Refused until somebody touches the page: then this moment stays silent.
  if (audio.state === "suspended") audio.resume().catch(() => {});
  return true;
}

/**
 * One tone that swells quickly and dies away slowly.
 *
 * @param {AudioContext} audio
 * @param {number} tone in Hz
 * @param {number} after in s
 */
function ring(audio, tone, after) {
  const begin = audio.currentTime + after;
  const oscillator = audio.createOscillator();
  const volume = audio.createGain();
  oscillator.type = "sine";
  oscillator.frequency.value = tone;
  volume.gain.setValueAtTime(0.0001, begin);
  volume.gain.exponentialRampToValueAtTime(LOUDNESS, begin + 0.05);
  volume.gain.exponentialRampToValueAtTime(0.0001, begin + RINGS_S);
  oscillator.connect(volume).connect(audio.destination);
  oscillator.start(begin);
  oscillator.stop(begin + RINGS_S);
}
