import type { SheetDocument } from '../../../core/merge/document.js';
import { allows } from '../../../core/record/record-states.js';
import { select } from '../../store/sql.js';
import { appendAuditEvent } from '../../runner/append-audit-event.js';
import type { Caller } from '../../runner/caller.js';
import type { Deps } from '../../runner/deps.js';
import { loadDocument } from '../sheets/load-document.js';
import { wasShown } from './parts/shown-print.js';
import { refuse, Refused } from '../../ground/refused.js';
import { allow } from '../../../core/rights/allow.js';
import { writerOf } from '../../store/reader.js';
import { loadActor } from '../../runner/load-actor.js';
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
export async function confirmLook(deps: Deps, { caller, classId, pupil, digest }: ConfirmLookInput): Promise<void> {
  await deps.db.writes.run(async (transaction) => {
    const reading = { db: writerOf(deps.db, transaction), clock: deps.clock };
    const { permit, refused } = allow(await loadActor(reading, caller), 'look-at-print', { classId });
    if (refused) throw new Refused(refused);
    const record = (await loadRecords(deps.db, classId)).get(pupil);
    if (!record || !allows(record.state, 'seal')) throw refuse('look-not-approved');
    if (await enteredAlone(deps, caller, classId, pupil)) throw refuse('look-entered-alone');
    const at = deps.clock().toISOString();
    const { id, unitId, version } = record;
    if (!(await wasShown(deps, caller, { classId, pupil, unitId, version, digest }))) throw refuse('look-not-shown');
    await deps.db.looks.create(
      { classId, pupilId: pupil, unitId, version, lookedBy: caller.userId, lookedAt: at },
      { transaction },
    );
    await appendAuditEvent(deps, transaction, {
      at,
      actor: caller.userId,
      hat: permit.hat,
      from: caller.from,
      data: { kind: 'print.looked', classId, record: id, version, digest },
    });
  });
}

const AUTHORS = `
  SELECT v.number, v.author FROM sheets s JOIN sheet_revisions v ON v.sheet_id = s.id
  WHERE s.class_id = $1 AND s.period = 'year-end'`;

/** Whether every year-end value of a pupil was entered by the caller, and by nobody else. */
async function enteredAlone({ db }: Deps, { userId }: Caller, classId: string, pupil: string): Promise<boolean> {
  const [{ document }, lines] = await Promise.all([
    loadDocument(db, classId, 'year-end'),
    select<{ number: number; author: string }>(db, AUTHORS, [classId]),
  ]);
  const authorOf = new Map(lines.map(({ number, author }) => [number, author]));
  const authors = revisionsOf(document, pupil).map((number) => authorOf.get(number));
  return authors.length > 0 && authors.every((author) => author === userId);
}

const revisionsOf = ({ cells }: SheetDocument, pupil: string): number[] =>
  Object.values(cells[pupil] ?? {}).flatMap((cell) => (cell[0] === null ? [] : [cell[1]]));
