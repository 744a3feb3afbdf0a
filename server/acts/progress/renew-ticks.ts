import { valuesOf } from '../../../core/merge/document.js';
import { tickedOf } from '../../../core/record/progress.js';
import { writerOf } from '../../store/reader.js';
import { write } from '../../store/sql.js';
import type { Deps } from '../../runner/deps.js';
import { loadDocuments } from '../sheets/load-document.js';
import type { SheetProgress } from '../sheets/project-sheet.js';

const KEEP = 'UPDATE sheets SET progress = $1 WHERE id = $2';

/**
 * Keep what is ticked on a year-end sheet of a year before. No law is asked, for a year before the first known one has ticks,
 * too; the stamp says that nothing else was made.
 */
export const renewTicks = ({ db }: Pick<Deps, 'db'>, sheet: number): Promise<void> =>
  db.writes.run(async (transaction) => {
    const writer = writerOf(db, transaction);
    const [found] = await loadDocuments(writer, 's.id = $1', [sheet]);
    const revision = found?.document.revision ?? 0;
    const ticked = found ? tickedOf(valuesOf(found.document)) : {};
    const made: SheetProgress = { stamp: '', revision, lacking: {}, groups: {}, pupils: {}, ticked };
    await write(writer, KEEP, [JSON.stringify(made), sheet]);
  });
