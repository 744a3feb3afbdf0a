/** The few words an import is told in: what a column is, what becomes of a row, what changed, why a person has to look. */

export const PUPIL_COLUMNS = [
  'code',
  'name',
  'surname',
  'given-name',
  'birth-date',
  'sex',
  'female',
  'grade',
  'class',
  'personal-id',
  'lifelong-code',
  'campus',
  'school-code',
  'status',
] as const;
export type PupilColumn = (typeof PUPIL_COLUMNS)[number];

export const ROW_KINDS = ['new', 'changed', 'same', 'doubtful'] as const;
export type RowKind = (typeof ROW_KINDS)[number];

export const FACTS = ['name', 'birthDate', 'sex', 'personalId', 'lifelongCode', 'class', 'grade'] as const;
export type Fact = (typeof FACTS)[number];

/** Why a person has to say what a row means. */
export const ROW_DOUBTS = [
  'renamed',
  'birth-date',
  'another-person',
  'personal-id',
  'moved-code',
  'same-name',
] as const;
export type RowDoubt = (typeof ROW_DOUBTS)[number];
