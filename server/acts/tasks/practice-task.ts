/** The practice class among somebody's tasks, where there is one for her: beside them, in no count (G17). */
import type { Task } from '../../../core/contract/session.js';
import { dayInVietnam } from '../../../core/codes/day.js';
import { lawFor } from '../../../core/law/law-for.js';
import { periodsSoFar } from '../../../core/law/school-calendar.js';
import { type Asker, may } from '../../../core/rights/allow.js';
import type { Caller } from '../../runner/caller.js';
import type { Reading } from '../../runner/deps.js';
import type { CurrentYear } from '../school/current-year.js';
import { loadSheetContexts } from '../sheets/load-sheet-context.js';
import { documentsOf } from './documents-of.js';
import { entryTasks, lastPushesOf } from './entry-tasks.js';

interface Asked {
  readonly caller: Caller;
  readonly asker: Asker;
  readonly year: CurrentYear;
}

/** Of the assessment time the year is at. No statement where there is no practice class. */
export async function practiceTask(at: Reading, { caller, asker, year }: Asked): Promise<Task | null> {
  const open = asker.practice?.find((one) => one.open);
  if (!open || !may(asker, 'enter-class-values', open)) return null;
  const { classId } = open;
  const today = dayInVietnam(at.clock());
  const period = periodsSoFar(lawFor(year.id), year.calendar, today).at(-1)!;
  const [contexts, documents, lastPushes] = await Promise.all([
    loadSheetContexts(at, [classId], period),
    documentsOf(at, [classId], [period]),
    lastPushesOf(at, caller.userId, [classId]),
  ]);
  const [task] = entryTasks({ actor: asker, contexts, periods: [period], year, documents, lastPushes, today });
  return task ? { ...task, homeroom: true, deadline: null, daysLeft: null } : null;
}
