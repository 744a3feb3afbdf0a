import { executorsOn } from '../store/executors-sql.js';
import { hatInForce } from '../store/in-force.js';
import { dutyInForce } from '../store/living-sql.js';
import { PRACTICE_OPEN } from '../store/practice-sql.js';
import type { SubjectCode } from '../../core/fields/subjects.js';
import { type Duty, type Hat, HATS, type Oversight } from '../../core/rights/actor.js';
import type { Asker } from '../../core/rights/allow.js';
import { select } from '../store/sql.js';
import type { Caller } from './caller.js';
import { dayInVietnam } from '../../core/codes/day.js';
import type { Reading } from './deps.js';

/** A line per hat, duty and delegation. */
interface Line {
  readonly kind:
    | Hat
    | 'homeroom'
    | 'subject'
    | 'delegated'
    | 'over-grade'
    | 'over-subject'
    | 'deputy'
    | 'inspects'
    | 'inspects-whole'
    | 'practice'
    | 'practice-over';
  readonly classId: string | null;
  readonly subject: SubjectCode | null;
  readonly responsible: boolean | number;
}

const EXECUTORS = executorsOn('$2');

/** Duties in the order they were given; nothing of who has left. $1 user, $2 day. */
const ASKER = `
  SELECT kind, "classId", subject, responsible FROM (
    SELECT hat AS kind, NULL AS "classId", NULL AS subject, TRUE AS responsible, 0 AS place FROM user_hats
    WHERE user_id = $1 AND ${hatInForce('$2', 'user_hats')}
    UNION ALL
    SELECT duty, class_id, subject, responsible, id FROM assignments
    WHERE user_id = $1 AND ${dutyInForce('$2', 'assignments')}
    UNION ALL
    SELECT DISTINCT CASE WHEN h.scope LIKE '%,g' || e.grade || ',%' THEN 'over-grade' ELSE 'over-subject' END,
      c.id, NULL, TRUE, 0
    FROM user_hats h JOIN school_years y ON y."current" JOIN classes c ON c.school_year_id = y.id
    JOIN enrolments e ON e.class_id = c.id
    WHERE h.user_id = $1 AND h.hat = 'head' AND ${hatInForce('$2', 'h')}
      AND (h.scope LIKE '%,s%' OR h.scope LIKE '%,g' || e.grade || ',%')
    UNION ALL
    SELECT 'delegated', NULL, NULL, TRUE, 0 FROM delegations
    WHERE user_id = $1 AND from_day <= $2 AND to_day >= $2 AND ended_at IS NULL
    UNION ALL
    SELECT 'deputy', NULL, NULL, TRUE, 0 FROM committees
    WHERE id = (SELECT id FROM committees WHERE day <= $2 ORDER BY day DESC, entered_at DESC LIMIT 1)
      AND deputies LIKE '%,' || $1 || ',%' AND ${EXECUTORS} LIKE '%"deputies"%'
    UNION ALL
    SELECT 'deputy', NULL, NULL, TRUE, 0 FROM user_hats h
    WHERE h.user_id = $1 AND h.hat IN ('vice-principal', 'clerk') AND ${hatInForce('$2', 'h')}
      AND ${EXECUTORS} LIKE '%"' || h.hat || '"%'
    UNION ALL
    SELECT CASE WHEN i.classes IS NULL THEN 'inspects-whole' ELSE 'inspects' END, c.id, NULL, TRUE, 0
    FROM inspections i JOIN classes c ON REPLACE(i.years, '"' || c.school_year_id || '"', '') <> i.years
      AND (i.classes IS NULL OR REPLACE(i.classes, '"' || c.id || '"', '') <> i.classes)
    WHERE i.user_id = $1 AND i.from_day <= $2 AND i.to_day >= $2
    UNION ALL
    SELECT CASE WHEN ${PRACTICE_OPEN} THEN 'practice' ELSE 'practice-over' END, c.id, NULL, TRUE, 0
    FROM school_years y JOIN classes c ON c.school_year_id = y.id WHERE y.practice_of IS NOT NULL
  ) AS lines
  WHERE EXISTS (SELECT 1 FROM users u WHERE u.id = $1 AND u.active)
  ORDER BY place`;

/**
 * The caller as the table of rights asks for her: hats, duties, classes she is set over and whether she is delegated, on the server's day. What her
 * sign-in said of her hats may have changed since. One statement.
 */
export async function loadActor({ db, clock }: Reading, { userId }: Pick<Caller, 'userId'>): Promise<Asker> {
  const lines = await select<Line>(db, ASKER, [userId, dayInVietnam(clock())]);
  return {
    userId,
    hats: lines.flatMap(({ kind }) => (isHat(kind) ? [kind] : [])),
    duties: lines.flatMap(dutyOf),
    over: lines.flatMap(oversightOf),
    delegated: lines.some(({ kind }) => kind === 'delegated'),
    ...coveredOf(lines),
    ...practiceOf(lines),
    deputy: lines.some(({ kind }) => kind === 'deputy'),
  };
}

const isHat = (kind: Line['kind']): kind is Hat => HATS.some((hat) => hat === kind);

function oversightOf({ kind, classId }: Line): Oversight[] {
  if (classId === null) return [];
  if (kind === 'over-grade') return [{ classId, by: 'grade' }];
  return kind === 'over-subject' ? [{ classId, by: 'subject' }] : [];
}

function coveredOf(lines: readonly Line[]): Pick<Asker, 'inspects'> {
  const covered = lines.filter(({ kind }) => kind === 'inspects' || kind === 'inspects-whole');
  if (covered.length === 0) return {};
  const classes = [...new Set(covered.flatMap(({ classId }) => (classId === null ? [] : [classId])))];
  return { inspects: { classes, whole: covered.some(({ kind }) => kind === 'inspects-whole') } };
}

/** Absent where the school has had none. */
function practiceOf(lines: readonly Line[]): Pick<Asker, 'practice'> {
  const practice = lines.flatMap(({ kind, classId }) =>
    classId !== null && (kind === 'practice' || kind === 'practice-over')
      ? [{ classId, open: kind === 'practice' }]
      : [],
  );
  return practice.length === 0 ? {} : { practice };
}

function dutyOf({ kind, classId, subject, responsible }: Line): Duty[] {
  if (classId === null) return [];
  const part = { classId, ...(!responsible && { shared: true as const }) };
  if (kind === 'homeroom') return [{ ...part, kind }];
  return kind === 'subject' && subject !== null ? [{ ...part, kind, subject }] : [];
}
