/**
 * Shapes of the JSON on the hidden sheet, checked by hand: this runs wherever a workbook is opened, and the library that
 * checks requests would be half of the memory that takes.
 */
import { type FieldKey, isFieldKey } from '../fields/field-key.js';
import { isSubject, type SubjectCode } from '../fields/subjects.js';
import { WORKBOOK_KINDS } from '../forms/tabs.js';
import { GRADES } from '../law/law.js';
import { isSchoolYear } from '../law/law-for.js';
import { RESULTS } from '../codes/levels.js';
import { SHEET_PERIODS } from '../codes/periods.js';
import { ASSESSMENT_MODES } from '../sheet/context.js';

/** What stands there is none of the shapes it should have. */
export class WrongShape extends Error {}

type Check<T> = (value: unknown) => T;
type Checked<S> = { [K in keyof S]: S[K] extends Check<infer T> ? T : never };

const only =
  <T>(test: (value: unknown) => value is T): Check<T> =>
  (value) => {
    if (!test(value)) throw new WrongShape();
    return value;
  };
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const textUpTo = (longest: number, shortest = 0): Check<string> =>
  only((value): value is string => typeof value === 'string' && value.length >= shortest && value.length <= longest);
const text = textUpTo(500);
const anyText = textUpTo(Infinity);
const flag = only((value): value is boolean => typeof value === 'boolean');
const count = only((value): value is number => Number.isSafeInteger(value) && (value as number) >= 0);
const oneOf = <T>(known: readonly T[]): Check<T> =>
  only((value): value is T => (known as readonly unknown[]).includes(value));
const optional =
  <T>(check: Check<T>): Check<T | undefined> =>
  (value) =>
    value === undefined ? undefined : check(value);
const listOf =
  <T>(check: Check<T>): Check<T[]> =>
  (value) => {
    if (!Array.isArray(value)) throw new WrongShape();
    return value.map(check);
  };
const recordOf =
  <T>(check: Check<T>): Check<Record<string, T>> =>
  (value) => {
    if (!isObject(value)) throw new WrongShape();
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, check(inner)]));
  };
/** Only the members that are named here are taken. */
const shape =
  <S extends Record<string, Check<unknown>>>(checks: S): Check<Checked<S>> =>
  (value) => {
    if (!isObject(value)) throw new WrongShape();
    return Object.fromEntries(Object.entries(checks).map(([key, check]) => [key, check(value[key])])) as Checked<S>;
  };

export const bookShape = shape({
  kind: oneOf(WORKBOOK_KINDS),
  schoolYear: only((value): value is string => typeof value === 'string' && isSchoolYear(value)),
  school: shape({ code: text, name: text, authority: text, place: text, principal: text, sample: flag }),
});

const field = only((value): value is FieldKey => typeof value === 'string' && isFieldKey(value));

export const partShape = shape({
  class: shape({
    id: text,
    name: text,
    optionalSubjects: listOf(only((value): value is SubjectCode => typeof value === 'string' && isSubject(value))),
    foreignLanguage: text,
    optionalSubjectsCount: flag,
    homeroomTeacher: text,
    practice: optional(oneOf([true] as const)),
  }),
  period: oneOf(SHEET_PERIODS),
  revision: count,
  forms: recordOf(anyText),
  own: listOf(field),
  older: optional(recordOf(recordOf(count))),
});

export const pupilShape = shape({
  id: textUpTo(32, 1),
  name: text,
  birthDate: textUpTo(10),
  sex: oneOf(['F', 'M'] as const),
  grade: oneOf(GRADES),
  mode: oneOf(ASSESSMENT_MODES),
  /** Of what is assessed anew alone. */
  anew: optional(shape({ fields: listOf(field), most: oneOf([...RESULTS, null]) })),
});

/** A pupil's id, and his values by field. */
export function baseShape(value: unknown): [string, Readonly<Record<string, string>>] {
  if (!Array.isArray(value) || value.length !== 2) throw new WrongShape();
  return [anyText(value[0]), textsOf(value[1])];
}

/** The same object: two thousand values of a class are not copied to be looked at. */
function textsOf(value: unknown): Readonly<Record<string, string>> {
  if (!isObject(value)) throw new WrongShape();
  for (const key of Object.keys(value)) anyText(value[key]);
  return value as Record<string, string>;
}
