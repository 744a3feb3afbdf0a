import { hatInForce, inForce } from '../store/in-force.js';
import type { SubjectCode } from '../../core/fields/subjects.js';
import { type Duty, type Hat, HATS } from '../../core/rights/actor.js';
import type { Asker } from '../../core/rights/allow.js';
import { select } from '../store/sql.js';
import type { Caller } from './caller.js';
import { dayInVietnam } from '../../core/codes/day.js';
import type { Reading } from './deps.js';

/** A line per hat, duty and delegation. */
interface Line {
  readonly kind: Hat | 'homeroom' | 'subject' | 'delegated';
  readonly classId: string | null;
  readonly subject: SubjectCode | null;
  readonly responsible: boolean | number;
}

/** Duties in the order they were given; nothing of who has left. $1 user, $2 day. */
const ASKER = `
  SELECT kind, "classId", subject, responsible FROM (
    SELECT hat AS kind, NULL AS "classId", NULL AS subject, TRUE AS responsible, 0 AS place FROM user_hats
    WHERE user_id = $1 AND ${hatInForce('$2', 'user_hats')}
    UNION ALL
    SELECT duty, class_id, subject, responsible, id FROM assignments
    WHERE user_id = $1 AND ${inForce('$2', 'assignments')}
    UNION ALL
    SELECT 'delegated', NULL, NULL, TRUE, 0 FROM delegations
    WHERE user_id = $1 AND from_day <= $2 AND to_day >= $2 AND ended_at IS NULL
  ) AS lines
  WHERE EXISTS (SELECT 1 FROM users u WHERE u.id = $1 AND u.active)
  ORDER BY place`;

/**
 * The caller as the table of rights asks for her: hats, duties and whether she is delegated, on the server's day. What her
 * sign-in said of her hats may have changed since. One statement.
 */
export async function loadActor({ db, clock }: Reading, { userId }: Pick<Caller, 'userId'>): Promise<Asker> {
  const lines = await select<Line>(db, ASKER, [userId, dayInVietnam(clock())]);
  return {
    userId,
    hats: lines.flatMap(({ kind }) => (isHat(kind) ? [kind] : [])),
    duties: lines.flatMap(dutyOf),
    delegated: lines.some(({ kind }) => kind === 'delegated'),
  };
}

const isHat = (kind: Line['kind']): kind is Hat => HATS.some((hat) => hat === kind);

function dutyOf({ kind, classId, subject, responsible }: Line): Duty[] {
  if (classId === null) return [];
  const part = { classId, ...(!responsible && { shared: true as const }) };
  if (kind === 'homeroom') return [{ ...part, kind }];
  return kind === 'subject' && subject !== null ? [{ ...part, kind, subject }] : [];
}
