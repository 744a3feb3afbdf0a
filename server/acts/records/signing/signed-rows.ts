/** Which subject rows of a class are signed, kept beside its year-end sheet so that a push and an overview need not ask. */
import { RECORD_SHEET } from '../../../../core/law/record-sheet.js';
import type { SubjectCode } from '../../../../core/fields/subjects.js';
import type { SignedRows } from '../../../../core/record/progress.js';
import { standingOf } from '../../../../core/record/standing-row.js';
import type { PupilId } from '../../../../core/sheet/values.js';
import type { Writer } from '../../../store/reader.js';
import { write } from '../../../store/sql.js';
import { projectSheet, rowDigest } from '../../sheets/project-sheet.js';
import type { ClassYear } from './class-year.js';

type Changing = Record<PupilId, Partial<Record<SubjectCode, string>>>;

/** Out of the rows and returns themselves: a row counts until it is returned, whatever the values say today. */
export function signedRowsOf({ rows, records }: Pick<ClassYear, 'rows' | 'records'>): SignedRows {
  const signed: Changing = {};
  for (const [pupil, ofPupil] of rows) {
    const returns = records.get(pupil)?.returns ?? [];
    for (const [subject, row] of ofPupil) {
      if (standingOf(row, row.row, returns) !== 'stands') continue;
      (signed[pupil] ??= {})[subject] = rowDigest(row.row);
    }
  }
  return signed;
}

/** A teacher's list was taken: texts of its rows by pupil. */
export const withSigned =
  (subject: SubjectCode, texts: ReadonlyMap<PupilId, string>) =>
  (signed: SignedRows): SignedRows => {
    const next: Changing = { ...signed };
    for (const [pupil, text] of texts) next[pupil] = { ...next[pupil], [subject]: rowDigest(text) };
    return next;
  };

/** Subjects were named in a return. */
export const withoutReturned =
  (pupils: Iterable<PupilId>, subjects: readonly SubjectCode[]) =>
  (signed: SignedRows): SignedRows => {
    const next: Changing = { ...signed };
    for (const pupil of pupils) {
      const left = { ...next[pupil] };
      for (const subject of subjects) delete left[subject];
      next[pupil] = left;
    }
    return next;
  };

const KEEP = `UPDATE sheets SET signed_rows = $1, progress = $2 WHERE class_id = $3 AND period = '${RECORD_SHEET}'`;

/** Keep what an act made of the signed rows, and the projection with it. One statement; none where nobody gathered them yet. */
export async function keepSignedRows(
  db: Writer,
  { context, document, signedRows }: Pick<ClassYear, 'context' | 'document' | 'signedRows'>,
  change: (signed: SignedRows) => SignedRows,
): Promise<void> {
  if (signedRows === null) return;
  const signed = change(JSON.parse(signedRows) as SignedRows);
  const progress = projectSheet(context, document, signed);
  await write(db, KEEP, [JSON.stringify(signed), JSON.stringify(progress), context.class.id]);
}
