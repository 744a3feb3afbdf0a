import { RECORD_SHEET } from '../../../../core/law/record-sheet.js';
import { inForce } from '../../../store/in-force.js';
import { dayInVietnam } from '../../../../core/codes/day.js';
import { type BeforeRecords, recordPermit } from '../../../../core/rights/record-policy.js';
import type { RecordAct } from '../../../../core/record/record-states.js';
import { maySeeClass } from '../../../../core/rights/sheet-policy.js';
import type { Reader } from '../../../store/reader.js';
import { select } from '../../../store/sql.js';
import type { Looking } from '../../../runner/act.js';
import type { Caller } from '../../../runner/caller.js';
import type { Reading } from '../../../runner/deps.js';
import { refuse } from '../../../ground/refused.js';
import type { ClassYear } from './class-year.js';
import { loadClassYear } from './load-class-year.js';

/** The caller before a class's records. */
export interface BeforeClass extends BeforeRecords {
  readonly caller: Caller;
  /** The delegation in force today; null without one. */
  readonly delegationId: string | null;
}

const DELEGATION = `
  SELECT id FROM delegations
  WHERE user_id = $1 AND ${inForce('$2', 'delegations')} AND ended_at IS NULL ORDER BY from_day LIMIT 1`;

/** A delegation to somebody in force on the server's day. One statement. */
export async function delegationOf({ db, clock }: Reading, userId: string): Promise<string | null> {
  const [line] = await select<{ id: string }>(db, DELEGATION, [userId, dayInVietnam(clock())]);
  return line?.id ?? null;
}

/**
 * A class as somebody may see it, and who she is before its records. Refuses with not-found where the class is none of
 * hers. Eighteen statements at most.
 */
export async function openClass(
  at: Pick<Looking, 'clock' | 'caller' | 'asker'> & { readonly db: Reader },
  classId: string,
): Promise<{ year: ClassYear; who: BeforeClass }> {
  const { caller, asker } = at;
  const { hats } = asker;
  if (!maySeeClass(asker, classId)) throw refuse('not-found');
  const [year, delegationId] = await Promise.all([
    loadClassYear(at, classId),
    hats.includes('vice-principal') ? delegationOf(at, caller.userId) : null,
  ]);
  if (!year) throw refuse('not-found');
  // Whoever opens a class to sign asks for it again and again: its sheets are read once.
  at.db.recentDocuments.keep(classId, RECORD_SHEET, year.document);
  at.db.recentDocuments.keep(classId, 'year', year.profileDocument);
  return { year, who: beforeClass(year, { ...caller, hats }, delegationId) };
}

/** The delegation an act on records is done under; null where she needs none. */
export const delegationFor = (who: BeforeClass, act: RecordAct): string | null =>
  recordPermit(who, act).permit?.delegated ? who.delegationId : null;

/** Duties count where she is the one who answers for them. */
export function beforeClass(
  year: Pick<ClassYear, 'teachers'>,
  caller: Caller,
  delegationId: string | null,
): BeforeClass {
  const own = year.teachers.filter(({ userId, responsible }) => responsible && userId === caller.userId);
  return {
    caller,
    delegationId,
    hats: caller.hats,
    homeroom: own.some(({ duty }) => duty === 'homeroom'),
    subjects: own.flatMap(({ subject }) => (subject === null ? [] : [subject])),
    delegated: delegationId !== null,
  };
}
