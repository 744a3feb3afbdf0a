/** The practice class as who keeps it and who answers for the school see it: who has tried, who has not yet (G17). */
import { dayInVietnam } from '../../../core/codes/day.js';
import type { Practice } from '../../../core/contract/practice.js';
import type { Grade } from '../../../core/law/law.js';
import { canAmong } from '../../../core/rights/allow.js';
import { look } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { hatInForce } from '../../store/in-force.js';
import { PRACTICE_OPEN } from '../../store/practice-sql.js';
import { select } from '../../store/sql.js';

const NOW = `
  SELECT c.id AS "classId", c.name AS "className", MIN(e.grade) AS grade, COUNT(*) AS pupils
  FROM school_years y JOIN classes c ON c.school_year_id = y.id JOIN enrolments e ON e.class_id = c.id
  WHERE y.practice_of IS NOT NULL AND ${PRACTICE_OPEN} GROUP BY c.id, c.name`;

/** Teachers of today, and whoever else has sent something; classes that were made anew since count, too. $1 today. */
const PRACTISED = `
  SELECT u.id, u.name, COUNT(v.number) AS pushes, MAX(v.received_at) AS at
  FROM users u
  LEFT JOIN (
    SELECT r.author, r.number, r.received_at FROM sheet_revisions r JOIN sheets s ON s.id = r.sheet_id
    JOIN classes c ON c.id = s.class_id JOIN school_years y ON y.id = c.school_year_id
    WHERE y.practice_of = (SELECT n.id FROM school_years n WHERE n."current")) v ON v.author = u.id
  WHERE u.active AND EXISTS (
    SELECT 1 FROM user_hats h WHERE h.user_id = u.id AND h.hat = 'teacher' AND ${hatInForce('$1', 'h')})
  GROUP BY u.id, u.name ORDER BY u.name, u.id`;

interface Line {
  readonly name: string;
  readonly pushes: number | string;
  readonly at: string | null;
}

export const readPractice = look({
  act: 'read-practice',
  run: async ({ db, clock, asker }, _: { readonly caller: Caller }): Promise<Practice> => {
    const [[now], lines] = await Promise.all([
      select<{ classId: string; className: string; grade: Grade; pupils: number | string }>(db, NOW, []),
      select<Line>(db, PRACTISED, [dayInVietnam(clock())]),
    ]);
    return {
      now: now ? { ...now, pupils: Number(now.pupils) } : null,
      practised: lines
        .flatMap(({ name, pushes, at }) => (at === null ? [] : [{ name, pushes: Number(pushes), at }]))
        .toSorted((a, b) => b.at.localeCompare(a.at)),
      notYet: lines.flatMap(({ name, at }) => (at === null ? [name] : [])),
      can: canAmong(asker, ['keep-practice']),
    };
  },
});
