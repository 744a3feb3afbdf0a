import type { SheetPeriod } from '../../../core/codes/periods.js';
import type { ProgressChecks } from '../../../core/contract/heat-map.js';
import { may } from '../../../core/rights/allow.js';
import { jsonText } from '../../database/dialect.js';
import { lookAcross } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { listOf, select } from '../../store/sql.js';

/** What is shown at once, of classes she sees; how many more there are is told. */
const MOST = 50;

/** $1 school year, $2 sheet. Which classes it is of stands in a text: it is sorted out here, before any is left off. */
const ALL = `
  SELECT k.id, k.class_ids AS "classIds" FROM progress_checks k
  WHERE k.school_year_id = $1 AND k.period = $2 ORDER BY k.checked_at DESC, k.id`;
const CLASSES = 'SELECT id, name FROM classes WHERE school_year_id = $1 ORDER BY position';
/** Followed by a list of ids. */
const CHECKS = `
  SELECT k.id, k.note, k.stages, k.checked_at AS at, u.name AS by, a.seq
  FROM progress_checks k JOIN users u ON u.id = k.checked_by
  LEFT JOIN audit_events a ON ${jsonText('a.data', 'kind')} = 'progress.checked' AND ${jsonText('a.data', 'check')} = k.id
  WHERE k.id IN `;

type Check = ProgressChecks['checks'][number];
type Line = Omit<Check, 'classes'> & { readonly stages: string };

interface Asked {
  readonly caller: Caller;
  readonly year: string;
  readonly period: SheetPeriod;
}

/** Notes on classes she may see, the newest first, with the numbers of those alone. Three statements. */
export const readChecks = lookAcross({
  run: async ({ db, asker }, { year, period }: Asked): Promise<ProgressChecks> => {
    const [all, classes] = await Promise.all([
      select<{ id: string; classIds: string }>(db, ALL, [year, period]),
      select<{ id: string; name: string }>(db, CLASSES, [year]),
    ]);
    const seen = classes.filter(({ id }) => may(asker, 'see-progress', { classId: id }));
    const own = all.filter(({ classIds }) => {
      const named = new Set(JSON.parse(classIds) as string[]);
      return seen.some(({ id }) => named.has(id));
    });
    const ids = own.slice(0, MOST).map(({ id }) => id);
    if (ids.length === 0) return { checks: [], more: 0 };
    const lines = await select<Line>(db, `${CHECKS}${listOf(ids)}`, ids);
    const found = new Map(lines.map((line) => [line.id, line]));
    const checks = ids.map((id): Check => {
      const { stages, ...check } = found.get(id)!;
      const byClass = JSON.parse(stages) as Partial<Record<string, Check['classes'][number]['stages']>>;
      return {
        ...check,
        classes: seen.flatMap((one) => {
          const ofClass = byClass[one.id];
          return ofClass ? [{ name: one.name, stages: ofClass }] : [];
        }),
      };
    });
    return { checks, more: own.length - ids.length };
  },
});
