import { isRecordSheet } from '../../../core/law/record-sheet.js';
import type { SheetPeriod } from '../../../core/codes/periods.js';
import { SHEET_PERIODS } from '../../../core/codes/periods.js';
import { mayChangeValues, stateOf } from '../../../core/record/record-states.js';
import { pupilsOn } from '../../../core/sheet/context.js';
import { type Writer, writerOf } from '../../store/reader.js';
import { write } from '../../store/sql.js';
import type { Deps } from '../../runner/deps.js';
import { classSigning } from '../records/signing/class-signing.js';
import type { ClassYear } from '../records/signing/class-year.js';
import { loadClassYear } from '../records/signing/load-class-year.js';
import { factStamps, keepMovedOn, type MovedOn } from '../records/signing/moved-on.js';
import { recordViews } from '../records/signing/record-view.js';
import { signedRowsOf } from '../records/signing/signed-rows.js';
import { loadSheets } from '../sheets/load-document.js';
import { projectSheet, type SheetProgress } from '../sheets/project-sheet.js';

/** What is kept of a class beside its sheets. */
export interface ClassProjection {
  /** By period; of those nothing was stored in, none. */
  readonly progress: ReadonlyMap<SheetPeriod, SheetProgress>;
  readonly signedRows: string;
  readonly movedOn: MovedOn;
}

/** A class's projection made from scratch, of everything it rests on; null where there is no such class. */
export async function projectFromScratch(
  deps: Pick<Deps, 'clock'> & { readonly db: Writer },
  classId: string,
): Promise<ClassProjection | null> {
  const year = await loadClassYear(deps, classId);
  if (!year) return null;
  const { context } = year;
  const signed = signedRowsOf(year);
  const sheets = await loadSheets(deps.db, [classId], SHEET_PERIODS);
  const progress = sheets.map(
    ({ period, document }) =>
      [
        period,
        projectSheet(
          { ...context, period, pupils: pupilsOn(period, context.pupils) },
          document,
          isRecordSheet(period) ? signed : {},
        ),
      ] as const,
  );
  const stamp = (await factStamps(deps.db, [context])).get(classId)!;
  return {
    progress: new Map(progress),
    signedRows: JSON.stringify(signed),
    movedOn: { stamp, pupils: movedOnIn(year) },
  };
}

/** Signed records that say otherwise than they would today; one that came back once is looked at for that alone. */
function movedOnIn(year: ClassYear): string[] {
  if (year.context.closed.size === 0) return [];
  return recordViews(classSigning(year), new Map())
    .filter(({ flags }) => flags.some(({ flag }) => flag === 'changed-since-signed'))
    .map(({ pupil }) => pupil.id)
    .filter((id) => {
      const stored = year.records.get(id);
      return !mayChangeValues(stateOf(stored)) && stored?.returns.length === 0;
    });
}

const KEEP = 'UPDATE sheets SET progress = $1, signed_rows = $2 WHERE class_id = $3 AND period = $4';

/** Make a class's projection anew where nobody writes meanwhile. Some twenty statements. */
export const renewClass = ({ db, ...world }: Deps, classId: string): Promise<void> =>
  db.writes.run(async (transaction) => {
    const writer = writerOf(db, transaction);
    const made = await projectFromScratch({ ...world, db: writer }, classId);
    if (!made) return;
    for (const [period, progress] of made.progress) {
      const signed = isRecordSheet(period) ? made.signedRows : '{}';
      await write(writer, KEEP, [JSON.stringify(progress), signed, classId, period]);
    }
    await keepMovedOn(writer, classId, made.movedOn);
  });
