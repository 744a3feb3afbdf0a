import type { SubjectCode } from '../../../core/fields/subjects.js';
import type { Actor, Duty } from '../../../core/rights/actor.js';
import { select } from '../../store/sql.js';
import type { Caller } from '../caller.js';
import { dayInVietnam } from '../../../core/codes/day.js';
import type { Deps } from '../deps.js';

interface DutyLine {
  readonly classId: string;
  readonly duty: 'homeroom' | 'subject';
  readonly subject: SubjectCode | null;
  readonly responsible: boolean | number;
}

const DUTIES = `
  SELECT class_id AS "classId", duty, subject, responsible FROM assignments
  WHERE user_id = $1 AND from_day <= $2 AND (to_day IS NULL OR to_day >= $2)
  ORDER BY id`;

/** The caller with her duties on the server's day. One statement. */
export async function loadActor({ db, clock }: Pick<Deps, 'db' | 'clock'>, caller: Caller): Promise<Actor> {
  const lines = await select<DutyLine>(db, DUTIES, [caller.userId, dayInVietnam(clock())]);
  const duties = lines.flatMap(({ classId, duty, subject, responsible }): Duty[] => {
    const part = { classId, ...(!responsible && { shared: true as const }) };
    if (duty === 'homeroom') return [{ ...part, kind: 'homeroom' }];
    return subject === null ? [] : [{ ...part, kind: 'subject', subject }];
  });
  return { userId: caller.userId, hats: caller.hats, duties };
}
