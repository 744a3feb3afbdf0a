import { dayInVietnam, shownDay } from '../../../core/codes/day.js';
import type { z } from 'zod';
import type { enterStatementSchema } from '../../../core/contract/transfers.js';
import { sha256, sha256Base64 } from '../../ground/digests.js';
import { refuse } from '../../ground/refused.js';
import { act, type Acting, type Preparing } from '../../runner/act.js';
import { loadPupilNow } from '../pupils/parts/pupil-now.js';
import { loadSchoolEver } from '../school/load-school.js';
import { comparedStatement } from './check-statement.js';
import type { TransferList } from '../../../core/transfer/transfer-list.js';
import type { MovedBundle } from '../../office/portal.js';
import { requireNotSettled } from './parts/not-settled.js';
import { keepUnheard, wordFor } from './parts/tell-portal.js';
import type { TransferInput } from './parts/transfer-input.js';

type ReceiptInput = TransferInput & z.output<typeof enterStatementSchema>;

/**
 * The next school has entered the pupil: from now on it manages her, and she leaves her class here; what this school issued stays
 * its own to correct. Also of a bundle taken back since, which then no longer is, and the portal is told that. Refuses with not-found, transfer-moved-on, transfer-receipt-other, transfer-settled-here, pupil-year-signed;
 * of a bundle taken back since with transfer-open and transfer-receipt-late, too; and what `comparedStatement` says.
 */
export const enterReceipt = act({
  act: 'enter-receipt',
  prepare: async (at, input: ReceiptInput) => ({
    ...(await comparedStatement(at, input)),
    word: await withdrawalEnds(at, input.transfer),
  }),
  run: async (at, { transfer }: ReceiptInput, { prepared }): Promise<Record<string, never>> => {
    const { statement, text, word } = prepared;
    const { db, clock, caller, note } = at;
    const row = await db.transfers.findByPk(transfer, { raw: true });
    if (!row) throw refuse('not-found');
    const { state, signedList } = row;
    const withdrawn = state === 'withdrawn';
    // A withdrawal of what the next school had entered by then came too late: she is there.
    if (signedList === null || (state !== 'signed' && !withdrawn)) throw refuse('transfer-moved-on');
    const { codes } = await loadSchoolEver(db, clock());
    const own =
      statement.kind === 'received' &&
      statement.transferId === transfer &&
      statement.digest === sha256Base64(signedList) &&
      statement.pupil === row.pupilId &&
      codes.includes(statement.from.code) &&
      statement.to.code === row.toCode;
    if (!own) throw refuse('transfer-receipt-other');
    await requireNotSettled(db, transfer, 'here');
    if (withdrawn) {
      // Given up for another bundle, which may be taken, too: she must not be at two schools.
      const other = { pupilId: row.pupilId, state: ['made', 'signed'] };
      const open = await db.transfers.findOne({ attributes: ['toName'], where: other, raw: true });
      if (open) throw refuse('transfer-open', { school: open.toName });
    }
    await leaves(at, row.pupilId, withdrawn ? dayInVietnam(new Date(row.signedAt!)) : null);
    await db.transfers.update(
      { state: 'received', receipt: text, receivedBy: caller.userId, receivedAt: clock().toISOString() },
      { where: { id: transfer } },
    );
    const open = { transferId: transfer, state: ['waiting', 'contradicted', 'refused'] };
    await db.portalTellings.update({ state: 'dropped' }, { where: open });
    if (withdrawn && word !== null) await keepUnheard(at, word);
    const said = { transfer, pupilId: row.pupilId, receiptDigest: sha256(text) };
    await note({ kind: 'transfer.received', ...said, ...(withdrawn && { withdrawn }) });
    return {};
  },
  refused: ({ transfer }, code) => ({ kind: 'transfer.refused', transfer, code }),
});

/** What the portal is told where this school took the bundle back before: that this does not stand any more. Null where there is none to tell. */
async function withdrawalEnds(
  at: Pick<Preparing, 'read' | 'officeConnection' | 'clock'>,
  transfer: string,
): Promise<MovedBundle | null> {
  const row = await at.read(({ db }) =>
    db.transfers.findByPk(transfer, { attributes: ['list', 'signedList', 'state'], raw: true }),
  );
  if (row?.state !== 'withdrawn' || row.signedList === null) return null;
  const { from, to, madeAt } = JSON.parse(row.list) as TransferList;
  const asked = { transfer, kind: 'withdrawn' as const, digest: sha256Base64(row.signedList), from, to, madeAt };
  const word = await wordFor(at, asked);
  return typeof word === 'string' ? null : { ...word.moved, kind: 'yielded' };
}

/** Where she is still in a class of the year that is on, and was by `since`. Refuses with pupil-year-signed and transfer-receipt-late. */
async function leaves({ db, clock, note }: Acting, pupilId: string, since: string | null): Promise<void> {
  const { year, times, signed } = await loadPupilNow(db, pupilId);
  const today = dayInVietnam(clock());
  const day = today < year.calendar.ends ? today : year.calendar.ends;
  const time = times.find(({ fromDay, toDay }) => fromDay <= day && (toDay === null || toDay > day));
  if (!time) return;
  if (since !== null && time.fromDay > since) throw refuse('transfer-receipt-late', { day: shownDay(time.fromDay) });
  if (signed.some(({ ofThisYear }) => ofThisYear)) throw refuse('pupil-year-signed');
  await db.enrolments.update({ toDay: day, endedAs: 'left' }, { where: { id: time.id } });
  await note({ kind: 'pupil.left', pupilId, classId: time.classId, day });
}
