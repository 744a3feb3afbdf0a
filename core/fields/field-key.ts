/**
 * The one list of field keys (decision 1). API, files, audit and signatures address a value by
 * (school year, pupil, period, field) with these keys.
 */
import { RESULTS, type Result } from '../codes/levels.js';
import { SUBJECTS, type SubjectCode } from './subjects.js';
import { TRAITS, TRAIT_GROUPS, type TraitCode, type TraitGroup } from './traits.js';

/** Profile facts the homeroom teacher keeps, per pupil and year (regulation article 8.1). */
export const PROFILE_FIELDS = [
  'registrationNumber',
  'birthplace',
  'hometown',
  'address',
  'ethnicity',
  'nationality',
  'father',
  'mother',
  'guardian',
] as const;
export type ProfileField = (typeof PROFILE_FIELDS)[number];

export type AwardKind = 'YEAR_END' | 'SUDDEN';

export type FieldKey =
  | `subject.${SubjectCode}.${'level' | 'score' | 'remark'}`
  | `trait.${TraitCode}`
  | `traits.${TraitGroup}.remark`
  | 'homeroom.remark'
  | `result.${Result}`
  | `award.${AwardKind}`
  | `award.${AwardKind}.content`
  | 'promotion.NOT_PROMOTED'
  | 'note'
  | 'health.height'
  | 'health.weight'
  | 'absence.excused'
  | 'absence.unexcused'
  | `profile.${ProfileField}`;

/** What kind of value a field holds; decides how a cell is read, offered and printed. */
export type FieldKind = 'subject-level' | 'score' | 'trait-level' | 'tick' | 'remark' | 'measure' | 'count' | 'text';

/** Facts about a field that never change with class or year. */
export interface FieldSpec {
  readonly key: FieldKey;
  readonly kind: FieldKind;
  /** The subject whose teacher enters it; absent where the homeroom teacher does. */
  readonly subject?: SubjectCode;
  readonly trait?: TraitCode;
  readonly traitGroup?: TraitGroup;
  /** True for profile fields, which belong to the year and not to a period. */
  readonly ofYear: boolean;
}

const of = (key: FieldKey, kind: FieldKind, more: Partial<FieldSpec> = {}): FieldSpec => ({
  key,
  kind,
  ofYear: false,
  ...more,
});

const specs: FieldSpec[] = [
  ...SUBJECTS.flatMap((subject) => [
    of(`subject.${subject}.level`, 'subject-level', { subject }),
    of(`subject.${subject}.score`, 'score', { subject }),
    of(`subject.${subject}.remark`, 'remark', { subject }),
  ]),
  ...TRAITS.map((trait) => of(`trait.${trait}`, 'trait-level', { trait })),
  ...TRAIT_GROUPS.map((traitGroup) => of(`traits.${traitGroup}.remark`, 'remark', { traitGroup })),
  of('homeroom.remark', 'remark'),
  ...RESULTS.map((result) => of(`result.${result}`, 'tick')),
  of('award.YEAR_END', 'tick'),
  of('award.SUDDEN', 'tick'),
  of('award.YEAR_END.content', 'text'),
  of('award.SUDDEN.content', 'text'),
  of('promotion.NOT_PROMOTED', 'tick'),
  of('note', 'text'),
  of('health.height', 'measure'),
  of('health.weight', 'measure'),
  of('absence.excused', 'count'),
  of('absence.unexcused', 'count'),
  ...PROFILE_FIELDS.map((field) => of(`profile.${field}`, 'text', { ofYear: true })),
];

/** Every field there is, by key, in the order of the transcript. */
export const FIELDS: ReadonlyMap<string, FieldSpec> = new Map(specs.map((spec) => [spec.key, spec]));

export const isFieldKey = (text: string): text is FieldKey => FIELDS.has(text);

/** The facts of a known field. Throws RangeError for a key that `isFieldKey` would refuse. */
export function fieldSpec(key: FieldKey): FieldSpec {
  const spec = FIELDS.get(key);
  if (!spec) throw new RangeError(`unknown field ${key}`);
  return spec;
}
