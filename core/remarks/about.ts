/** What a phrase of the remark bank speaks of: a subject, one trait, a block of traits, or the pupil as a whole. */
import { type FieldKey, fieldSpec } from '../fields/field-key.js';
import { SUBJECTS, type SubjectCode } from '../fields/subjects.js';
import { TRAIT_GROUPS, TRAITS_OF_GROUP, type TraitCode, type TraitGroup } from '../fields/traits.js';
import {
  type Result,
  RESULTS,
  SUBJECT_LEVELS,
  type SubjectLevel,
  TRAIT_LEVELS,
  type TraitLevel,
} from '../codes/levels.js';

/** The field keys without the part that is always the same. */
export type PhraseAbout = `subject.${SubjectCode}` | `trait.${TraitCode}` | `traits.${TraitGroup}` | 'homeroom';

/** In the order of the transcript: subjects, then each block with its traits, then the homeroom teacher's remark. */
export const ABOUTS: readonly [PhraseAbout, ...PhraseAbout[]] = [
  ...(SUBJECTS.map((code) => `subject.${code}`) as [PhraseAbout, ...PhraseAbout[]]),
  ...TRAIT_GROUPS.flatMap((group): PhraseAbout[] => [
    `traits.${group}`,
    ...TRAITS_OF_GROUP[group].map((trait): PhraseAbout => `trait.${trait}`),
  ]),
  'homeroom',
];

/** HTT, HT and CHT are levels of subjects and results of a year: what a phrase speaks of says which. */
export type PhraseLevel = SubjectLevel | TraitLevel | Result;
export const PHRASE_LEVELS = [...RESULTS, ...TRAIT_LEVELS] as const satisfies readonly PhraseLevel[];

/** The levels a phrase may be kept for, best first: the year's results for the homeroom teacher's remark. */
export function levelsFor(about: PhraseAbout): readonly PhraseLevel[] {
  if (about === 'homeroom') return RESULTS;
  return about.startsWith('subject.') ? SUBJECT_LEVELS : TRAIT_LEVELS;
}

/** The remark field a phrase is written into. */
export function remarkFieldOf(about: PhraseAbout): FieldKey {
  if (about === 'homeroom') return 'homeroom.remark';
  if (about.startsWith('trait.')) {
    const trait = about.slice('trait.'.length) as TraitCode;
    return `traits.${TRAIT_GROUPS.find((group) => TRAITS_OF_GROUP[group].includes(trait))!}.remark`;
  }
  return `${about as `subject.${SubjectCode}` | `traits.${TraitGroup}`}.remark`;
}

/** What the remark of a field speaks of as a whole; null where the field is no remark. */
export function aboutOf(field: FieldKey): PhraseAbout | null {
  const { kind, subject, traitGroup } = fieldSpec(field);
  if (kind !== 'remark') return null;
  if (subject) return `subject.${subject}`;
  return traitGroup ? `traits.${traitGroup}` : 'homeroom';
}

export const isTraitAbout = (about: PhraseAbout): about is `trait.${TraitCode}` => about.startsWith('trait.');
