import { HATS } from '../../core/codes/hats.js';
import type { Words } from '../words/words.js';

/** A hat of an event; one of another version by its code. */
export function hatText(hat: string, t: Words['t']): string {
  const known = HATS.find((one) => one === hat);
  return known === undefined ? hat : t(`trail.hat-${known}`);
}
