import type { SheetPeriod } from '../../../core/codes/periods.js';
import type { ProgressChecks } from '../../../core/contract/heat-map.js';
import { may } from '../../../core/rights/allow.js';
import { jsonText } from '../../database/dialect.js';
import { lookAcross } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { select } from '../../store/sql.js';

/** What is shown at once: a year's checks of one sheet are no more than that where somebody checks every week. */
const MOST = 50;

/** $1 school year, $2 sheet. */
const CHECKS = `
  SELECT k.id, k.class_ids AS "classIds", k.note, k.stages, k.checked_at AS at, u.name AS by, a.seq
  FROM progress_checks k JOIN users u ON u.id = k.checked_by
  LEFT JOIN audit_events a ON ${jsonText('a.data', 'kind')} = 'progress.checked' AND ${jsonText('a.data', 'check')} = k.id
  WHERE k.school_year_id = $1 AND k.period = $2 ORDER BY k.checked_at DESC, k.id LIMIT ${MOST}`;
const CLASSES = 'SELECT id, name FROM classes WHERE school_year_id = $1 ORDER BY position';

interface Line {
  readonly id: string;
  readonly classIds: string;
  readonly note: string;
  readonly stages: string;
  readonly at: string;
  readonly by: string;
  readonly seq: number | null;
}

interface Asked {
  readonly caller: Caller;
  readonly year: string;
  readonly period: SheetPeriod;
}

/** Notes on classes she may see, the newest first. Two statements. */
export const readChecks = lookAcross({
  run: async ({ db, asker }, { year, period }: Asked): Promise<ProgressChecks> => {
    const [lines, classes] = await Promise.all([
      select<Line>(db, CHECKS, [year, period]),
      select<{ id: string; name: string }>(db, CLASSES, [year]),
    ]);
    const seen = classes.filter(({ id }) => may(asker, 'see-progress', { classId: id }));
    const checks = lines.flatMap(({ classIds, stages, ...line }) => {
      const named = new Set(JSON.parse(classIds) as string[]);
      const own = seen.filter(({ id }) => named.has(id)).map(({ name }) => name);
      if (own.length === 0) return [];
      return [{ ...line, classes: own, stages: JSON.parse(stages) as ProgressChecks['checks'][number]['stages'] }];
    });
    return { checks };
  },
});
