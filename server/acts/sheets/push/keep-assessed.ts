import { type CellChange, type SheetDocument, valuesOf } from '../../../../core/merge/document.js';
import type { SheetContext } from '../../../../core/sheet/context.js';
import type { Writer } from '../../../store/reader.js';
import { write } from '../../../store/sql.js';

const KEEP = `
  UPDATE supplementary_cases SET assessed = $1, assessed_at = $2 WHERE school_year_id = $3 AND pupil_id = $4`;

/** A push to what is assessed anew, kept with each case: class lists carry it, so that nobody reads a second sheet. */
export async function keepAssessed(
  db: Writer,
  {
    context,
    receivedAt,
    changes,
    next,
  }: {
    readonly context: SheetContext;
    readonly receivedAt: string;
    readonly changes: readonly CellChange[];
    readonly next: SheetDocument;
  },
): Promise<void> {
  const values = valuesOf(next);
  for (const pupil of new Set(changes.map((change) => change.pupil))) {
    await write(db, KEEP, [JSON.stringify(values[pupil] ?? {}), receivedAt, context.schoolYear, pupil]);
  }
}
