/** Vietnamese words as the keys that type them, for texts in which the typing program was off. */

const KEYS = {
  telex: {
    tones: { '\u0301': 's', '\u0300': 'f', '\u0309': 'r', '\u0303': 'x', '\u0323': 'j' },
    marks: { ă: 'w', â: 'a', ê: 'e', ô: 'o', ơ: 'w', ư: 'w', đ: 'd' },
  },
  vni: {
    tones: { '\u0301': '1', '\u0300': '2', '\u0309': '3', '\u0303': '4', '\u0323': '5' },
    marks: { ă: '8', â: '6', ê: '6', ô: '6', ơ: '7', ư: '7', đ: '9' },
  },
} as const satisfies Record<string, { tones: Record<string, string>; marks: Record<string, string> }>;

const PLAIN: Record<string, string> = { ă: 'a', â: 'a', ê: 'e', ô: 'o', ơ: 'o', ư: 'u', đ: 'd' };
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/;

/** `each`: every mark and tone after its letter; `tone-last`: marks after theirs, the tone at the end; `last`: all at the end. */
export type Habit = 'each' | 'tone-last' | 'last';

/** The keys of a lower-case word. */
export function keysOf(word: string, method: keyof typeof KEYS, habit: Habit): string {
  const tones: Record<string, string> = KEYS[method].tones;
  const marks: Record<string, string> = KEYS[method].marks;
  const parts = word.normalize('NFD');
  const found = TONE.exec(parts);
  const tone = found ? tones[found[0]]! : '';
  const seat = found ? parts.slice(0, found.index).normalize('NFC').length : -1;
  const letters = [...parts.replace(TONE, '').normalize('NFC')];
  if (habit === 'last') {
    const last = new Set(letters.map((letter) => marks[letter] ?? ''));
    return letters.map((letter) => PLAIN[letter] ?? letter).join('') + [...last].join('') + tone;
  }
  const typed = letters.map(
    (letter, at) =>
      (PLAIN[letter] ?? letter) + (marks[letter] ?? '') + (habit === 'each' && at + 1 === seat ? tone : ''),
  );
  return typed.join('') + (habit === 'each' ? '' : tone);
}
