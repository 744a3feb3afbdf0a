/** From a field to its column: the header the circular prints over it and a width that fits the page. */
import { type AwardKind, type FieldKey, fieldSpec, type ProfileField } from '../fields/field-key.js';
import { RESULT_NAMES } from '../fields/level-names.js';
import { SUBJECT_NAMES, type SubjectCode } from '../fields/subjects.js';
import { QUALITIES, TRAIT_GROUP_NAMES, TRAIT_NAMES, type TraitCode, TRAITS_OF_GROUP } from '../fields/traits.js';
import type { Result } from '../codes/levels.js';
import type { ClassOnSheet } from '../sheet/context.js';
import type { FormColumn, IdentityKey } from './column.js';
import * as label from './header-labels.js';

const TICK_WIDTH = 4.6;
const REMARK_WIDTH = 26;

const IDENTITY_WIDTHS: Readonly<Record<IdentityKey, number>> = {
  number: 4.6,
  pupil: 12,
  name: 25,
  'birth-date': 11,
  female: 4.6,
};

export const identityColumns = (keys: readonly IdentityKey[]): FormColumn[] =>
  keys.map((key) => ({ key, header: [label.IDENTITY_LABELS[key]], width: IDENTITY_WIDTHS[key] }));

/** Printed name of a subject; "Ngoại ngữ 1" says which language (domain section 2). */
export const subjectLabel = (subject: SubjectCode, klass: ClassOnSheet): string =>
  subject === 'NN1' && klass.foreignLanguage
    ? `${SUBJECT_NAMES.NN1} (${klass.foreignLanguage})`
    : SUBJECT_NAMES[subject];

/** How a field of a form or teacher's tab is headed; `plain` leaves out "Mức đạt được" (forms 1 and 4). */
export function formColumn(key: FieldKey, klass: ClassOnSheet, plain: boolean): FormColumn {
  const { subject, trait } = fieldSpec(key);
  if (subject) return subjectColumn(key, subjectLabel(subject, klass), plain);
  if (trait) return { key, header: traitHeader(trait), width: TICK_WIDTH };
  const [family, what] = key.split('.');
  if (family === 'result') return { key, header: [label.RESULTS_LABEL, RESULT_NAMES[what as Result]], width: 5 };
  if (family === 'award')
    return { key, header: [label.AWARDS_LABEL, label.AWARD_LABELS[what as AwardKind]], width: 5.6 };
  if (family === 'promotion') return { key, header: [label.NOT_PROMOTED_LABEL], width: TICK_WIDTH };
  return { key, header: [label.NOTE_LABEL], width: 14 };
}

function subjectColumn(key: FieldKey, name: string, plain: boolean): FormColumn {
  const group = [label.SUBJECTS_LABEL, name];
  if (key.endsWith('.remark')) return { key, header: [...group, label.REMARK_LABEL], width: 44 };
  if (key.endsWith('.score')) return { key, header: [...group, label.SCORE_LABEL], width: TICK_WIDTH };
  return { key, header: plain ? group : [...group, label.LEVEL_LABEL], width: TICK_WIDTH };
}

function traitHeader(trait: TraitCode): string[] {
  const name = TRAIT_NAMES[trait];
  if ((QUALITIES as readonly string[]).includes(trait)) return [TRAIT_GROUP_NAMES.QUALITIES, name];
  const group = TRAITS_OF_GROUP.GENERAL.includes(trait) ? TRAIT_GROUP_NAMES.GENERAL : TRAIT_GROUP_NAMES.SPECIFIC;
  return [label.COMPETENCES_LABEL, group, name];
}

/** How a field of a companion tab is headed. */
export function companionColumn(key: FieldKey, klass: ClassOnSheet): FormColumn {
  const { subject, traitGroup } = fieldSpec(key);
  if (subject) return { key, header: [label.SUBJECT_REMARKS_LABEL, subjectLabel(subject, klass)], width: REMARK_WIDTH };
  if (traitGroup)
    return { key, header: [label.TRAIT_REMARKS_LABEL, TRAIT_GROUP_NAMES[traitGroup]], width: REMARK_WIDTH };
  if (key.startsWith('profile.')) {
    const field = key.slice('profile.'.length) as ProfileField;
    return { key, header: [label.PROFILE_LABELS[field]], width: PROFILE_WIDTHS[field] };
  }
  return COMPANIONS[key] ?? { key, header: [label.HOMEROOM_REMARK_LABEL], width: REMARK_WIDTH };
}

/** A field that is assessed anew: what stood at year end, then the new value. A remark stands under what it is on. */
export function anewColumns(key: FieldKey, klass: ClassOnSheet): FormColumn[] {
  const { kind, traitGroup } = fieldSpec(key);
  const path = traitGroup
    ? [TRAIT_GROUP_NAMES[traitGroup], label.REMARK_LABEL]
    : formColumn(key, klass, false).header.slice(1);
  const width = kind === 'remark' ? REMARK_WIDTH : 9;
  return [
    { key: `before.${key}`, header: [...path, label.BEFORE_LABEL], width },
    { key, header: [...path, label.ANEW_LABEL], width },
  ];
}

const COMPANIONS: Partial<Record<FieldKey, FormColumn>> = Object.fromEntries(
  (
    [
      ['health.height', [label.HEALTH_LABEL, label.HEIGHT_LABEL], 16],
      ['health.weight', [label.HEALTH_LABEL, label.WEIGHT_LABEL], 16],
      ['absence.excused', [label.ABSENCES_LABEL, label.EXCUSED_LABEL], 16],
      ['absence.unexcused', [label.ABSENCES_LABEL, label.UNEXCUSED_LABEL], 16],
      ['award.YEAR_END.content', [label.AWARD_CONTENTS_LABEL, label.AWARD_LABELS.YEAR_END], 48],
      ['award.SUDDEN.content', [label.AWARD_CONTENTS_LABEL, label.AWARD_LABELS.SUDDEN], 48],
    ] as const
  ).map(([key, header, width]) => [key, { key, header, width }]),
);

const PROFILE_WIDTHS: Readonly<Record<ProfileField, number>> = {
  registrationNumber: 12,
  birthplace: 22,
  hometown: 28,
  address: 32,
  ethnicity: 10,
  nationality: 11,
  father: 24,
  mother: 24,
  guardian: 24,
};
