import { dayInVietnam, shownDay } from '../../../core/codes/day.js';
import type { SheetPeriod } from '../../../core/codes/periods.js';
import type { SubjectCode } from '../../../core/fields/subjects.js';
import { PROFILE_SHEET, RECORD_SHEET } from '../../../core/law/record-sheet.js';
import type { SchoolYear } from '../../../core/law/law-for.js';
import { type LockGroup, OTHER_GROUPS } from '../../../core/locks/lock-groups.js';
import { refuse } from '../../ground/refused.js';
import type { Acting } from '../../runner/act.js';
import { carryOutOrder } from './carry-out-order.js';
import { keepOrder } from './keep-order.js';
import { usualEnd } from './return-terms.js';

export interface Returned {
  readonly schoolYear: SchoolYear;
  readonly pupils: readonly string[];
  /** Those named; what the homeroom teacher enters is always among it. */
  readonly subjects: readonly SubjectCode[];
  readonly reason: string;
  readonly until: string | undefined;
  /** The end of the lawful day; an end that is given lies no later. */
  readonly latest: string;
}

/** The day whose last moment this is. */
const lastDay = (end: string): string => shownDay(dayInVietnam(new Date(Date.parse(end) - 1)));

/** A return opens the returned pupils' fields to their authors, without a second person (H8). Refuses with order-end-past and order-past-law. */
export async function openReturned(
  at: Pick<Acting, 'db' | 'clock' | 'note' | 'newId' | 'caller'>,
  { schoolYear, pupils, subjects, reason, until: given, latest }: Returned,
): Promise<void> {
  const now = at.clock();
  const until = given ?? usualEnd(now);
  if (until <= now.toISOString()) throw refuse('order-end-past');
  if (given !== undefined && given > latest) throw refuse('order-past-law', { day: lastDay(latest) });
  const open = async (period: SheetPeriod, groups: readonly LockGroup[]): Promise<void> => {
    const row = await keepOrder(at, {
      ...{ source: 'return', kind: 'open', schoolYearId: schoolYear, scope: { kind: 'part', pupils, groups } },
      ...{ period, strict: false, reopen: false, urgent: false, reason, until, minutes: null },
      ...{ lapsesAt: null, requestId: null },
    });
    await carryOutOrder(at, row, { asked: false, deputy: false });
  };
  await open(RECORD_SHEET, [...subjects, ...OTHER_GROUPS]);
  await open(PROFILE_SHEET, ['profile']);
}
