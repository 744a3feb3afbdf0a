/** Years the pupils of a class bring along, with what was decided of each. */
import { type BroughtKind, broughtState, type BroughtState } from '../../core/brought-years/brought-states.js';
import type { BroughtValues } from '../../core/brought-years/read-brought.js';
import type { Day } from '../../core/codes/day.js';
import type { Period } from '../../core/codes/periods.js';
import type { Grade } from '../../core/law/law.js';
import type { Reader } from './reader.js';
import { places, select } from './sql.js';

export interface Brought {
  readonly id: string;
  readonly pupil: string;
  readonly schoolYear: string;
  readonly period: Period;
  readonly grade: Grade;
  readonly school: string;
  readonly kind: BroughtKind;
  readonly source: string;
  readonly values: BroughtValues;
  readonly verdict: 'valid' | 'unknown' | null;
  readonly fileName: string;
  readonly fileDigest: string;
  readonly className: string | null;
  readonly since: Day | null;
  readonly enteredBy: string;
  readonly enteredByName: string;
  readonly enteredAt: string;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
  readonly state: BroughtState;
}

interface Line extends Omit<Brought, 'values' | 'state'> {
  readonly content: string;
  readonly accepted: boolean | number | null;
}

/** Followed by a condition on `b`. Oldest year first, of one year the newest first. */
const BROUGHT = `
  SELECT b.id, b.pupil_id AS pupil, b.school_year AS "schoolYear", b.period, b.grade, b.school, b.kind, b.source, b.content,
    b.verdict, b.file_name AS "fileName", b.file_digest AS "fileDigest",
    b.class_name AS "className", b.since, b.entered_by AS "enteredBy",
    e.name AS "enteredByName", b.entered_at AS "enteredAt", d.accepted, w.name AS "decidedBy", d.decided_at AS "decidedAt"
  FROM brought_years b JOIN users e ON e.id = b.entered_by
  LEFT JOIN brought_decisions d ON d.brought_id = b.id LEFT JOIN users w ON w.id = d.decided_by
  WHERE `;
const ORDER = ' ORDER BY b.school_year, b.entered_at DESC, b.id';

/** No files. One statement. */
export async function broughtOf(db: Reader, pupils: readonly string[]): Promise<Brought[]> {
  if (pupils.length === 0) return [];
  return present(await select<Line>(db, `${BROUGHT} b.pupil_id IN (${places(1, pupils)})${ORDER}`, pupils));
}

/** Of everybody who was ever in a class. One statement. */
export async function broughtInClass(db: Reader, classId: string): Promise<Brought[]> {
  const hers = 'b.pupil_id IN (SELECT e.pupil_id FROM enrolments e WHERE e.class_id = $1)';
  return present(await select<Line>(db, `${BROUGHT} ${hers}${ORDER}`, [classId]));
}

const present = (lines: readonly Line[]): Brought[] =>
  lines.map(({ content, accepted, ...line }) => ({
    ...line,
    values: JSON.parse(content) as BroughtValues,
    state: broughtState(line.verdict, accepted === null ? null : { accepted: Boolean(accepted) }),
  }));

/** Those that stand at a moment: a person's word, or a file that speaks for itself, has come by then. */
export const broughtBy = (all: readonly Brought[], moment: string): readonly Brought[] =>
  all.filter(({ decidedAt, enteredAt }) => (decidedAt ?? enteredAt) <= moment);

/** Of the confirmed ones of a pupil's year and time the last that was entered counts; the others stay as they were. */
export function countsAmong(all: readonly Brought[]): readonly Brought[] {
  const counting = new Map<string, Brought>();
  for (const one of all) {
    const key = `${one.pupil} ${one.schoolYear} ${one.period}`;
    const other = counting.get(key);
    if (one.state === 'confirmed' && (!other || other.enteredAt < one.enteredAt)) counting.set(key, one);
  }
  return [...counting.values()];
}
