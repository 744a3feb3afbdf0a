/** Texts as a signed document may hold them. */
import { type Refusal, refusal } from '../codes/refusal.js';
import { isXmlText } from '../xml/canonical.js';

/** A text of the record that no XML can hold, or that holds what nobody sees; the words stand in `core/words/`. */
export class RecordUnwritable extends Error {
  override readonly name = 'RecordUnwritable';
  readonly refusal: Refusal;

  /** `path`: where in the record, `pupil.mother`. */
  constructor(pupil: string, path: string) {
    super(`${path} of ${pupil} cannot be written`);
    this.refusal = refusal('record-unwritable', { pupil, path });
  }
}

// Canonical XML would keep a tab or a carriage return, but values never have them: whoever put one in went round the rules.
const CONTROL = /[^\P{Cc}\n]/u;

/** Letters of Vietnamese and Western languages, each one character: NFC already, and nothing that cannot be written. */
const PLAIN = /^[\n\x20-\x7e\u00a0-\u02ff\u1ea0-\u1ef9]*$/;

/**
 * The same data with every text in NFC (TCVN 6909). Throws RecordUnwritable for a control character other than a line
 * break, a lone surrogate or a non-character.
 */
export function writable<T>(data: T, pupil: string, path = ''): T {
  if (typeof data === 'string') {
    if (PLAIN.test(data)) return data;
    if (CONTROL.test(data) || !isXmlText(data)) throw new RecordUnwritable(pupil, path);
    return data.normalize('NFC') as T;
  }
  if (typeof data !== 'object' || data === null) return data;
  const inside = (key: string): string => (path ? `${path}.${key}` : key);
  if (Array.isArray(data)) return data.map((item, i) => writable(item as unknown, pupil, inside(String(i)))) as T;
  return Object.fromEntries(
    Object.entries(data).map(([key, item]) => [key, writable(item as unknown, pupil, inside(key))]),
  ) as T;
}
