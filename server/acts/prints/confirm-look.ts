import { RECORD_SHEET } from '../../../core/law/record-sheet.js';
import type { SheetDocument } from '../../../core/merge/document.js';
import { allows } from '../../../core/record/record-states.js';
import { select } from '../../store/sql.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { loadDocument } from '../sheets/load-document.js';
import { wasShown } from './parts/shown-print.js';
import { refuse } from '../../ground/refused.js';
import type { Reader } from '../../store/reader.js';
import { loadRecords } from '../records/signing/load-records.js';

export interface ConfirmLookInput {
  readonly caller: Caller;
  readonly classId: string;
  readonly pupil: string;
  /** SHA-256, Base64, of the print that was shown to her. */
  readonly digest: string;
}

/**
 * A second person has looked at one printed example of a class. Refuses with not-found, not-allowed and look-by-clerk,
 * look-entered-alone, look-not-approved and look-not-shown (that print was never given to her).
 */
export const confirmLook = act({
  act: 'look-at-print',
  place: ({ classId }: ConfirmLookInput) => ({ classId }),
  run: async (at, { caller, classId, pupil, digest }): Promise<void> => {
    const { db } = at;
    const record = (await loadRecords(db, classId)).get(pupil);
    if (!record || !allows(record.state, 'seal')) throw refuse('look-not-approved');
    if (await enteredAlone(db, caller, classId, pupil)) throw refuse('look-entered-alone');
    const { id, unitId, version } = record;
    if (!(await wasShown(at, { classId, pupil, unitId, version, digest }))) throw refuse('look-not-shown');
    const lookedAt = at.clock().toISOString();
    await db.looks.create({ classId, pupilId: pupil, unitId, version, lookedBy: caller.userId, lookedAt });
    await at.note({ kind: 'print.looked', classId, record: id, version, digest }, { at: lookedAt });
  },
});

const AUTHORS = `
  SELECT v.number, v.author FROM sheets s JOIN sheet_revisions v ON v.sheet_id = s.id
  WHERE s.class_id = $1 AND s.period = '${RECORD_SHEET}'`;

/** Whether every year-end value of a pupil was entered by the caller, and by nobody else. */
async function enteredAlone(db: Reader, { userId }: Caller, classId: string, pupil: string): Promise<boolean> {
  const [{ document }, lines] = await Promise.all([
    loadDocument(db, classId, RECORD_SHEET),
    select<{ number: number; author: string }>(db, AUTHORS, [classId]),
  ]);
  const authorOf = new Map(lines.map(({ number, author }) => [number, author]));
  const authors = revisionsOf(document, pupil).map((number) => authorOf.get(number));
  return authors.length > 0 && authors.every((author) => author === userId);
}

const revisionsOf = ({ cells }: SheetDocument, pupil: string): number[] =>
  Object.values(cells[pupil] ?? {}).flatMap((cell) => (cell[0] === null ? [] : [cell[1]]));
