/** A remark cell with what decides which phrases fit it, and what may be written into it. */
import { type FieldKey, fieldSpec } from '../fields/field-key.js';
import { TRAITS_OF_GROUP, type TraitCode } from '../fields/traits.js';
import type { Grade } from '../law/law.js';
import { RESULTS } from '../codes/levels.js';
import { WIDEST } from '../law/widest.js';
import type { PupilId, Value } from '../sheet/values.js';
import type { PhraseLevel } from './about.js';

export interface RemarkCell {
  readonly pupil: PupilId;
  /** Full name. */
  readonly name: string;
  readonly grade: Grade;
  /** Of kind remark. */
  readonly field: FieldKey;
  readonly value: Value;
  /** Canonical values of the pupil's row, levels among them. */
  readonly row: Readonly<Partial<Record<FieldKey, string>>>;
}

/** The levels of a remark's cell: the one it speaks of as a whole, and each trait's where it speaks of a block. */
export interface CellLevels {
  /** Null while it is not known. A block whose traits differ stands in the middle (Đạt), as its remark praises and asks. */
  readonly level: PhraseLevel | null;
  readonly traits: ReadonlyMap<TraitCode, string>;
  /** The block's traits differ. */
  readonly mixed: boolean;
}

export function levelsOf({ field, row }: Pick<RemarkCell, 'field' | 'row'>): CellLevels {
  const { subject, traitGroup } = fieldSpec(field);
  const alone = (level: string | undefined): CellLevels => ({
    level: (level as PhraseLevel | undefined) ?? null,
    traits: new Map(),
    mixed: false,
  });
  if (subject) return alone(row[`subject.${subject}.level`]);
  if (!traitGroup) return alone(RESULTS.find((result) => row[`result.${result}`] !== undefined));
  const traits = new Map(
    TRAITS_OF_GROUP[traitGroup].flatMap((trait): [TraitCode, string][] => {
      const level = row[`trait.${trait}`];
      return level === undefined ? [] : [[trait, level]];
    }),
  );
  const [first, ...others] = new Set(traits.values());
  const mixed = others.length > 0;
  return { level: mixed ? 'DAT' : ((first as PhraseLevel | undefined) ?? null), traits, mixed };
}

/** A phrase put behind what stands there already; null where the two are too long for one remark. */
export function appended(before: string, text: string): string | null {
  const whole = before === '' ? text : `${before}${/[.!?;:,…]$/.test(before) ? '' : '.'} ${text}`;
  return whole.length <= WIDEST.remark ? whole : null;
}
