import { RECORD_SHEET } from '../../../core/law/record-sheet.js';
import type { Result } from '../../../core/codes/levels.js';
import type { SchoolYear } from '../../../core/law/law-for.js';
import type { PupilId } from '../../../core/sheet/values.js';
import { select } from '../../store/sql.js';
import type { Reading } from '../../runner/deps.js';
import type { SheetProgress } from '../sheets/project-sheet.js';
import { StaleProjections } from './stale.js';

const LINES = `
  SELECT s.id, s.revision, s.progress FROM sheets s JOIN classes c ON c.id = s.class_id
  WHERE c.school_year_id = $1 AND s.period = '${RECORD_SHEET}' ORDER BY s.id`;
interface Line {
  readonly id: number;
  readonly revision: number;
  readonly progress: string | null;
}

/** Every pupil's one result of the year before, as its sheets were ticked. One statement. Throws StaleProjections where a sheet was never looked at. */
export async function tickedLastYear(
  { db }: Pick<Reading, 'db'>,
  schoolYear: SchoolYear,
): Promise<ReadonlyMap<PupilId, Result>> {
  const first = Number(schoolYear.slice(0, 4));
  const lines = await select<Line>(db, LINES, [`${first - 1}-${first}`]);
  const results = new Map<PupilId, Result>();
  const unread: number[] = [];
  for (const { id, revision, progress } of lines) {
    const kept = progress === null ? null : (JSON.parse(progress) as SheetProgress);
    if (kept?.revision !== revision) unread.push(id);
    else for (const [pupil, result] of Object.entries(kept.ticked)) results.set(pupil, result);
  }
  if (unread.length > 0) throw new StaleProjections([], unread);
  return results;
}
