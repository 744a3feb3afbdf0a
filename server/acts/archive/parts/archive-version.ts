/** One version of a class sheet put into the archive: values by receipt, print, digests, event. */
import type { DueVersion } from '../../../../core/archive/due-moments.js';
import { canonicalJson } from '../../../../core/audit/event.js';
import { valuesOf } from '../../../../core/merge/document.js';
import { sha256Base64 } from '../../../ground/digests.js';
import { asSystem } from '../../../runner/beside.js';
import type { Deps } from '../../../runner/deps.js';
import { readerOf } from '../../../store/reader.js';
import { select } from '../../../store/sql.js';
import { noteBefore } from '../../../trail/notes/note-before.js';
import { drawSheet } from '../../sheets/draw-sheet.js';
import { loadSheetContext } from '../../sheets/load-sheet-context.js';
import type { DueSheet } from './load-due.js';
import { sheetThen } from './sheet-then.js';

/** Paper of the archive: the form is one of A3. */
const PAPER = 'A3';

const MORE = `
  SELECT COUNT(*) AS n FROM sheet_revisions WHERE sheet_id = $1 AND number > $2 AND received_at < $3`;

export interface ToArchive extends Pick<DueSheet, 'classId' | 'period' | 'sheetId'> {
  /** Which version it will be. */
  readonly number: number;
  readonly version: DueVersion;
}

/**
 * Resolves to whether it is there now: of a class that had no pupils on the day there is no form. Two servers at once make it
 * once. The class list and who led it are those of its day; names are as the school writes them when it is made.
 */
export async function archiveVersion(deps: Deps, asked: ToArchive): Promise<boolean> {
  const { db } = deps;
  const { classId, period, sheetId, number } = asked;
  const { until, revision } = asked.version;
  const lastMoment = new Date(Date.parse(until) - 1);
  const then = await db.reads.run(async (transaction) => {
    const reader = readerOf(db, transaction);
    const context = await loadSheetContext({ db: reader, clock: () => lastMoment }, classId, period);
    if (!context) return null;
    const note = await noteBefore(reader, until);
    return {
      context,
      values: valuesOf(await sheetThen(reader, sheetId, asked.version)),
      ...(note !== null && { footNote: `Phiếu nhật ký ${note}` }),
    };
  });
  if (!then) return false;
  // The print names its moment and not that of its making: whenever it is made, it is the same file.
  const bytes = await drawSheet({ ...then, paper: PAPER, madeAt: lastMoment });
  if (bytes === null) return false;
  const print = Buffer.from(bytes);
  const digests = { valuesDigest: sha256Base64(canonicalJson(then.values)), printDigest: sha256Base64(print) };
  return db.writes.run(async (transaction) => {
    const at = asSystem(deps, transaction);
    const where = { classId, period };
    if ((await at.db.archivedSheets.count({ where })) !== number - 1) return true;
    // What came before the moment and has waited its turn until now is in the version the next look makes.
    const [more] = await select<{ n: number }>(at.db, MORE, [sheetId, revision, until]);
    if (Number(more!.n) > 0) return true;
    const madeAt = at.clock().toISOString();
    await at.db.archivedSheets.create({ ...where, number, revision, until, madeAt, print, ...digests });
    await at.note({ kind: 'sheet.archived', ...where, number, revision, until, ...digests });
    return true;
  });
}
