import { splitTone } from './keystrokes.js';

/** A word of a name for comparing: in any normal form, in capitals or not, its tone wherever it is written (Thuỷ, Thủy, THUỶ). */
export function nameKey(word: string): string {
  const { bare, tone } = splitTone(word.toLowerCase());
  return bare + tone;
}
