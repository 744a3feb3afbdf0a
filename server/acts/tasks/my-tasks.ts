import { Op } from 'sequelize';
import type { ReturnedToMe, Task } from '../../../core/contract/session.js';
import type { FieldKey } from '../../../core/fields/field-key.js';
import { isSubject, type SubjectCode } from '../../../core/fields/subjects.js';
import { EMPTY_DOCUMENT, type SheetDocument, valuesOf } from '../../../core/merge/document.js';
import type { SheetPeriod } from '../../../core/codes/periods.js';
import { canAmong } from '../../../core/rights/allow.js';
import { refuseEntering } from '../../../core/rights/sheet-policy.js';
import { neededFieldsFor } from '../../../core/results/needed-fields.js';
import type { SheetContext } from '../../../core/sheet/context.js';
import { valueAt } from '../../../core/sheet/values.js';
import { lawFor } from '../../../core/law/law-for.js';
import { periodsSoFar, targetOf } from '../../../core/law/school-calendar.js';
import type { Caller } from '../caller.js';
import { dayInVietnam, daysUntil } from '../../../core/codes/day.js';
import type { Deps } from '../deps.js';
import { loadActor } from '../sessions/load-actor.js';
import { loadSheets } from '../sheets/load-document.js';
import { loadSheetContext } from '../sheets/load-sheet-context.js';
import { loadCurrentYear } from '../school/load-school.js';
import { loadReturnedTo } from '../records/signing/load-returned-to.js';

/** The sheets the caller has to fill in, most urgent first, and the records that were returned to her. */
export async function myTasks(
  deps: Deps,
  caller: Caller,
): Promise<{ schoolYear: string; today: string; tasks: Task[]; returned: ReturnedToMe[] }> {
  const { db } = deps;
  const today = dayInVietnam(deps.clock());
  const [actor, year] = await Promise.all([loadActor(deps, caller), loadCurrentYear(db)]);
  const periods = periodsSoFar(lawFor(year.id), year.calendar, today);
  const classIds = [...new Set(actor.duties.map(({ classId }) => classId))];
  const [contexts, sheets, lastPushes, returned] = await Promise.all([
    Promise.all(classIds.map((classId) => loadSheetContext(deps, classId, 'year-end'))),
    loadSheets(db, classIds, periods),
    lastPushesOf(deps, caller.userId, classIds),
    loadReturnedTo(deps, caller.userId),
  ]);

  const tasks: Task[] = [];
  for (const context of contexts) {
    if (context?.schoolYear !== year.id) continue;
    const classId = context.class.id;
    const duties = actor.duties.filter((duty) => duty.classId === classId);
    for (const period of periods) {
      const stored = sheets.find((sheet) => sheet.classId === classId && sheet.period === period);
      const document = stored?.document ?? EMPTY_DOCUMENT;
      const count = countCells({ ...context, period }, document, (field) => !refuseEntering(actor, classId, field));
      const deadline = year.calendar.closes[period] ?? null;
      if (deadline !== null && deadline < today && count.filled === count.cells) continue;
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
        deadline,
        daysLeft: deadline === null ? null : daysUntil(today, targetOf(deadline)),
        can: canAmong(actor, ['enter-class-values', 'enter-subject-values'], { classId }),
      });
    }
  }
  return { schoolYear: year.id, today, tasks: tasks.sort(byUrgency), returned };
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

async function lastPushesOf({ db }: Deps, author: string, classIds: string[]): Promise<Map<string, string>> {
  const rows = (await db.sheetRevisions.findAll({
    attributes: ['sheetId', [db.sequelize.fn('MAX', db.sequelize.col('received_at')), 'lastAt']],
    where: { author },
    include: [{ association: 'sheet', attributes: ['classId', 'period'], where: { classId: { [Op.in]: classIds } } }],
    group: ['sheet_id', 'sheet.class_id', 'sheet.period'],
    raw: true,
    nest: true,
  })) as unknown as { lastAt: string; sheet: { classId: string; period: SheetPeriod } }[];
  return new Map(rows.map(({ lastAt, sheet }) => [`${sheet.classId}\n${sheet.period}`, lastAt]));
}

const byUrgency = (a: Task, b: Task): number =>
  (a.deadline ?? '9999').localeCompare(b.deadline ?? '9999') ||
  a.className.localeCompare(b.className, 'vi', { numeric: true });
