import type { Result } from '../../../core/codes/levels.js';
import type { SchoolYear } from '../../../core/law/law-for.js';
import { valuesOf } from '../../../core/merge/document.js';
import { tickedOf } from '../../../core/record/progress.js';
import type { PupilId } from '../../../core/sheet/values.js';
import { writerOf } from '../../store/reader.js';
import { select, write } from '../../store/sql.js';
import type { Deps } from '../../runner/deps.js';
import { loadDocuments } from '../sheets/load-document.js';
import type { SheetProgress } from '../sheets/project-sheet.js';

const LINES = `
  SELECT s.id, s.revision, s.progress FROM sheets s JOIN classes c ON c.id = s.class_id
  WHERE c.school_year_id = $1 AND s.period = 'year-end' ORDER BY s.id`;
interface Line {
  readonly id: number;
  readonly revision: number;
  readonly progress: string | null;
}

/** Every pupil's one result of the year before, as its sheets were ticked. One statement; a sheet never looked at is read once. */
export async function tickedLastYear(deps: Deps, schoolYear: SchoolYear): Promise<ReadonlyMap<PupilId, Result>> {
  const first = Number(schoolYear.slice(0, 4));
  const lines = await select<Line>(deps.db, LINES, [`${first - 1}-${first}`]);
  const results = new Map<PupilId, Result>();
  for (const { id, revision, progress } of lines) {
    const kept = progress === null ? null : (JSON.parse(progress) as SheetProgress);
    const ticked = kept?.revision === revision ? kept.ticked : await tickedAnew(deps, id);
    for (const [pupil, result] of Object.entries(ticked)) results.set(pupil, result);
  }
  return results;
}

const KEEP = 'UPDATE sheets SET progress = $1 WHERE id = $2';

/** No law is asked, for a year before the first known one has ticks, too; the stamp says that nothing else was made. */
const tickedAnew = ({ db }: Deps, sheet: number): Promise<SheetProgress['ticked']> =>
  db.writes.run(async (transaction) => {
    const writer = writerOf(db, transaction);
    const [found] = await loadDocuments(writer, 's.id = $1', [sheet]);
    if (!found) return {};
    const ticked = tickedOf(valuesOf(found.document));
    const made: SheetProgress = { stamp: '', revision: found.document.revision, lacking: {}, pupils: {}, ticked };
    await write(writer, KEEP, [JSON.stringify(made), sheet]);
    return ticked;
  });
