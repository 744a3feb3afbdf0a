/** How the sample's sheets came to be: one push per teacher and sheet, in the evenings before each closing. */
import type { FieldKey } from '../../core/fields/field-key.js';
import { applyChanges, type CellChange, EMPTY_DOCUMENT, type SheetDocument } from '../../core/merge/document.js';
import type { ClassPeriod } from '../../core/codes/periods.js';
import { authorOf, type PlannedClass, type PlannedSchool, type PlannedYear } from './plan-school.js';
import { randomFor } from './random.js';
import { addDays } from '../../core/codes/day.js';
import { dayIn, eveningOf } from './school-year.js';

export interface PlannedPush {
  readonly classId: string;
  readonly period: ClassPeriod;
  /** Account. */
  readonly author: string;
  readonly at: Date;
  /** Of the sheet, from 1. */
  readonly revision: number;
  readonly changes: readonly CellChange[];
}

export interface PlannedDocument {
  readonly classId: string;
  readonly period: ClassPeriod;
  readonly document: SheetDocument;
}

export interface History {
  /** In the order of time, which is also the order of the audit trail. */
  readonly pushes: readonly PlannedPush[];
  readonly documents: readonly PlannedDocument[];
}

/** Everything pushed up to `now`, and the sheets it leads to. */
export function historyOf(school: PlannedSchool, now: Date, seed: number): History {
  const documents: PlannedDocument[] = [];
  const pushes: PlannedPush[] = [];
  for (const year of [school.earlier, school.current]) {
    for (const planned of year.classes) {
      for (const { period, values } of planned.sheets) {
        const byAuthor = groupByAuthor(planned, values);
        const times = timesOf(year, period, byAuthor.size, now, seed, planned.klass.id);
        let document = EMPTY_DOCUMENT;
        for (const [author, changes] of byAuthor) {
          document = applyChanges(document, changes);
          const at = times[document.revision - 1] as Date;
          pushes.push({ classId: planned.klass.id, period, author, at, revision: document.revision, changes });
        }
        documents.push({ classId: planned.klass.id, period, document });
      }
    }
  }
  pushes.sort((a, b) => a.at.getTime() - b.at.getTime());
  return { pushes, documents };
}

/** Subject teachers push first, the homeroom teacher last: she collects. */
function groupByAuthor(
  planned: PlannedClass,
  values: PlannedClass['sheets'][number]['values'],
): Map<string, CellChange[]> {
  const byAuthor = new Map<string, CellChange[]>();
  for (const account of new Set(Object.values(planned.teachers)))
    if (account !== planned.homeroom) byAuthor.set(account, []);
  byAuthor.set(planned.homeroom, []);
  for (const [pupil, row] of Object.entries(values)) {
    for (const [field, after] of Object.entries(row) as [FieldKey, string][]) {
      byAuthor.get(authorOf(planned, field))?.push({ pupil, field, before: null, after });
    }
  }
  for (const [account, changes] of byAuthor) if (changes.length === 0) byAuthor.delete(account);
  return byAuthor;
}

/** One evening per push, rising, before the closing and before `now`; profiles are entered as the year begins. */
function timesOf(
  year: PlannedYear,
  period: ClassPeriod,
  count: number,
  now: Date,
  seed: number,
  classId: string,
): Date[] {
  const random = randomFor(seed, `times ${classId} ${period}`);
  const closing = period === 'year' ? addDays(year.calendar.begins, 26) : year.calendar.closes[period];
  const last = [closing, dayIn(now, -1)].sort()[0] as string;
  const minute = (): number => eveningOf(last, -random.whole(0, 9)).getTime() - random.whole(0, 110 * 60) * 1000;
  return Array.from({ length: count }, minute)
    .sort((a, b) => a - b)
    .map((time) => new Date(time));
}
