/** The few words an import is told in: what a column is, what becomes of a row, what changed, why a person has to look. */

import { PROFILE_FIELDS } from '../fields/field-key.js';

/** What a file can be of. */
export const IMPORT_KINDS = ['pupils', 'teachers', 'assignments', 'profiles'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

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

export const TEACHER_COLUMNS = [
  'staff-code',
  'name',
  'surname',
  'given-name',
  'birth-date',
  'sex',
  'personal-id',
  'account',
  'position',
  'school-code',
  'status',
] as const;
export type TeacherColumn = (typeof TEACHER_COLUMNS)[number];

/** `duty`: a column of teachers, headed by the subject they teach or by being homeroom teacher. */
export const ASSIGNMENT_COLUMNS = [
  'staff-code',
  'name',
  'surname',
  'given-name',
  'account',
  'class',
  'homeroom',
  'subject',
  'role',
  'from-day',
  'to-day',
  'duty',
] as const;

export const PROFILE_COLUMNS = [
  'code',
  'name',
  'surname',
  'given-name',
  'birth-date',
  'class',
  'school-code',
  'status',
  ...PROFILE_FIELDS,
] as const;
export type ProfileColumn = (typeof PROFILE_COLUMNS)[number];

export const IMPORT_COLUMNS = [
  ...new Set([...PUPIL_COLUMNS, ...TEACHER_COLUMNS, ...ASSIGNMENT_COLUMNS, ...PROFILE_COLUMNS]),
] as const;
export type ImportColumn = (typeof IMPORT_COLUMNS)[number];

export const ROW_KINDS = ['new', 'changed', 'same', 'doubtful'] as const;
export type RowKind = (typeof ROW_KINDS)[number];

export const FACTS = ['name', 'birthDate', 'sex', 'personalId', 'lifelongCode', 'class', 'grade'] as const;
export type Fact = (typeof FACTS)[number];

/** `teacher`: who answers for a duty, by name; `shared`: whether she enters along with whoever does, `yes` or `no`. */
export const IMPORT_FACTS = [
  ...FACTS,
  'staffCode',
  'teacher',
  'shared',
  ...PROFILE_FIELDS.map((field) => `profile.${field}` as const),
] as const;
export type ImportFact = (typeof IMPORT_FACTS)[number];

/** Why a person has to say what a row means. */
export const ROW_DOUBTS = [
  'renamed',
  'birth-date',
  'another-person',
  'personal-id',
  'moved-code',
  'same-name',
  'name-only',
  'short-name',
] as const;
export type RowDoubt = (typeof ROW_DOUBTS)[number];
