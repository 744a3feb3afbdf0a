import type { History } from '../../../core/contract/history.js';
import type { SheetPeriod } from '../../../core/codes/periods.js';
import { changesOf } from '../../store/changes-text.js';
import { listOf, select } from '../../store/sql.js';
import { look } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';

export interface ReadHistoryInput {
  readonly caller: Caller;
  readonly classId: string;
  readonly period: SheetPeriod;
  /** Revisions before this number; without it the newest. */
  readonly before?: number | undefined;
}

/** Revisions an answer holds. */
const PAGE = 10;

/** Above every number: the most that an INTEGER of PostgreSQL holds, which refuses to be compared with more. */
const BEYOND = 2 ** 31 - 1;

const REVISIONS = `
  SELECT v.number, u.name AS "by", v.received_at AS "at", v.changes
  FROM sheets s JOIN sheet_revisions v ON v.sheet_id = s.id JOIN users u ON u.id = v.author
  WHERE s.class_id = $1 AND s.period = $2 AND v.number < $3
  ORDER BY v.number DESC LIMIT ${PAGE + 1}`;

interface Line {
  readonly number: number;
  readonly by: string;
  readonly at: string;
  readonly changes: string;
}

/** The revisions of a class sheet, newest first. Refuses with not-found where the class is none of the caller's. */
export const readHistory = look({
  act: 'see-class',
  place: ({ classId }: ReadHistoryInput) => ({ classId }),
  run: async ({ db }, { classId, period, before }): Promise<History> => {
    const lines = await select<Line>(db, REVISIONS, [classId, period, Math.min(before ?? BEYOND, BEYOND)]);
    const revisions = lines
      .slice(0, PAGE)
      .map(({ changes, ...line }) => ({ ...line, changes: changesOf(changes).map((change) => ({ ...change })) }));
    const ids = [...new Set(revisions.flatMap(({ changes }) => changes.map(({ pupil }) => pupil)))];
    const names =
      ids.length === 0
        ? []
        : await select<{ id: string; name: string }>(db, `SELECT id, name FROM pupils WHERE id IN ${listOf(ids)}`, ids);
    return {
      revisions,
      pupils: Object.fromEntries(names.map(({ id, name }) => [id, name])),
      more: lines.length > PAGE,
    };
  },
});
