/** The sheets somebody has to fill in. */
import type { Task } from '../../../core/contract/session.js';
import type { Period, SheetPeriod } from '../../../core/codes/periods.js';
import type { FieldKey } from '../../../core/fields/field-key.js';
import { isSubject, type SubjectCode } from '../../../core/fields/subjects.js';
import { EMPTY_DOCUMENT, type SheetDocument, valuesOf } from '../../../core/merge/document.js';
import { type Asker, canAmong } from '../../../core/rights/allow.js';
import { refuseEntering } from '../../../core/rights/sheet-policy.js';
import { neededFieldsFor } from '../../../core/results/needed-fields.js';
import { lockTable } from '../../../core/locks/lock-table.js';
import { fieldsOf } from '../../../core/sheet/sheet-fields.js';
import type { ContextNow } from '../sheets/load-sheet-context.js';
import type { SheetContext } from '../../../core/sheet/context.js';
import { valueAt } from '../../../core/sheet/values.js';
import type { Day } from '../../../core/codes/day.js';
import { listOf, select } from '../../store/sql.js';
import type { Reading } from '../../runner/deps.js';
import type { CurrentYear } from '../school/current-year.js';
import { deadlineOf } from './deadline-of.js';
import type { Documents } from './documents-of.js';

export interface EntryInput {
  readonly actor: Asker;
  readonly contexts: readonly (SheetContext & Pick<ContextNow, 'locks'>)[];
  readonly periods: readonly Period[];
  readonly year: CurrentYear;
  readonly documents: Documents;
  readonly lastPushes: ReadonlyMap<string, string>;
  readonly today: Day;
}

/** Most urgent first. A class without pupils has nothing to be filled in, nor has a period that is complete, past or without a day. */
export function entryTasks({ actor, contexts, periods, year, documents, lastPushes, today }: EntryInput): Task[] {
  const tasks: Task[] = [];
  for (const context of contexts) {
    const classId = context.class.id;
    if (context.pupils.length === 0) continue;
    const duties = actor.duties.filter((duty) => duty.classId === classId);
    const grades = [...new Set(context.pupils.map(({ grade }) => grade))];
    for (const period of periods) {
      const document = documents.get(classId, period) ?? EMPTY_DOCUMENT;
      const count = countCells({ ...context, period }, document, (field) => !refuseEntering(actor, classId, field));
      const due = deadlineOf(year, period, today, grades);
      const lock = lockedCells({ ...context, period }, (field) => !refuseEntering(actor, classId, field));
      if (count.filled === count.cells && (due.deadline === null || due.deadline < today)) continue;
      tasks.push({
        classId,
        className: context.class.name,
        period,
        homeroom: duties.some(({ kind }) => kind === 'homeroom'),
        subjects: duties
          .flatMap((duty): SubjectCode[] => (duty.kind === 'subject' ? [duty.subject] : []))
          .filter(isSubject),
        pupils: context.pupils.length,
        ...count,
        lastPushAt: lastPushes.get(`${classId}\n${period}`) ?? null,
        ...due,
        ...lock,
        can: canAmong(actor, ['enter-class-values', 'enter-subject-values'], { classId }),
      });
    }
  }
  return tasks.sort(byUrgency);
}

/** Cells of hers that a finished sheet has a value in, by the same measure as the finding "not entered". */
function countCells(context: SheetContext, document: SheetDocument, mine: (field: FieldKey) => boolean) {
  const values = valuesOf(document);
  const needed = neededFieldsFor(context, values);
  const count = { cells: 0, filled: 0 };
  for (const pupil of context.pupils) {
    for (const field of needed(pupil)) {
      if (!mine(field)) continue;
      count.cells++;
      if (valueAt(values, pupil.id, field) !== null) count.filled++;
    }
  }
  return count;
}

/** How many of her cells are locked whatever is signed, how many an opening keeps open, and until when. */
function lockedCells(
  { locks: { states: _, ...facts }, ...context }: SheetContext & Pick<ContextNow, 'locks'>,
  mine: (field: FieldKey) => boolean,
): Pick<Task, 'locked' | 'opened' | 'openUntil'> {
  const decide = lockTable({ ...facts, period: context.period });
  const fields = new Map(context.pupils.map(({ grade }) => [grade, [] as FieldKey[]]));
  for (const grade of fields.keys()) fields.set(grade, fieldsOf(context, grade).filter(mine));
  let locked = 0;
  let opened = 0;
  let openUntil: string | null = null;
  for (const pupil of context.pupils) {
    for (const field of fields.get(pupil.grade) ?? []) {
      const verdict = decide(pupil, field);
      if (!verdict.open) locked += 1;
      else if (verdict.by !== 'window') {
        opened += 1;
        if (openUntil === null || verdict.until < openUntil) openUntil = verdict.until;
      }
    }
  }
  return { locked, opened, openUntil };
}

interface PushLine {
  readonly classId: string;
  readonly period: SheetPeriod;
  readonly lastAt: string;
}

/** When somebody last sent each sheet of these classes, by class and period. One statement. */
export async function lastPushesOf(
  { db }: Pick<Reading, 'db'>,
  author: string,
  classIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (classIds.length === 0) return new Map();
  const lines = await select<PushLine>(
    db,
    `SELECT s.class_id AS "classId", s.period, MAX(v.received_at) AS "lastAt"
      FROM sheets s JOIN sheet_revisions v ON v.sheet_id = s.id
      WHERE v.author = $1 AND s.class_id IN ${listOf(classIds, 2)} GROUP BY s.class_id, s.period`,
    [author, ...classIds],
  );
  return new Map(lines.map(({ classId, period, lastAt }) => [`${classId}\n${period}`, lastAt]));
}

const byUrgency = (a: Task, b: Task): number =>
  (a.deadline ?? '9999').localeCompare(b.deadline ?? '9999') ||
  a.className.localeCompare(b.className, 'vi', { numeric: true });
