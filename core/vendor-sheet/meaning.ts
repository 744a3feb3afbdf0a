/** What a column of a vendor's class sheet can mean. */
import { type FieldKey, isFieldKey } from '../fields/field-key.js';

/** Who a row is about, and what is said beside a value. */
export const ROW_FACTS = [
  'number',
  'code',
  'name',
  'surname',
  'given-name',
  'birth-date',
  'female',
  'sex',
  'class',
  'moment',
  'remark-code',
] as const;
export type RowFact = (typeof ROW_FACTS)[number];

/** A column of the one subject that a sheet is about, whose name its headers do not say. */
export const SUBJECT_PARTS = ['level', 'score', 'remark'] as const;
export type SubjectPart = (typeof SUBJECT_PARTS)[number];

export type Meaning = RowFact | `one.${SubjectPart}` | FieldKey;

const KNOWN: ReadonlySet<string> = new Set([...ROW_FACTS, ...SUBJECT_PARTS.map((part) => `one.${part}`)]);

export const isMeaning = (text: string): text is Meaning => KNOWN.has(text) || isFieldKey(text);

/** The part of the one subject that a column holds; null for any other. */
export const subjectPart = (meaning: Meaning): SubjectPart | null =>
  SUBJECT_PARTS.find((part) => meaning === `one.${part}`) ?? null;
