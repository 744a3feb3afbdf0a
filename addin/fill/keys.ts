/** Which key writes what into a field. Letters are those of the form; a key means nothing where the field has no such value. */
import { type FieldKey, fieldSpec } from '../../core/fields/field-key.js';
import { SUBJECT_LEVELS, TICK, TRAIT_LEVELS } from '../../core/codes/levels.js';
import { LEVEL_LETTERS, LEVEL_NAMES } from '../../core/words/levels.js';
import type { Value } from '../../core/sheet/values.js';

/** One value offered for a field. */
export interface FillOption {
  /** Canonical. */
  readonly value: string;
  /** What stands in the cell, and the key that writes it. */
  readonly letter: string;
  /** What the letter means; null where it speaks for itself. */
  readonly meaning: string | null;
}

const level = (value: keyof typeof LEVEL_NAMES): FillOption => ({
  value,
  letter: LEVEL_LETTERS[value],
  meaning: LEVEL_NAMES[value],
});
const plain = (value: string): FillOption => ({ value, letter: value, meaning: null });

const SUBJECT = SUBJECT_LEVELS.map(level);
const TRAIT = TRAIT_LEVELS.map(level);
const TICKED = [plain(TICK)];
// The best first: the first row then holds what most children get.
const SCORES = Array.from({ length: 11 }, (_, n) => plain(String(10 - n)));

/** Values that one key can write; none where the field is typed (remarks, measures, notes). */
export function fillOptions(field: FieldKey): readonly FillOption[] {
  switch (fieldSpec(field).kind) {
    case 'subject-level':
      return SUBJECT;
    case 'trait-level':
      return TRAIT;
    case 'tick':
      return TICKED;
    case 'score':
      return SCORES;
    default:
      return [];
  }
}

/** Levels are what a whole column may have in common. */
export const isLevelField = (field: FieldKey): boolean =>
  ['subject-level', 'trait-level'].includes(fieldSpec(field).kind);

export type Press =
  | { readonly kind: 'write'; readonly value: Value }
  /** `1` may be the beginning of 10: nothing is written until the next key says so. */
  | { readonly kind: 'begun' }
  /** What was begun is taken back. */
  | { readonly kind: 'dropped' }
  /** No such score: `typed` is what came together. */
  | { readonly kind: 'refused'; readonly typed: string };

const BEGINNING = '1';
const write = (value: Value): Press => ({ kind: 'write', value });

/**
 * What a key (as `KeyboardEvent.key` has it) does to a field; null where it is none of ours. `begun` says that a `1` was
 * pressed before it. Backspace writes nothing: typing programs send it by themselves while they compose đ.
 */
export function press(field: FieldKey, key: string, begun: boolean): Press | null {
  const options = fillOptions(field);
  if (options.length === 0) return null;
  if (begun) {
    if (key === 'Enter') return write(BEGINNING);
    if (key === 'Escape' || key === 'Backspace' || key === 'Delete') return { kind: 'dropped' };
    if (key === '0') return write('10');
    return /^\d$/.test(key) ? { kind: 'refused', typed: BEGINNING + key } : null;
  }
  if (key === 'Delete') return write(null);
  const letter = letterOf(key);
  if (letter === BEGINNING && fieldSpec(field).kind === 'score') return { kind: 'begun' };
  const option = options.find((one) => one.letter === letter);
  return option ? write(option.value) : null;
}

/** Capital, and D for Đ: no other letter of the form can be meant by it. */
function letterOf(key: string): string {
  const letter = key.normalize('NFC').toUpperCase();
  return letter === 'D' ? 'Đ' : letter;
}
